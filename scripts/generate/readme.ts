import {readFile} from 'node:fs/promises'
import type {GeneratedFile} from './generated-file.ts'
import type {RuleSource} from './read-rules.ts'
import {rulesTable} from './rule-pages.ts'
import {SourceError} from './source-error.ts'

const open = '<!-- rules -->'
const close = '<!-- /rules -->'

/**
 * The README with its table of rules made new.
 *
 * @throws SourceError where the marks around the table are missing
 */
export async function readmeFile(root: string, sources: readonly RuleSource[]): Promise<GeneratedFile> {
  const path = 'README.md'
  const text = await readFile(root + path, 'utf8')
  const start = text.indexOf(open)
  const end = text.indexOf(close, start)
  if (start === -1 || end === -1)
    throw new SourceError(`${path}: Expected ${open} and ${close} around the table of rules`)
  const table = rulesTable(sources, 'docs/rules/')
  return {path, text: `${text.slice(0, start)}${open}\n\n${table}\n\n${text.slice(end)}`}
}
