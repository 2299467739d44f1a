import fc from 'fast-check'

/** Words as notices have them, with signs that Markdown, the marks and the numbers are read by. */
const word = fc.constantFrom(
  'The Commissioner',
  'it said:',
  'section 31(1)(a)',
  'the complainants’',
  "don't",
  '“we',
  'refuse”.',
  '"we',
  'refuse".',
  "'scare",
  "quote'",
  '‘term’',
  'I',
  '5\' 10"',
  '[^1]',
  '[name]',
  '**bold**',
  '*em',
  '`code`',
  '&nbsp;',
  '&amp;',
  '&ldquo;',
  '\\*',
  '\u00AD',
  '\u00A0',
  '\u200B',
  '\0',
  '<sup>1</sup>',
  '<!-- c -->',
  '<https://a.b/?c&amp;d>',
  '|',
  '>',
  '1.',
  '12)',
  'a\tb',
  '¹',
  '😀',
)

const lineEnding = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r')

const sentence = fc.array(word, {minLength: 1, maxLength: 12}).map(words => words.join(' '))

const block = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fc.integer({min: 1, max: 40}), sentence).map(([n, text]) => `${n}. ${text}`),
  },
  fc.tuple(fc.integer({min: 1, max: 40}), sentence).map(([n, text]) => `${n}\\. ${text}`),
  {weight: 3, arbitrary: sentence},
  fc.tuple(sentence, sentence).map(lines => lines.join('\n')),
  sentence.map(text => `“${text}`),
  sentence.map(text => `${text}”.`),
  sentence.map(text => `> ${text}`),
  fc.tuple(sentence, sentence).map(lines => lines.map(line => `> ${line}`).join('\n')),
  sentence.map(text => `> > ${text}`),
  sentence.map(text => ` - ${text}`),
  sentence.map(text => `   (a) ${text}`),
  sentence.map(text => `    ${text}`),
  sentence.map(text => `\t\t${text}`),
  sentence.map(text => `## ${text}`),
  sentence.map(text => `**${text}**`),
  sentence.map(text => `${text}\n---`),
  sentence.map(text => `| a | ${text} |\n| --- | --- |\n| b | c |`),
  sentence.map(text => `[^1]: ${text}`),
  fc.constantFrom(
    'Reference: IC-1-A2',
    '1',
    '2',
    '3',
    'Page 2 of 3',
    '***',
    '```\ncode\n```',
    '<!-- x\n\ny -->',
    '',
  ),
)

/** Drafts that look like notices: headings, numbers, quotations, notes, page furniture, in every kind of line ending. */
export const draft = fc
  .tuple(
    fc.array(block, {maxLength: 14}),
    fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n \n\n'),
    lineEnding,
    fc.boolean(),
  )
  .map(([blocks, gap, ending, matter]) => {
    const text = `${matter ? '---\ndate: "1"\n---\n\n' : ''}${blocks.join(gap)}`
    return text.replace(/\n/g, ending)
  })

/** Any text at all: drafts with signs of Markdown strewn in, or nothing but such signs. */
export const anyText = fc.oneof(
  draft,
  fc.string({unit: 'binary', maxLength: 200}),
  fc.string({
    unit: fc.constantFrom(...'"\'“”‘’>-*+_`~[](){}<>!&;:#|\\^=.,1290aI \t\n\r\0\u00A0\u00AD\uFEFF\uD83D'),
    maxLength: 200,
  }),
)
