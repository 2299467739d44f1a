import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'
import type * as noticelint from '../noticelint.ts'
import {compileProgram} from './code-cache.ts'

/** The bundled program, loaded once in each thread. */
export function loadProgram(): typeof noticelint {
  const program = fileURLToPath(new URL('noticelint.cjs', import.meta.url))
  return compileProgram(program).runInThisContext()(createRequire(import.meta.url))
}
