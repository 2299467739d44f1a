import type {FullFormat} from './report.ts'
import {element, lines, xmlDocument} from './xml.ts'

/** Checkstyle's XML, which most CI systems read: a `file` for each draft, an `error` for each problem. */
export const checkstyle: FullFormat = ({files}) => {
  const rendered = files.map(({path, problems}) => {
    const errors = problems.map(({line, column, severity, message, rule}) =>
      element('error', {line, column, severity, message, source: `noticelint.${rule}`}),
    )
    return element('file', {name: path}, lines(errors, '  '))
  })
  return xmlDocument(element('checkstyle', {version: '4.3'}, lines(rendered, '')))
}
