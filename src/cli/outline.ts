import {resolve} from 'node:path'
import {lintText} from '../lint/lint.ts'
import {outlineJson} from '../report/outline-json.ts'
import {outlineText} from '../report/outline-text.ts'
import {timelineText} from '../report/timeline-text.ts'
import {isColoured} from './colour.ts'
import {Configuration} from './configuration.ts'
import type {Io} from './io.ts'
import {type ListingOptions, listingOptions} from './options.ts'
import {shownPath, stdinName} from './paths.ts'
import {withPlugins} from './plugins.ts'
import {readDraft, readStdin} from './read-draft.ts'
import {Refusal} from './refusal.ts'
import {type Status, status} from './status.ts'

/**
 * `noticelint outline <file>`: prints a draft as it was read.
 *
 * @param operand the file, or `-` for standard input
 * @throws Refusal or ConfigError for what cannot be done as asked, or cannot be read
 */
export async function outlineFile(operand: string, raw: unknown, io: Io): Promise<Status> {
  const options = listingOptions(raw)
  const isTimeline = options.timeline === true
  const format = options.format ?? (isTimeline || io.stdout.isTTY === true ? 'text' : 'json')
  if (isTimeline && format !== 'text') throw new Refusal('--timeline is text; leave --format json out')
  if (options.blocks === true && format !== 'json') throw new Refusal('--blocks needs --format json; add it')
  const {load, profiles} = await withPlugins(options.plugin, io.cwd)
  const rules = await load()
  const configuration = await Configuration.for(options, io.cwd, rules, profiles)
  const {path, text} = await read(operand, options, io)
  const settings = await configuration.settingsFor(path)

  const {notice} = (await lintText(text, settings, [])).reading
  const colour = isColoured(options.color, io.env, io.stdout)
  io.stdout.write(
    format === 'json'
      ? outlineJson(notice, {blocks: options.blocks ?? false})
      : isTimeline
        ? timelineText(notice, {colour})
        : outlineText(notice, {colour}),
  )
  return status.clean
}

/** The draft, with the path that its configuration is looked for by. */
async function read(
  operand: string,
  {stdinFilename, maxSize}: ListingOptions,
  {cwd, stdin}: Io,
): Promise<{readonly path: string | null; readonly text: string}> {
  if (operand === '-') {
    const path = stdinFilename === undefined ? null : resolve(cwd, stdinFilename)
    return {path, text: (await readStdin(stdin, stdinFilename ?? stdinName, maxSize)).text}
  }
  if (stdinFilename !== undefined) {
    throw new Refusal('--stdin-filename needs `-` in place of the file; standard input is not read')
  }
  const path = resolve(cwd, operand)
  return {path, text: (await readDraft(path, shownPath(path, cwd), maxSize)).text}
}
