import {safe} from './display.ts'
import type {FullFormat} from './report.ts'
import {summaryLine, upperFirst} from './words.ts'

/** A problem a line, as ESLint's formatter of that name writes it: editors and CI systems know how to read that. */
export const compact: FullFormat = report => {
  const lines = report.files.flatMap(({path, problems}) =>
    problems.map(
      ({line, column, severity, message, rule}) =>
        `${safe(path)}: line ${line}, col ${column}, ${upperFirst(severity)} - ${safe(message)} (${safe(rule)})`,
    ),
  )
  return lines.length === 0 ? '' : `${[...lines, '', summaryLine(report)].join('\n')}\n`
}
