import {writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import process from 'node:process'
import {codeCacheOf, compileProgram} from '../../src/cli/start/code-cache.ts'

/**
 * Runs the bundled program once, and writes down the code that V8 made of it:
 * `node --import tsx write-code-cache.ts <program> <arguments of the program>`. Written after the run, it holds the
 * functions that the run called, not only those that any start needs.
 */
const [program = ''] = process.argv.splice(2, 1)
const script = compileProgram(program)

process.on('exit', () => {
  writeFileSync(codeCacheOf(program), script.createCachedData())
  // What the run found is not what is asked here.
  process.exitCode = 0
})

script.runInThisContext()(createRequire(program)).start('')
