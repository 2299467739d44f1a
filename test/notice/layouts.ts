/**
 * Lays one notice out in the ways that drafts are laid out in the wild, so that tests can hold the reader to one
 * reading of them all.
 *
 * A canonical notice is in the form of 2023: ATX headings, `**Label:** value` lines as its header, paragraphs `1.`,
 * sub-paragraphs and bullets set in, displayed quotations at the margin with an opening mark on each paragraph.
 */

/** How a notice is laid out. */
export interface Layout {
  readonly numbers: '1.' | '1)' | '1\\.'
  readonly headings: 'atx' | 'setext' | 'bold'
  readonly title: 'one heading' | 'two headings'
  readonly header: 'bold lines' | 'plain lines' | 'list' | 'table' | 'table with breaks' | 'front matter'
  readonly quotations: 'plain' | 'blockquote' | 'indented'
  readonly marks: 'curly' | 'straight'
  /** How the marks of footnotes and the notes themselves are written. */
  readonly notes: 'markdown' | 'superscript'
  /** Whether paragraphs are wrapped, and whether their further lines are set in or start at the margin. */
  readonly lines: 'long' | 'wrapped' | 'wrapped to the margin'
  /** Whether a blank line parts paragraphs; numbers that are no list need one. */
  readonly gaps: 'blank lines' | 'none'
  /** What ends the lines of an address: a backslash, two spaces, or nothing but the line ending. */
  readonly breaks: 'backslash' | 'spaces' | 'none'
  /** Page numbers and running lines of a PDF, inside sentences. */
  readonly pages: boolean
  /** What stands before the numbers of provisions and paragraphs, and in dates. */
  readonly spaces: 'plain' | 'no-break' | 'character references'
  readonly softHyphens: boolean
  readonly ending: '\n' | '\r\n'
  readonly byteOrderMark: boolean
}

/** The layout that canonical notices have. */
export const canonicalLayout: Layout = {
  numbers: '1.',
  headings: 'atx',
  title: 'one heading',
  header: 'bold lines',
  quotations: 'plain',
  marks: 'curly',
  notes: 'markdown',
  lines: 'long',
  gaps: 'blank lines',
  breaks: 'backslash',
  pages: false,
  spaces: 'plain',
  softHyphens: false,
  ending: '\n',
  byteOrderMark: false,
}

/** One layout for each way in which drafts differ, and some that differ in several. */
export const layouts: {readonly [name: string]: Partial<Layout>} = {
  canonical: {},
  'numbers with a bracket': {numbers: '1)'},
  'escaped numbers': {numbers: '1\\.'},
  'setext headings': {headings: 'setext'},
  'bold headings': {headings: 'bold'},
  'a title over two headings': {title: 'two headings'},
  'a header of plain lines': {header: 'plain lines'},
  'a header as a list': {header: 'list'},
  'a header as a table': {header: 'table'},
  'a header as a table with breaks': {header: 'table with breaks'},
  'a header as front matter': {header: 'front matter'},
  'quotations as blockquotes': {quotations: 'blockquote'},
  'indented quotations': {quotations: 'indented'},
  'escaped numbers and indented quotations': {numbers: '1\\.', quotations: 'indented'},
  'straight quotation marks': {marks: 'straight'},
  'superscript footnotes': {notes: 'superscript'},
  'hard wraps': {lines: 'wrapped'},
  'hard wraps to the margin': {lines: 'wrapped to the margin'},
  'no blank lines between paragraphs': {gaps: 'none'},
  'lines that end with spaces': {breaks: 'spaces'},
  'lines that end with nothing': {breaks: 'none'},
  'page furniture': {pages: true},
  'non-breaking spaces': {spaces: 'no-break'},
  'character references': {spaces: 'character references'},
  'soft hyphens': {softHyphens: true},
  CRLF: {ending: '\r\n'},
  'a byte order mark': {byteOrderMark: true},
  'pasted from a PDF': {
    title: 'two headings',
    header: 'plain lines',
    notes: 'superscript',
    lines: 'wrapped to the margin',
    gaps: 'none',
    breaks: 'none',
    pages: true,
  },
  'out of a word processor': {
    numbers: '1\\.',
    headings: 'bold',
    header: 'table',
    quotations: 'blockquote',
    spaces: 'no-break',
    ending: '\r\n',
    byteOrderMark: true,
  },
}

