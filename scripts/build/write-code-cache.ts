import {createRequire} from 'node:module'
import process from 'node:process'
import {compileProgram} from '../../src/cli/start/code-cache.ts'

/**
 * Runs the bundled program once, which leaves the code that V8 made of it:
 * `node --import tsx write-code-cache.ts <program> <arguments of the program>`.
 */
const [program = ''] = process.argv.splice(2, 1)

process.on('exit', () => {
  // What the run found is not what is asked here.
  process.exitCode = 0
})

compileProgram(program).runInThisContext()(createRequire(program)).start('')
