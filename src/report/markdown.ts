import {safe} from './display.ts'
import type {FullFormat, ReportedFile, ReportedProblem} from './report.ts'
import {counted, countsOf} from './words.ts'

/** A table for each draft with problems, for a comment on a pull request or the summary of a job. */
export const markdown: FullFormat = report => {
  const {files} = report
  const flawed = files.filter(({problems}) => problems.length > 0)
  if (flawed.length === 0) return `### noticelint: no problems in ${counted(files.length, 'file')}\n`
  const where = files.length === 1 ? '' : ` in ${flawed.length} of ${files.length} files`
  return `### noticelint: ${countsOf(report)}${where}\n${flawed.map(fileTable).join('')}`
}

function fileTable({path, problems}: ReportedFile): string {
  const rows = problems.map(row).join('\n')
  return `\n#### ${escapeMarkdown(safe(path))}\n\n| Line | Paragraph | Severity | Problem | Rule |\n| ---: | ---: | --- | --- | --- |\n${rows}\n`
}

function row({line, paragraph, severity, message, related, rule, url}: ReportedProblem): string {
  const words = [
    inline(message),
    ...related.map(other => `<sub>line ${other.line}: ${inline(other.message)}</sub>`),
  ].join('<br>')
  const name = `<code>${escapeMarkdown(safe(rule))}</code>`
  const link = url === null ? name : `[${name}](${url})`
  return `| ${line} | ${paragraph ?? ''} | ${severity} | ${words} | ${link} |`
}

/** A message, in which words between backticks are the draft's. */
function inline(message: string): string {
  const parts = safe(message).split('`')
  // Without its fellow a backtick is one of the draft's words.
  const last = parts.length % 2 === 0 ? `\\\`${escapeMarkdown(parts.pop() as string)}` : ''
  const shown = parts.map((part, index) =>
    index % 2 === 0 ? escapeMarkdown(part) : `<code>${escapeMarkdown(part)}</code>`,
  )
  return shown.join('') + last
}

/** A text that Markdown is to show as it is: nobody is mentioned by it, no issue linked, no cell of a table ended. */
function escapeMarkdown(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/[@#](?=\w)/g, '$&\u2060')
    .replace(/(?<=\w)(?=:\/\/)|(?<=\bwww)(?=\.)/gi, '\u2060')
}
