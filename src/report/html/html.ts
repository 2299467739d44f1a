import {LineIndex} from '../../notice/span.ts'
import {spanOfPlace} from '../places.ts'
import {type FullFormat, type FullFormatOptions, type Report, type ReportedFile, reportOf} from '../report.ts'
import {homePage, tool} from '../tool.ts'
import {counted, countsOf, summaryLine} from '../words.ts'
import {escapeText, escapeXml} from '../xml.ts'
import {type NotedMark, showDraft} from './draft.ts'
import {callOf, noteOf, problemIds} from './note.ts'
import {style} from './style.ts'

/**
 * A page to read or to print: each notice as it reads, with what was found beside the words. One file that fetches
 * nothing and runs nothing. It is well-formed as XML, too.
 */
export const html: FullFormat = (report, options) => {
  const {files} = report
  const only = files.length === 1 ? files[0] : undefined
  const title = only ? `${only.path}: ${countsOf(report)}` : `noticelint: ${summaryLine(report)}`
  const notices = files
    .map((file, index) => notice(file, `n${index + 1}`, options, files.length === 1))
    .join('')
  return `<!DOCTYPE html>
<html lang="en-GB" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="generator" content="${escapeXml(`${tool.name} ${tool.version}`)}"/>
<title>${escapeText(title)}</title>
<style>${style}</style>
</head>
<body>
${only ? '' : index(report)}<main>
${notices}</main>
<footer><p>Made by <a href="${escapeXml(homePage)}" rel="noreferrer">${escapeText(tool.name)}</a> ${escapeText(tool.version)}.</p></footer>
</body>
</html>
`
}

/** What there is to look at, where there is more than one notice. */
function index(report: Report): string {
  const rows = report.files.map(({path, problems}, at) => {
    const name = problems.length === 0 ? escapeText(path) : `<a href="#n${at + 1}">${escapeText(path)}</a>`
    const counts = (['error', 'warning', 'info'] as const).map(severity => {
      const count = problems.filter(problem => problem.severity === severity).length
      return `<td class="count ${severity}">${count === 0 ? '–' : count}</td>`
    })
    return `<tr><th scope="row">${name}</th>${counts.join('')}</tr>\n`
  })
  const columns = ['Notice', 'Errors', 'Warnings', 'Info']
    .map(name => `<th scope="col">${name}</th>`)
    .join('')
  return `<nav class="index" aria-labelledby="index-title">
<h1 id="index-title">${escapeText(counted(report.files.length, 'notice'))}</h1>
<p>${escapeText(summaryLine(report))}</p>
<table><thead><tr>${columns}</tr></thead><tbody>
${rows.join('')}</tbody></table>
</nav>
`
}

/** A draft with its problems. Of several drafts, one without any is in the index alone. */
function notice(
  file: ReportedFile,
  id: string,
  {sourceOf, reader}: FullFormatOptions,
  isOnly: boolean,
): string {
  const {path, problems} = file
  if (problems.length === 0 && !isOnly) return ''
  const source = sourceOf(path)
  const marks = marksOf(file, source, id)
  const level = isOnly ? 'h1' : 'h2'
  const counts = problems.length === 0 ? 'No problems.' : `${countsOf(reportOf([file]))}.`
  const shown =
    source === ''
      ? `<div class="notes">${marks.map(({note}) => note).join('')}</div>\n`
      : showDraft({source, marks, id, depth: isOnly ? 1 : 2}, reader)
  return `<article id="${id}" aria-labelledby="${id}-title">
<header><${level} class="path" id="${id}-title">${escapeText(path)}</${level}>
<p>${counts}</p></header>
<div class="text">
${shown}</div>
</article>
`
}

/** The words of the problems and of the places related to them. */
function marksOf({problems}: ReportedFile, source: string, id: string): NotedMark[] {
  const lines = new LineIndex(source)
  return problems.flatMap((problem, index): NotedMark[] => {
    const number = index + 1
    const ids = problemIds(id, number, problem)
    const call = callOf(ids, number, problem.severity)
    return [
      {
        span: spanOfPlace(problem, source, lines),
        id: ids.words,
        severity: problem.severity,
        call,
        note: noteOf(problem, number, ids),
      },
      ...problem.related.map((related, at) => ({
        span: spanOfPlace(related, source, lines),
        id: ids.related[at] as string,
        severity: null,
        call: '',
        note: '',
      })),
    ]
  })
}
