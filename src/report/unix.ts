import {safe} from './display.ts'
import type {FullFormat} from './report.ts'

/** A problem a line, as compilers write it: `path:line:column: error: message [rule]`, for editors and for grep. */
export const unix: FullFormat = ({files}) =>
  files
    .flatMap(({path, problems}) =>
      problems.map(
        ({line, column, severity, message, rule}) =>
          `${safe(path)}:${line}:${column}: ${severity}: ${safe(message)} [${safe(rule)}]\n`,
      ),
    )
    .join('')
