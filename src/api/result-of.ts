import type {LintResult as Linted} from '../lint/lint.ts'
import {reportedFile} from '../report/reported-file.ts'
import {pagesOf} from '../report/rule-pages.ts'
import type {LintResult} from './lint.ts'
import type {Prepared} from './read-options.ts'

/** What was found, as it is handed out. */
export function resultOf(
  {reading, lines, problems, crashes}: Linted,
  {filename, rules}: Pick<Prepared, 'filename' | 'rules'>,
): LintResult {
  const file = reportedFile({path: filename, notice: reading.notice, lines, problems}, pagesOf(rules))
  return {...file, failures: crashes.map(({rule, message}) => ({rule, message}))}
}
