#!/usr/bin/env node
import {fileURLToPath} from 'node:url'
import {loadProgram} from './program.ts'

void loadProgram().start(fileURLToPath(new URL('lint-worker.js', import.meta.url)))
