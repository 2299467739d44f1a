import {execFileSync} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {longDraft} from './drafts.ts'

const script = fileURLToPath(new URL('keystroke.ts', import.meta.url))

/** What a key costs in an editor. */
export interface Keystroke {
  readonly paragraphs: number
  /** The middle of the ratios of the time from a key to its diagnostics to a bare parse right after it. */
  readonly ratio: number
}

/** Types into a long notice, and waits after each key for what is found; beside a bare parse of the same text. */
export function measureKeystroke(folder: string, quick: boolean): Keystroke {
  const text = longDraft(30_000)
  const path = join(folder, 'typed.md')
  writeFileSync(path, text)
  const output = execFileSync(process.execPath, ['--import', 'tsx', script, path, quick ? '10' : '60'], {
    encoding: 'utf8',
  })
  const {ratio} = JSON.parse(output) as {readonly ratio: number}
  return {paragraphs: text.match(/^\d+\. /gm)?.length ?? 0, ratio}
}

/** One line for the report. */
export function keystrokeLine({paragraphs, ratio}: Keystroke): string {
  return (
    `In an editor, from a key to its diagnostics in a notice of ${paragraphs} paragraphs, against a warm bare parse of it: ` +
    `${ratio.toFixed(2)}`
  )
}
