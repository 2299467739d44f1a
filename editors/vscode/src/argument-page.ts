import type {ArgumentCell, OutlineAnswer} from './outline-request.ts'

const style = `
  body {font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); line-height: 1.5; padding: 0.5em 1em}
  h1 {font-size: 1.3em; font-weight: 600; margin: 0.6em 0 0.2em}
  p {color: var(--vscode-descriptionForeground); margin: 0 0 1.2em}
  table {border-collapse: collapse}
  th, td {text-align: left; vertical-align: top; padding: 0.35em 1em 0.35em 0; border-bottom: 1px solid var(--vscode-widget-border, rgba(128, 128, 128, 0.3))}
  thead th {font-weight: 600; color: var(--vscode-descriptionForeground)}
  tbody th {font-weight: 600; white-space: nowrap}
  a {color: var(--vscode-textLink-foreground); white-space: nowrap; text-decoration: none}
  a:hover {text-decoration: underline}`

/**
 * The argument of a notice as a page that runs no script.
 *
 * @param notice `null` for what is no notice
 * @param linkTo the address that shows a line of the draft, counted from 1
 */
export function argumentPage(notice: OutlineAnswer | null, linkTo: (line: number) => string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Argument</title>
<style>${style}</style>
</head>
<body>${notice ? argument(notice, linkTo) : '<h1>Argument</h1><p>This document is not read as a decision notice.</p>'}</body>
</html>`
}

function argument({kind, decision, columns, rows}: OutlineAnswer, linkTo: (line: number) => string): string {
  const about = [kind && `Kind of notice: ${kind}`, decision && `the information ${decision}`]
    .filter(Boolean)
    .join('; ')
  const table =
    rows.length === 0
      ? '<p>No exemption is read in it.</p>'
      : `<table>
<thead><tr>${columns.map(title => `<th scope="col">${escaped(title)}</th>`).join('')}</tr></thead>
<tbody>${rows.map(row => `<tr>${row.map((cell, at) => cellOf(cell, at === 0, linkTo)).join('')}</tr>`).join('\n')}</tbody>
</table>`
  return `<h1>Argument</h1><p>${escaped(about)}</p>${table}`
}

function cellOf({text, place}: ArgumentCell, isHead: boolean, linkTo: (line: number) => string): string {
  const where = place && (place.paragraph === null ? `line ${place.line}` : `¶\u00A0${place.paragraph}`)
  const link = place && where ? ` <a href="${escaped(linkTo(place.line))}">${escaped(where)}</a>` : ''
  return isHead ? `<th scope="row">${escaped(text)}${link}</th>` : `<td>${escaped(text)}${link}</td>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
