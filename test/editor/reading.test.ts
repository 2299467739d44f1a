import {readFileSync} from 'node:fs'
import {beforeEach, describe, expect, test} from 'vitest'
import type {
  CompletionItem,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  Range,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver'
import {connect, type TestClient} from './client.ts'
import {applied, editsIn, positionOf, wordsAt} from './edits.ts'

const sample = readFileSync(new URL('../../samples/met-police-apps-corrected.md', import.meta.url), 'utf8')
/** The sample with references to its own paragraphs. */
const draft = sample.replace(
  'He has viewed the withheld information.',
  'He has viewed the withheld information, as paragraph 3 above says. See paragraphs 3 and 6.',
)
const uri = 'file:///drafts/ic-1.md'
let client: TestClient

beforeEach(async () => {
  client = await connect()
  await client.open(uri, draft)
})

const at = <Answer>(
  method: string,
  words: string,
  options: {nth?: number; offset?: number} = {},
  more = {},
) => client.at<Answer>(`textDocument/${method}`, uri, positionOf(draft, words, options), more)

const wordsOf = (locations: readonly {readonly range: Range}[]) =>
  locations.map(({range}) => wordsAt(draft, range))
const linesOf = (locations: readonly {readonly range: Range}[]) =>
  locations.map(({range}) => range.start.line + 1)

describe('hover', () => {
  const hover = async (words: string, options = {}) => {
    const found = await at<Hover | null>('hover', words, options)
    return (
      found && {text: (found.contents as {value: string}).value, words: wordsAt(draft, found.range as Range)}
    )
  }

  test('says of a provision its heading, nature, test, elements and source', async () => {
    const found = await hover('31(1)(a) and (b) (Law', {offset: 3})
    expect(found?.words).toBe('31(1)(a)')
    expect(found?.text).toMatch(/^\*\*section 31\(1\)\(a\) FOIA\*\* – Law enforcement: /)
    expect(found?.text).toContain('- **Kind**: exemption, qualified')
    expect(found?.text).toContain('- **Test**: would prejudice, or would be likely to prejudice')
    expect(found?.text).toMatch(/- \*\*Elements\*\*\n {2}- .*interest/)
    expect(found?.text).toContain('- **Source**: FOIA 2000 s.31(1)(a)')
  })

  test('tells the second of two provisions from the first', async () => {
    const found = await hover('(b) (Law', {offset: 1})
    expect(found?.words).toBe('(b)')
    expect(found?.text).toMatch(/^\*\*section 31\(1\)\(b\) FOIA\*\*/)
  })

  test('shows how the paragraph begins that a reference is to', async () => {
    const found = await hover('paragraph 3 above', {offset: 2})
    expect(found).toEqual({
      words: 'paragraph 3 above',
      text: '**3.** On 30 March 2023, the complainant wrote to the MPS and requested the following information:',
    })
  })

  test('says what a defined term stands for', async () => {
    const found = await hover('The MPS refused', {offset: 5})
    expect(found).toEqual({words: 'MPS', text: expect.stringContaining('Metropolitan Police Service')})
    expect(found?.text).toContain('(line 18)')
  })

  test('counts the working days from the request to a date', async () => {
    const found = await hover('6 May 2023', {offset: 3})
    expect(found?.words).toBe('6 May 2023')
    expect(found?.text).toContain('**Saturday 6 May 2023**: response')
    expect(found?.text).toContain('Not a working day.')
    expect(found?.text).toContain(
      'Working day 23 after the request of 30 March 2023, late. Day 20 was 2 May 2023 (FOIA s.10(1)).',
    )
  })

  test('shows the note of a footnote mark, and who refers to a paragraph', async () => {
    expect((await hover('[^1] that', {offset: 1}))?.text).toMatch(/ico/)
    expect((await hover('3. On 30 March', {offset: 0}))?.text).toBe('Paragraph 3 is referred to in 8.')
  })

  test('is silent where there is nothing to say', async () => {
    expect(await hover('complainant has requested', {offset: 3})).toBeNull()
  })
})

describe('definition and references', () => {
  test('lead from a reference to the paragraph, and back', async () => {
    const definition = await at<Location[]>('definition', 'paragraph 3 above', {offset: 10})
    expect(wordsOf(definition)).toEqual(['3.'])
    const references = await at<Location[]>(
      'references',
      '3. On 30 March',
      {},
      {context: {includeDeclaration: false}},
    )
    expect(wordsOf(references)).toEqual(['3', '3'])
    const all = await at<Location[]>(
      'references',
      '3. On 30 March',
      {},
      {context: {includeDeclaration: true}},
    )
    expect(wordsOf(all)).toEqual(['3.', '3', '3'])
  })

  test('lead from a footnote mark to the note, and back', async () => {
    const [note] = await at<Location[]>('definition', '[^1] that', {offset: 2})
    expect(wordsAt(draft, (note as Location).range)).toMatch(/^\[\^1\]/)
    const marks = await at<Location[]>('references', '[^1]:', {offset: 1}, {context: {}})
    expect(linesOf(marks)).toEqual([positionOf(draft, '[^1] that').line + 1])
  })

  test('lead from a defined term to its definition, and to its uses outside quotations', async () => {
    const definition = await at<Location[]>('definition', 'The MPS refused', {offset: 5})
    expect(linesOf(definition)).toEqual([18])
    const uses = await at<Location[]>('references', 'The MPS refused', {offset: 5}, {context: {}})
    expect(new Set(wordsOf(uses))).toEqual(new Set(['MPS']))
    expect(linesOf(uses)).not.toContain(positionOf(draft, 'devices issued to MPS officers').line + 1)
    const marked = await at<DocumentHighlight[]>('documentHighlight', 'The MPS refused', {offset: 5})
    expect(marked.length).toBe(uses.length + 1)
  })

  test('find the places where a provision is cited', async () => {
    const uses = await at<Location[]>('references', '31(1)(a) and (b) (Law', {offset: 3}, {context: {}})
    expect(new Set(wordsOf(uses))).toContain('31(1)(a)')
    expect(uses.length).toBeGreaterThan(5)
  })
})

describe('rename', () => {
  test('renames a defined term in the words of the notice, and leaves what is quoted', async () => {
    const prepared = await at<{range: Range; placeholder: string}>('prepareRename', 'The MPS refused', {
      offset: 5,
    })
    expect(prepared.placeholder).toBe('MPS')
    const edit = await at<WorkspaceEdit>('rename', 'The MPS refused', {offset: 5}, {newName: 'the Met'})
    const renamed = applied(draft, editsIn(edit))
    expect(renamed).toContain('(the “Met”). The Met refused')
    expect(renamed).toContain('smartphone devices issued to MPS officers')
    expect(renamed).toContain('“The MPS is seeking to rely')
    await client.change(uri, renamed)
    expect(await client.diagnostics(uri)).toEqual([])
  })

  test('is refused with a reason where it cannot be', async () => {
    expect(await at('prepareRename', 'complainant has requested', {offset: 3})).toBeNull()
    await expect(at('rename', 'complainant has requested', {offset: 3}, {newName: 'X'})).rejects.toThrow(
      /Only a term that the notice defines/,
    )
    await expect(at('rename', 'The MPS refused', {offset: 5}, {newName: ' '})).rejects.toThrow(
      /one line of words/,
    )
  })
})

describe('the outline', () => {
  const symbolsOf = () => client.ask<DocumentSymbol[]>('textDocument/documentSymbol', {textDocument: {uri}})

  test('has the sections as a tree, with their paragraphs', async () => {
    const symbols = await symbolsOf()
    expect(symbols.map(({name}) => name)).toEqual([
      'Decision (including any steps ordered)',
      'Request and response',
      'Scope of the case',
      'Reasons for decision',
      'Right of appeal',
    ])
    expect(symbols[1]?.children?.map(({name}) => name)).toEqual(['3.', '4.', '5.', '6.'])
    expect(symbols[3]?.children?.map(({name}) => name)).toContain('Section 31 – Law enforcement')
    for (const {range, selectionRange} of symbols) {
      expect(selectionRange.start.line).toBe(range.start.line)
      expect(selectionRange.end.line).toBeLessThanOrEqual(range.end.line)
    }
  })

  test('folds by section', async () => {
    const folds = await client.ask<FoldingRange[]>('textDocument/foldingRange', {textDocument: {uri}})
    const start = positionOf(draft, '## Request and response').line
    expect(folds.find(({startLine}) => startLine === start)).toEqual({
      startLine: start,
      endLine: positionOf(draft, '6. The MPS provided').line,
    })
  })

  test('is given as text, for an editor to show beside the draft', async () => {
    const {outline, timeline} = await client.ask<{outline: string; timeline: string}>('noticelint/outline', {
      textDocument: {uri},
    })
    expect(outline).toContain('foia:31(1)(a)')
    expect(timeline).toContain('2023-03-30  request')
  })
})

describe('completion', () => {
  /** Writes words into paragraph 8, and asks what may come next; with the text that each choice would give. */
  const completed = async (written: string) => {
    const text = draft.replace('See paragraphs 3 and 6.', written)
    await client.change(uri, text)
    const position = positionOf(text, written, {offset: written.length})
    const items = await client.at<CompletionItem[]>('textDocument/completion', uri, position)
    return items
      .toSorted((one, other) => ((one.sortText ?? one.label) < (other.sortText ?? other.label) ? -1 : 1))
      .map(item => {
        const {range, newText} = item.textEdit as {range: Range; newText: string}
        const line = applied(text, [{range, newText}]).split('\n')[position.line] ?? ''
        return {...item, line, detail: item.detail}
      })
  }

  test('offers provisions after "section ", first those that the notice cites', async () => {
    const [first, ...others] = await completed('This is exempt under section ')
    expect([first, ...others].slice(0, 4).map(item => item?.label)).toEqual([
      '10(1)',
      '17(1)',
      '31(1)(a)',
      '31(1)(b)',
    ])
    expect(first?.line).toMatch(/under section 10\(1\)$/)
    expect(others.map(({label}) => label)).toContain('43(2)')
  })

  test('replaces what has been written of a number', async () => {
    const found = (await completed('exempt under sections 31(1')).find(({label}) => label === '31(1)(b)')
    expect(found?.line).toMatch(/under sections 31\(1\)\(b\)$/)
    expect(found?.detail).toBe('FOIA: Law enforcement')
  })

  test('offers no regulations in a notice under FOIA', async () => {
    expect(await completed('see regulation ')).toEqual([])
  })

  test('offers the numbers of paragraphs after "paragraph ", each with its opening', async () => {
    const items = await completed('As said in paragraph ')
    expect(items.slice(0, 3).map(({label}) => label)).toEqual(['1', '2', '3'])
    expect(items[2]?.detail).toMatch(/^On 30 March 2023, the complainant wrote/)
  })

  test('offers the sections that are missing behind the marks of a heading', async () => {
    const text = draft.replace('## Scope of the case', '## ')
    await client.change(uri, text)
    const position = {line: text.split('\n').indexOf('## '), character: 3}
    const items = await client.at<CompletionItem[]>('textDocument/completion', uri, position)
    const [first] = items.toSorted((one, other) => ((one.sortText ?? '') < (other.sortText ?? '') ? -1 : 1))
    expect(applied(text, [first?.textEdit as TextEdit])).toBe(draft)
  })

  test('offers directives and rules in a comment, but not in its reason', async () => {
    const line = (words: string) => `\n\n<!-- ${words}`
    expect((await completed(line('noticelint-dis'))).map(({label}) => label)).toContain(
      'noticelint-disable-next',
    )
    const rules = await completed(line('noticelint-disable-next num'))
    expect(rules.map(({label}) => label)).toEqual(
      expect.arrayContaining(['numbering/sequence', 'numbering/*']),
    )
    expect(rules.find(({label}) => label === 'numbering/sequence')?.line).toBe(
      '<!-- noticelint-disable-next numbering/sequence',
    )
    expect(await completed(line('noticelint-disable-next numbering/sequence -- because '))).toEqual([])
  })

  test('is silent elsewhere', async () => {
    expect(await completed('He has viewed the information ')).toEqual([])
  })
})

test('nothing is answered of Markdown that is no notice', async () => {
  const readme = 'untitled:readme.md'
  await client.open(readme, '# A tool\n\n## Usage\n\nSee section 3 and paragraph 2.\n')
  for (const method of [
    'hover',
    'definition',
    'documentSymbol',
    'foldingRange',
    'completion',
    'prepareRename',
  ]) {
    const answer = await client.at(`textDocument/${method}`, readme, {line: 4, character: 12})
    expect([null, []]).toContainEqual(answer)
  }
})
