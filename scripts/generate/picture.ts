import {readFile} from 'node:fs/promises'
import {shippedProfiles} from '../../src/config/shipped-profiles.ts'
import type {Rule} from '../../src/lint/define-rule.ts'
import {lintText} from '../../src/lint/lint.ts'
import {reportOf} from '../../src/report/report.ts'
import {reportedFile} from '../../src/report/reported-file.ts'
import {stylish} from '../../src/report/stylish.ts'
import {type GeneratedFile, generatedNote} from './generated-file.ts'

/** The draft whose report the README shows. */
const draft = 'samples/met-police-apps.md'

const lineHeight = 20
const characterWidth = 8.43
const margin = 18

/** What the terminal's codes (SGR) turn on, as attributes of a `<tspan>`. */
const styles: {readonly [code: string]: string} = {
  '1': 'font-weight="bold"',
  '2': 'fill="#8b949e"',
  '4': 'text-decoration="underline"',
  '31': 'fill="#ff7b72"',
  '33': 'fill="#e3b341"',
  '34': 'fill="#79c0ff"',
  '36': 'fill="#76e3ea"',
}

/** The codes that each closing code turns off. */
const closes: {readonly [code: string]: readonly string[]} = {
  '22': ['1', '2'],
  '24': ['4'],
  '39': ['31', '33', '34', '36'],
}

/**
 * The README's picture: the report on a real notice as a terminal shows it, drawn from the report itself.
 *
 * @param root the repository, with a slash at the end
 */
export async function pictureFile(root: string, rules: readonly Rule[]): Promise<GeneratedFile> {
  const source = await readFile(root + draft, 'utf8')
  const {reading, problems, lines} = await lintText(
    source,
    {profiles: shippedProfiles(), rules: new Map()},
    rules,
  )
  const report = reportOf([reportedFile({path: draft, notice: reading.notice, lines, problems}, () => null)])
  const shown = stylish(report, {sourceOf: () => source, colour: true, width: 104})
  return {
    path: 'docs/output.svg',
    text: drawn([`\u001b[2m$ npx noticelint ${draft}\u001b[22m`, '', ...shown.trimEnd().split('\n')]),
  }
}

function drawn(rows: readonly string[]): string {
  const width = Math.ceil(Math.max(...rows.map(row => plain(row).length)) * characterWidth) + 2 * margin
  const height = rows.length * lineHeight + 2 * margin
  const texts = rows.flatMap((row, index) => {
    if (plain(row).trim() === '') return []
    const y = margin + (index + 0.75) * lineHeight
    return [`  <text x="${margin}" y="${y}" xml:space="preserve">${spans(row)}</text>`]
  })
  return [
    `<!-- ${generatedNote} -->`,
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#e6edf3">`,
    `  <title>What noticelint says of ${draft}</title>`,
    `  <rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>`,
    ...texts,
    '</svg>',
    '',
  ].join('\n')
}

/** A row's words, each stretch of one style in a `<tspan>`. */
function spans(row: string): string {
  const on = new Set<string>()
  return row
    .split('\u001b[')
    .map((piece, index) => {
      if (index === 0) return escaped(piece)
      const end = piece.indexOf('m')
      const code = piece.slice(0, end)
      if (styles[code]) on.add(code)
      for (const closed of closes[code] ?? []) on.delete(closed)
      const text = escaped(piece.slice(end + 1))
      if (text === '' || on.size === 0) return text
      return `<tspan ${[...on].map(style => styles[style]).join(' ')}>${text}</tspan>`
    })
    .join('')
}

function plain(row: string): string {
  return row
    .split('\u001b[')
    .map((piece, index) => (index === 0 ? piece : piece.slice(piece.indexOf('m') + 1)))
    .join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
