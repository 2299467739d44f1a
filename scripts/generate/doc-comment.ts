/** What a rule's comment says, cut into its parts. */
export interface DocComment {
  /** The first paragraph, on one line. */
  readonly summary: string
  /** The Markdown after it, up to the first example. */
  readonly body: string
  readonly examples: readonly ExampleBlock[]
}

/** One `@example` as written. */
export interface ExampleBlock {
  readonly header: unknown
  readonly text: string
}

const tag = '@example'

/** Characters that cannot be seen, or that editors take away, and the pictures that stand for them in examples. */
const pictures: {readonly [picture: string]: string} = {'␉': '\t', '␠': ' ', '⍽': '\u00A0'}

/**
 * Cuts a comment, without its asterisks, into summary, body and examples. An example runs from its tag to the next
 * line that starts with `@` at the margin, and is indented by two spaces.
 *
 * @throws SyntaxError where an example's header is no JSON, or a tag is none that is known
 */
export function parseDocComment(comment: string): DocComment {
  const lines = comment.split('\n')
  const starts = lines.flatMap((line, index) => (line.startsWith('@') ? [index] : []))
  const description = lines
    .slice(0, starts[0] ?? lines.length)
    .join('\n')
    .trim()
  const gap = description.indexOf('\n\n')
  return {
    summary: (gap === -1 ? description : description.slice(0, gap)).replaceAll('\n', ' '),
    body: gap === -1 ? '' : description.slice(gap).trim(),
    examples: starts.map((start, index) => parseExample(lines.slice(start, starts[index + 1]))),
  }
}

function parseExample([first = '', ...lines]: readonly string[]): ExampleBlock {
  if (!first.startsWith(`${tag} `)) throw new SyntaxError(`Unexpected tag in "${first}", expected ${tag}`)
  const text = lines
    .map(line => line.replace(/^ {2}/, ''))
    .join('\n')
    .trimEnd()
    .replace(/[␉␠⍽]/g, picture => pictures[picture] ?? picture)
  return {header: JSON.parse(first.slice(tag.length)), text: `${text}\n`}
}
