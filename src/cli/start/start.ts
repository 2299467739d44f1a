#!/usr/bin/env node
import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'
import {compileProgram} from './code-cache.ts'

const program = fileURLToPath(new URL('noticelint.cjs', import.meta.url))
compileProgram(program).runInThisContext()(createRequire(import.meta.url))
