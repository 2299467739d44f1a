import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import type {Diagnostic} from 'vscode-languageserver'
import {rulePage} from '../../src/report/tool.ts'
import {connect} from './client.ts'
import {wordsAt} from './edits.ts'

const sample = (name: string) => readFileSync(new URL(`../../samples/${name}.md`, import.meta.url), 'utf8')
const numbering = sample('flawed/numbering')
const uri = 'untitled:Untitled-1'

const pulls = {textDocument: {diagnostic: {}}}

describe('diagnostics', () => {
  test('are published with the words, the severity, the rule and its page', async () => {
    const client = await connect()
    await client.open(uri, numbering)
    const found = await client.diagnostics(uri)
    const repeated = found.find(({code}) => code === 'numbering/sequence')
    expect(repeated).toMatchObject({
      source: 'noticelint',
      severity: 1,
      codeDescription: {href: rulePage('numbering/sequence')},
    })
    expect(wordsAt(numbering, (repeated as Diagnostic).range)).toMatch(/^\d+\.$/)
  })

  test('carry the other half of a contradiction as related information', async () => {
    const text = sample('flawed/chronology')
    const client = await connect()
    await client.open(uri, text)
    const related = (await client.diagnostics(uri)).filter(({relatedInformation}) => relatedInformation)
    expect(related.length).toBeGreaterThan(0)
    for (const {relatedInformation = []} of related) {
      for (const {location, message} of relatedInformation) {
        expect(location.uri).toBe(uri)
        expect(wordsAt(text, location.range)).not.toBe('')
        expect(message).not.toBe('')
      }
    }
  })

  test('fade a directive that does nothing', async () => {
    const client = await connect()
    await client.open(uri, sample('flawed/directives'))
    const unused = (await client.diagnostics(uri)).filter(({code}) => code === 'directive/unused')
    expect(unused.map(({tags}) => tags)).toContainEqual([1])
  })

  test('are the same where the client asks for them, and then none are published', async () => {
    const pushed = await connect()
    await pushed.open(uri, numbering)
    const pulled = await connect({capabilities: pulls})
    await pulled.open(uri, numbering)
    const report = await pulled.ask<{kind: string; items: Diagnostic[]}>('textDocument/diagnostic', {
      textDocument: {uri},
    })
    expect(report).toEqual({kind: 'full', items: await pushed.diagnostics(uri)})
    expect(pulled.published).toEqual([])
    expect(pulled.started?.capabilities.diagnosticProvider).toMatchObject({identifier: 'noticelint'})
  })

  test('follow each change, in one place or of the whole', async () => {
    const client = await connect()
    await client.open(uri, numbering)
    const first = await client.diagnostics(uri)
    await client.change(uri, {
      range: {start: {line: 0, character: 0}, end: {line: 0, character: 0}},
      text: '\n\n',
    })
    const moved = await client.diagnostics(uri)
    expect(moved.map(({range}) => range.start.line)).toEqual(first.map(({range}) => range.start.line + 2))
    await client.change(uri, sample('clean/foia-section-10'))
    expect(await client.diagnostics(uri)).toEqual([])
  })

  test('are empty for Markdown that is plainly no notice, and for other languages', async () => {
    const client = await connect()
    await client.open('untitled:readme.md', '# A tool\n\n## Usage\n\n2. Run it.\n')
    expect(await client.diagnostics('untitled:readme.md')).toEqual([])
    await client.open('file:///a/program.py', numbering, 'python')
    await client.open('untitled:last.md', numbering)
    await client.diagnostics('untitled:last.md')
    expect(client.published.map(published => published.uri)).not.toContain('file:///a/program.py')
  })

  test('are taken away when the document is closed', async () => {
    const client = await connect()
    await client.open(uri, numbering)
    await client.diagnostics(uri)
    await client.close(uri)
    const last = await client.until(() => client.published.findLast(({version}) => version === undefined))
    expect(last).toEqual({uri, diagnostics: []})
  })

  test.each([
    ['utf-8', 12],
    ['utf-16', 6],
    ['utf-32', 5],
  ] as const)('count columns in %s where that is agreed on', async (encoding, columns) => {
    const text = `${numbering}\n\né£—😀 31(1) (a) of FOIA\n`
    const line = text.split('\n').length - 2
    const client = await connect({capabilities: {general: {positionEncodings: [encoding, 'utf-16']}}})
    expect(client.started?.capabilities.positionEncoding).toBe(encoding)
    await client.open(uri, text)
    const start = async () =>
      (await client.diagnostics(uri)).find(
        ({code, range}) => code === 'citation/format' && range.start.line === line,
      )?.range.start.character
    expect(await start()).toBe(columns)
    // A change in the client's own counting lands where it was meant.
    await client.change(uri, {
      range: {start: {line, character: 0}, end: {line, character: columns - 1}},
      text: '',
    })
    expect(await start()).toBe(1)
  })

  test('count from behind a byte order mark that the client sends', async () => {
    const client = await connect()
    await client.open(uri, `\uFEFF${numbering}`)
    const marked = await client.diagnostics(uri)
    await client.open('untitled:b', numbering)
    const plain = await client.diagnostics('untitled:b')
    const shifted = plain.map(({range}) =>
      range.start.line === 0 ? range.start.character + 1 : range.start.character,
    )
    expect(marked.map(({range}) => range.start.character)).toEqual(shifted)
  })

  test('stand on the right words in a draft with Windows line endings', async () => {
    const text = numbering.replaceAll('\n', '\r\n')
    const client = await connect()
    await client.open(uri, text)
    const found = await client.diagnostics(uri)
    await client.open('untitled:unix', numbering)
    expect(found.map(({range}) => range)).toEqual(
      (await client.diagnostics('untitled:unix')).map(({range}) => range),
    )
  })
})