type Piece =
  | {readonly kind: 'title'; readonly text: string}
  | {readonly kind: 'field'; readonly label: string; readonly lines: readonly string[]}
  | {readonly kind: 'heading'; readonly depth: number; readonly text: string}
  | {readonly kind: 'paragraph'; readonly number: string; readonly text: string}
  /** Text or bullets that belong to the paragraph above; `quoted` inside a displayed quotation. */
  | {readonly kind: 'part'; readonly lines: readonly string[]; readonly quoted: boolean}
  | {readonly kind: 'text'; readonly lines: readonly string[]}
  /** What is left of a paragraph after a page break. */
  | {readonly kind: 'rest'; readonly text: string}
  | {readonly kind: 'note'; readonly text: string}

/**
 * The layout with what Markdown and YAML cannot read changed to what they can. Quotations that are indented but stand
 * in no list are code, in which `[^1]` is no mark and `&nbsp;` no space; nor is it one in front matter.
 */
function possible(layout: Layout): Layout {
  const isCode = layout.numbers === '1\\.' && layout.quotations === 'indented'
  const isLiteral = layout.spaces === 'character references' && (isCode || layout.header === 'front matter')
  return {
    ...layout,
    notes: isCode ? 'superscript' : layout.notes,
    spaces: isLiteral ? 'no-break' : layout.spaces,
  }
}

/** Lays a canonical notice out; what `layout` leaves open stays as it is. */
export function layOut(canonical: string, layout: Partial<Layout>): string {
  const chosen = possible({...canonicalLayout, ...layout})
  const pieces = readPieces(canonical)
  const fields = pieces.filter(piece => piece.kind === 'field')
  let text = chosen.header === 'front matter' ? printFrontMatter(fields) : ''
  let last: Piece | null = null
  for (const piece of chosen.pages ? withPages(pieces) : pieces) {
    for (const block of printAny(piece, last, fields, chosen)) {
      text += (text === '' ? '' : gapBetween(last, piece, chosen)) + block
      last = piece
    }
  }
  return writeIn(`${text}\n`, chosen)
}

/** What parts two blocks. */
function gapBetween(last: Piece | null, next: Piece, {gaps, quotations, numbers}: Layout): string {
  const isQuoted = last?.kind === 'part' && last.quoted && next.kind === 'part' && next.quoted
  // Paragraphs of one blockquote, not a blockquote each.
  if (isQuoted && quotations === 'blockquote') return '\n>\n'
  const isList = last?.kind === 'paragraph' && next.kind === 'paragraph' && numbers !== '1\\.'
  return isList && gaps === 'none' ? '\n' : '\n\n'
}

