import {json} from './json.ts'
import type {Format, FullFormat} from './report.ts'
import {stylish} from './stylish.ts'

/** The formats that are at hand at once. */
const readyFormats = {stylish, json} satisfies {readonly [name: string]: Format}

/** The names that `--format` takes. */
export const formatNames = [
  'stylish',
  'json',
  'html',
  'markdown',
  'compact',
  'unix',
  'stats',
  'github',
  'gitlab',
  'azure',
  'sarif',
  'rdjson',
  'junit',
  'checkstyle',
  'tap',
] as const

export type FormatName = (typeof formatNames)[number]

/** The format of a name. Most are loaded when they are asked for: a plain run does without. */
export async function loadFormat(name: FormatName): Promise<FullFormat> {
  if (isReady(name)) return readyFormats[name]
  const {moreFormats} = await import('./more-formats.ts')
  return moreFormats[name]
}

/** True for a format that needs neither the rules' texts nor loading. */
export function isReady(name: FormatName): name is keyof typeof readyFormats {
  return Object.hasOwn(readyFormats, name)
}
