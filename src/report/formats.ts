import {json} from './json.ts'
import type {Format} from './report.ts'
import {stylish} from './stylish.ts'

/** The names that `--format` takes. */
export const formatNames = ['stylish', 'json'] as const

export const formats: {readonly [name in (typeof formatNames)[number]]: Format} = {stylish, json}
