import {loadProgram} from './program.ts'

/** What a worker thread runs: the same bundle, from the same code cache. */
export default loadProgram().lintBatch