/** The blocks that a piece comes to; the header is printed where its first field stands. */
function printAny(
  piece: Piece,
  last: Piece | null,
  fields: readonly (Piece & {kind: 'field'})[],
  layout: Layout,
): readonly string[] {
  if (piece.kind !== 'field') return print(piece, layout)
  return last?.kind === 'field' ? [] : printHeader(fields, layout)
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** The parts of a layout that are a matter of characters alone. */
export type Writing = Pick<Layout, 'marks' | 'notes' | 'spaces' | 'softHyphens' | 'ending' | 'byteOrderMark'>

/** Writes any draft with other characters, its layout as it is; its own line endings count for nothing. */
export function writeIn(draft: string, writing: Partial<Writing>): string {
  const {marks, notes, spaces, softHyphens, ending, byteOrderMark} = {...canonicalLayout, ...writing}
  let finished = draft.replaceAll('\r\n', '\n')
  if (marks === 'straight') finished = finished.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'")
  if (notes === 'superscript') {
    finished = finished.replaceAll(/\[\^(\d)\]:?/g, (_, digit: string) => superscripts[Number(digit)] ?? '')
  }
  if (spaces !== 'plain') finished = withHardSpaces(finished, spaces === 'no-break' ? '\u00A0' : '&nbsp;')
  if (softHyphens) finished = finished.replaceAll(/\b([Cc]om)(missioner|plainant)/g, '$1\u00AD$2')
  if (ending === '\r\n') finished = finished.replaceAll('\n', '\r\n')
  return byteOrderMark ? `\uFEFF${finished}` : finished
}

/** Reads a canonical notice into its pieces. */
function readPieces(canonical: string): readonly Piece[] {
  const pieces: Piece[] = []
  let quoting = false
  for (const block of canonical.trimEnd().split('\n\n')) {
    const lines = block.split('\n').map(line => line.replace(/\\$/, ''))
    const first = lines[0] as string
    const heading = /^(#+) (.*)$/.exec(first)
    const field = /^\*\*([^*]+):\*\* (.*)$/.exec(first)
    const paragraph = /^(\d+)\. (.*)$/.exec(first)
    const opens = !quoting && first.startsWith('“')
    if (opens || quoting) {
      pieces.push({kind: 'part', lines, quoted: true})
      quoting = !/”\.?$/.test(block)
    } else if (heading?.[1] === '#') pieces.push({kind: 'title', text: heading[2] as string})
    else if (heading) {
      pieces.push({kind: 'heading', depth: (heading[1] as string).length, text: heading[2] as string})
    } else if (field) {
      pieces.push({kind: 'field', label: field[1] as string, lines: [field[2] as string, ...lines.slice(1)]})
    } else if (paragraph) {
      pieces.push({kind: 'paragraph', number: paragraph[1] as string, text: paragraph[2] as string})
    } else if (first.startsWith(' ')) pieces.push({kind: 'part', lines, quoted: false})
    else if (first.startsWith('[^')) pieces.push({kind: 'note', text: block})
    else pieces.push({kind: 'text', lines})
  }
  return pieces
}

function print(piece: Exclude<Piece, {kind: 'field'}>, layout: Layout): string[] {
  switch (piece.kind) {
    case 'title':
      return titleLines(piece.text, layout).map(text => printHeading(1, text, layout))
    case 'heading':
      return [printHeading(piece.depth, piece.text, layout)]
    case 'paragraph': {
      const number = layout.numbers.replace('1', piece.number)
      const isList = layout.numbers !== '1\\.'
      return [wrap(piece.text, `${number} `, isList ? '    ' : '', layout)]
    }
    case 'part':
      return [piece.quoted ? printQuoted(piece.lines, layout) : printPart(piece.lines, layout)]
    case 'text':
      return [breakLines(piece.lines, layout)]
    case 'rest':
      return [wrap(piece.text, '', '', layout)]
    case 'note':
      return [piece.text]
  }
}

function titleLines(text: string, {title}: Layout): readonly string[] {
  const at = text.indexOf(' Decision notice')
  return title === 'two headings' && at > 0 ? [text.slice(0, at), text.slice(at + 1)] : [text]
}

function printHeading(depth: number, text: string, {headings}: Layout): string {
  if (headings === 'bold') return `**${text}**`
  if (headings === 'setext' && depth <= 2) return `${text}\n${(depth === 1 ? '=' : '-').repeat(text.length)}`
  return `${'#'.repeat(depth)} ${text}`
}

/** Sub-paragraphs and bullets: set in where the paragraph is a list item, else at the margin. */
function printPart(lines: readonly string[], layout: Layout): string {
  const escaped = layout.numbers === '1\\.'
  return lines
    .map(line => {
      const words = line.trimStart()
      const before = escaped ? '' : line.slice(0, line.length - words.length)
      return wrap(words, before, words.startsWith('- ') ? `${before}  ` : before, layout)
    })
    .join('\n')
}

function printQuoted(lines: readonly string[], layout: Layout): string {
  const before = {plain: '', blockquote: '> ', indented: '    '}[layout.quotations]
  return lines
    .map(line => {
      const bullet = /^ *- /.exec(line)?.[0] ?? ''
      // A bullet is set in by one space at most, so that it is one wherever the quotation stands.
      return wrap(line.slice(bullet.length), before + bullet, before + ' '.repeat(bullet.length), layout)
    })
    .join('\n')
}

function printHeader(fields: readonly (Piece & {kind: 'field'})[], layout: Layout): readonly string[] {
  switch (layout.header) {
    case 'bold lines':
      return fields.map(({label, lines}) =>
        breakLines([`**${label}:** ${lines[0]}`, ...lines.slice(1)], layout),
      )
    case 'plain lines': {
      const printed = fields.map(({label, lines}) => [`${label}:  ${lines[0]}`, ...lines.slice(1)])
      // The authority and its address stand together, as they do on the printed page.
      return [...printed.slice(0, -2), printed.slice(-2).flat()].map(lines => breakLines(lines, layout))
    }
    case 'list':
      return [fields.map(({label, lines}) => `- ${label}: ${lines.join(', ')}`).join('\n')]
    case 'table':
      return [printTable(fields, ', ')]
    case 'table with breaks':
      return [printTable(fields, '<br>')]
    case 'front matter':
      return []
  }
}

function printTable(fields: readonly (Piece & {kind: 'field'})[], separator: string): string {
  const rows = fields.map(({label, lines}) => `| **${label}** | ${lines.join(separator)} |`)
  return ['| | |', '| --- | --- |', ...rows].join('\n')
}

function printFrontMatter(fields: readonly (Piece & {kind: 'field'})[]): string {
  const entries = fields.flatMap(({label, lines}) =>
    lines.length === 1
      ? [`${label.toLowerCase()}: ${lines[0]}`]
      : [`${label.toLowerCase()}:`, ...lines.map(line => `  - ${line}`)],
  )
  return ['---', ...entries, '---'].join('\n')
}

/** Lines that must stay lines: of an address, or of a header field. */
function breakLines(lines: readonly string[], {breaks}: Layout): string {
  return lines.join({backslash: '\\\n', spaces: '  \n', none: '\n'}[breaks])
}

const width = 72

/** A word that may not start a line: Markdown would take it for a mark, or people for a number. */
const mark = /^(?:[-+*>#=|]|\d+[.)\\])/

/** Breaks words into lines below `width`, the first after `first`, the others after `further`. */
function wrap(words: string, first: string, further: string, {lines}: Layout): string {
  if (lines === 'long') return first + words
  const indent = lines === 'wrapped' || !/^ *$/.test(further) ? further : ''
  const wrapped: string[] = []
  let line = first
  let empty = true
  for (const word of words.split(' ')) {
    if (!empty && line.length + 1 + word.length > width && !mark.test(word)) {
      wrapped.push(line)
      line = indent + word
    } else line += empty ? word : ` ${word}`
    empty = false
  }
  return [...wrapped, line].join('\n')
}

/** As many letters as a page holds. */
const page = 2200

/**
 * Puts page breaks into the notice, each in the middle of a sentence: the number of the page that ends, and the
 * running line of the one that starts.
 */
function withPages(pieces: readonly Piece[]): readonly Piece[] {
  const running = pieces.find(piece => piece.kind === 'field' && piece.label === 'Reference')
  const line = running?.kind === 'field' ? `Reference:  ${running.lines[0]}` : ''
  const paged: Piece[] = []
  let filled = 0
  let pages = 0
  for (const piece of pieces) {
    const text = piece.kind === 'paragraph' ? piece.text : ''
    filled += text.length
    const cut = filled > page ? placeToCut(text) : -1
    if (piece.kind !== 'paragraph' || cut === -1) {
      paged.push(piece)
      continue
    }
    filled = text.length - cut
    pages++
    paged.push(
      {...piece, text: text.slice(0, cut)},
      {kind: 'text', lines: [`  ${pages}`]},
      {kind: 'text', lines: [line]},
      {kind: 'rest', text: text.slice(cut + 1)},
    )
  }
  return paged
}

/** Where, beyond its middle, a text can be cut inside a sentence: between two words in lower case. */
function placeToCut(text: string): number {
  const middle = text.length >> 1
  const found = /[a-z] [a-z]/.exec(text.slice(middle))
  return found ? middle + found.index + 1 : -1
}

/** Puts hard spaces where careful people put them: before the number of a provision or paragraph, and in dates. */
function withHardSpaces(text: string, space: string): string {
  return text
    .replaceAll(/\b([Ss]ections?|[Rr]egulations?|[Pp]aragraphs?|[Pp]art) (?=\d)/g, `$1${space}`)
    .replaceAll(
      /\b(\d{1,2}) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December) \d)/g,
      `$1${space}`,
    )
}
