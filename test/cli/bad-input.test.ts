import {symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {cleanDraft, draftWithError, readme} from './drafts.ts'
import {folder, run} from './run.ts'

const nul = Uint8Array.of(0x23, 0x20, 0x00, 0x41, 0x42, 0x43)
const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le')

/** Bad files by what is said of them, after the name. */
const bad: readonly (readonly [what: string, content: string | Uint8Array, told: string])[] = [
  ['a binary with NUL bytes', nul, 'is a binary file, not Markdown; name the draft itself'],
  [
    'a binary of control characters',
    Uint8Array.from({length: 600}, (_, at) => (at % 3 === 0 ? 0x02 : 0x41)),
    'is a binary file, not Markdown; name the draft itself',
  ],
  [
    'invalid UTF-8',
    Buffer.concat([
      Buffer.from('# \uFFFD caf\u00e9\r\n\r\nIt cost '),
      Uint8Array.of(0xa3),
      Buffer.from('5.\n'),
    ]),
    'is not valid UTF-8: line 3, byte offset 23 of the file; save it as UTF-8',
  ],
  [
    'UTF-8 that breaks off',
    Buffer.concat([Buffer.from('# A\n'), Uint8Array.of(0xe2, 0x80)]),
    'is not valid UTF-8: line 2, byte offset 4 of the file; save it as UTF-8',
  ],
  [
    'UTF-16 with its mark',
    Buffer.concat([Uint8Array.of(0xff, 0xfe), utf16(cleanDraft)]),
    'is UTF-16 text; save it as UTF-8',
  ],
  ['UTF-16 without a mark', utf16(cleanDraft), 'is UTF-16 text; save it as UTF-8'],
  [
    'big-endian UTF-16',
    Buffer.concat([Uint8Array.of(0xfe, 0xff), utf16('A').reverse()]),
    'is UTF-16 text; save it as UTF-8',
  ],
  ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0), 'is UTF-32 text; save it as UTF-8'],
  [
    'a line of very many list marks',
    `${'- '.repeat(2000)}a\n`,
    'nests more than 200 lists or quotations in one another; take the marks out',
  ],
  [
    'a line of very many quotation marks',
    `A line.\n\n${'>'.repeat(2000)} a\n`,
    'nests more than 200 lists or quotations in one another; take the marks out',
  ],
  ['an empty file', '', 'is empty; write the draft, or leave the file out'],
  ['white space alone', '\uFEFF \r\n\t\n', 'is empty; write the draft, or leave the file out'],
  [
    'a file that is too large',
    `${cleanDraft}${'x'.repeat(8 * 1024 * 1024)}`,
    'is larger than 8 MB; split it, or raise --max-size',
  ],
]

describe('a bad file', () => {
  it.each(bad)('(%s) is told in one line, and the others are linted', async (_, content, told) => {
    const cwd = folder({'bad.md': content, 'good.md': draftWithError})
    for (const argv of [['bad.md', 'good.md'], ['.'], ['*.md']]) {
      const {status, stdout, stderr} = await run([...argv, '--format', 'json'], {cwd})
      expect(stderr).toBe(`noticelint: bad.md: ${told}\n`)
      expect(status).toBe(2)
      expect(JSON.parse(stdout).files.map((file: {path: string}) => file.path)).toEqual(['good.md'])
    }
  })

  it.each(bad)('(%s) is told of standard input', async (_, content, told) => {
    const {status, stderr} = await run(['-'], {cwd: folder(), stdin: content})
    expect(stderr).toBe(`noticelint: <stdin>: ${told}\n`)
    expect(status).toBe(2)
  })

  it.each(bad)('(%s) is told by outline', async (_, content, told) => {
    const {status, stdout, stderr} = await run(['outline', 'bad.md'], {cwd: folder({'bad.md': content})})
    expect(stderr).toBe(`noticelint: bad.md: ${told}\n`)
    expect(status).toBe(2)
    expect(stdout).toBe('')
  })

  it('that is large is linted where --max-size allows it', async () => {
    const cwd = folder({'a.md': `${cleanDraft}\n<!-- ${'x'.repeat(100_000)} -->\n`})
    expect((await run(['--max-size', '0.05', 'a.md'], {cwd})).status).toBe(2)
    expect((await run(['--max-size', '0.2', 'a.md'], {cwd})).status).toBe(0)
  })
})

describe('what cannot be found or read', () => {
  it.each([
    ['missing.md', 'missing.md: no such file or folder; check the name'],
    ['a.md/b.md', 'a.md/b.md: no such file or folder; check the name'],
    ['x*.md', 'x*.md: matches no file; check the name'],
    ['empty', 'empty: holds no Markdown file (*.md, *.markdown); check the name'],
    [
      'others',
      'others: no decision notice there (1 Markdown file, plainly no decision notice); name a file to lint it all the same',
    ],
    ['gone.md', 'gone.md: no such file or folder; check the name'],
    ['loop.md', 'loop.md: is a symbolic link to itself; name the file that is meant'],
    ['x'.repeat(300), `${'x'.repeat(300)}: the name is too long; check it`],
  ])('(%s) is told in one line', async (operand, told) => {
    const cwd = folder({'a.md': cleanDraft, 'empty/notes.txt': 'x', 'others/README.md': readme})
    symlinkSync('nowhere.md', join(cwd, 'gone.md'))
    symlinkSync('loop.md', join(cwd, 'loop.md'))
    const {status, stdout, stderr} = await run([operand, 'a.md'], {cwd})
    expect(stderr).toBe(`noticelint: ${told}\n`)
    expect(status).toBe(2)
    expect(stdout).toBe('')
  })

  it('is told of a misspelt command, with the one that is meant', async () => {
    const {stderr, status} = await run(['outlnie', 'a.md'], {cwd: folder({'a.md': cleanDraft})})
    expect(stderr).toBe(
      'noticelint: outlnie: no such file or folder; check the name, or did you mean the command "outline"?\n',
    )
    expect(status).toBe(2)
  })
})

describe('a configuration or profile that cannot be used', () => {
  it.each([
    [['--config', 'none.yaml'], /^noticelint: none\.yaml: .*no such file.*\n$/],
    [['--config', 'syntax.yaml'], /^noticelint: syntax\.yaml:\d+:\d+: .*\n$/],
    [['--config', 'key.yaml'], /^noticelint: key\.yaml:1:1: .*rules.*\n$/],
    [['--config', 'profile.yaml'], /^noticelint: profile\.yaml:1:10: .*house\.yaml.*\n$/],
    [['--profile', 'ico-foi'], /^noticelint: --profile: .*"ico-foia".*\n$/],
    [['--profile', './house.yaml'], /^noticelint: (--profile: )?.*house\.yaml.*\n$/],
    [['--profile', 'bad-house.yaml'], /^noticelint: bad-house\.yaml:\d+:\d+: .*\n$/],
    [['--ignore-path', 'none'], /^noticelint: none: no such file or folder; check the name\n$/],
  ])('(%j) is told in one line, and nothing is linted', async (argv, told) => {
    const cwd = folder({
      'a.md': draftWithError,
      'syntax.yaml': 'rules: [\n',
      'key.yaml': 'ruels: {}\n',
      'profile.yaml': 'profile: ./house.yaml\n',
      'bad-house.yaml': 'name: x\nextends: ico-foia\nnosuchkey: 1\n',
    })
    const {status, stdout, stderr} = await run([...argv, 'a.md'], {cwd})
    expect(stderr).toMatch(told)
    expect(status).toBe(2)
    expect(stdout).toBe('')
  })
})
