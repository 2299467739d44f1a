import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import type {CodeAction, Diagnostic, Range} from 'vscode-languageserver'
import {rules} from '../../rules/index.ts'
import {connect, type TestClient} from './client.ts'
import {applied, editsIn, positionOf} from './edits.ts'

const samples = new URL('../../samples/', import.meta.url)
const sample = (name: string) => readFileSync(new URL(`${name}.md`, samples), 'utf8')
/** A draft with nothing wrong but the spacing of a citation. */
const misspelt = sample('met-police-apps-corrected').replace(
  '31(1)(a) and (b) (Law',
  '31(1) (a) and (b) (Law',
)
const flawed = readdirSync(new URL('flawed/', samples))
  // Those of one sample are all about directives, which none silences.
  .filter(name => name.endsWith('.md') && name !== 'directives.md')
  .map(name => name.slice(0, -3))
const uri = 'untitled:Untitled-1'

const everything: Range = {start: {line: 0, character: 0}, end: {line: 1e6, character: 0}}

/** What is found in a text, with the line of each finding. */
async function foundIn(client: TestClient, text: string): Promise<readonly Diagnostic[]> {
  const other = `untitled:${Math.random()}`
  await client.open(other, text)
  const found = await client.diagnostics(other)
  await client.close(other)
  return found
}

const applyAction = (text: string, action: CodeAction | undefined) => applied(text, editsIn(action?.edit))

async function actionsFor(text: string, code: string, client?: TestClient) {
  const server = client ?? (await connect())
  await server.open(uri, text)
  const found = await server.diagnostics(uri)
  const diagnostic = found.find(one => one.code === code) as Diagnostic
  expect(diagnostic, code).toBeDefined()
  const actions = await server.actions(uri, diagnostic.range)
  return {client: server, found, diagnostic, actions}
}

describe('the fix of a problem', () => {
  test('is offered where the problem stands, preferred, and mends it', async () => {
    const text = misspelt
    const {client, actions} = await actionsFor(text, 'citation/format')
    const fix = actions.find(({isPreferred}) => isPreferred)
    expect(fix).toMatchObject({kind: 'quickfix', diagnostics: [{code: 'citation/format'}]})
    expect(await foundIn(client, applyAction(text, fix))).toEqual([])
  })

  test('of all problems is what --fix does, in edits of single lines', async () => {
    const text = sample('flawed/numbering')
    const client = await connect()
    await client.open(uri, text)
    await client.diagnostics(uri)
    const [all, ...others] = await client.actions(uri, everything, ['source.fixAll'])
    expect(others).toEqual([])
    expect(all?.kind).toBe('source.fixAll.noticelint')
    const fixed = applyAction(text, all)
    expect(fixed).not.toBe(text)
    for (const {range} of editsIn(all?.edit)) expect(range.end.line - range.start.line).toBeLessThan(3)
    await client.open('untitled:fixed', fixed)
    await client.diagnostics('untitled:fixed')
    expect(await client.actions('untitled:fixed', everything, ['source.fixAll'])).toEqual([])
  })

  test('names the version that it is for where the client can take that', async () => {
    const client = await connect({capabilities: {workspace: {workspaceEdit: {documentChanges: true}}}})
    const {actions} = await actionsFor(misspelt, 'citation/format', client)
    expect(actions[0]?.edit?.documentChanges).toMatchObject([{textDocument: {uri, version: 1}}])
  })
})

describe('silencing', () => {
  test.each(flawed)(
    'takes the problem away, in the block and in the file, and asks for a reason: %s',
    async name => {
      const text = sample(`flawed/${name}`)
      const client = await connect()
      await client.open(uri, text)
      const before = await client.diagnostics(uri)
      const tried = new Set<unknown>()
      for (const {code, range} of before) {
        if (String(code).startsWith('directive/') || tried.has(code)) continue
        tried.add(code)
        for (const title of [`Disable ${code} for this block`, `Disable ${code} in this file`]) {
          const action = (await client.actions(uri, range)).find(one => one.title === title)
          expect(action, title).toBeDefined()
          expect(action?.isPreferred).toBeUndefined()
          const after = await foundIn(client, applyAction(text, action))
          const countOf = (found: readonly Diagnostic[], rule: unknown) =>
            found.filter(one => one.code === rule).length
          expect(countOf(after, code), `${title}: line ${range.start.line + 1}`).toBeLessThan(
            countOf(before, code),
          )
          expect(countOf(after, 'directive/no-reason')).toBe(countOf(before, 'directive/no-reason') + 1)
          expect(countOf(after, 'directive/unused')).toBe(countOf(before, 'directive/unused'))
          for (const {id} of rules) {
            if (id !== code && !id.startsWith('directive/'))
              expect(countOf(after, id), id).toBe(countOf(before, id))
          }
        }
      }
      expect(tried.size).toBeGreaterThan(0)
    },
  )
})

describe('inserting what is missing', () => {
  const clean = sample('met-police-apps-corrected')

  test.each([
    'Decision (including any steps ordered)',
    'Request and response',
    'Scope of the case',
    'Reasons for decision',
    'Right of appeal',
  ])('puts the section “%s” where it was', async name => {
    const heading = clean.indexOf(`## ${name}`)
    const next = /\n## |\nSigned/.exec(clean.slice(heading + 3))
    const end = heading + 3 + (next?.index ?? 0)
    const without = clean.slice(0, heading) + clean.slice(end + 1)
    const client = await connect()
    await client.open(uri, without)
    const found = await client.diagnostics(uri)
    const missing = found.find(
      ({code, message}) =>
        code === 'structure/required-section' && String(message).includes(name.split(' ')[0] as string),
    )
    if (!missing) return expect(name).toBe('Scope of the case')
    const action = (await client.actions(uri, missing.range)).find(({title}) =>
      title.startsWith('Insert the section'),
    )
    const after = applyAction(without, action)
    const headings = (text: string) => text.match(/^## .*$/gm)
    expect(headings(after)?.length).toBe(headings(clean)?.length)
    expect((await foundIn(client, after)).map(({code}) => code)).not.toContain('structure/required-section')
    const order = (await foundIn(client, after)).map(({code}) => code)
    expect(order).not.toContain('structure/section-order')
    expect(order).not.toContain('numbering/delimiter')
  })

  test('calls an exception of the EIR by its name', async () => {
    const text = sample('clean/eir-regulation-12-5-b-and-13').replace(/^27\. Having weighed.*\n\n/m, '')
    const {actions} = await actionsFor(text, 'argument/public-interest-balance')
    const after = applyAction(
      text,
      actions.find(({title}) => title.startsWith('Insert the balance')),
    )
    expect(after).toContain('[insert: disclosure, or maintaining the exception]')
  })

  test('puts in the missing step of a test, with the next number, and counts on', async () => {
    const text = sample('flawed/argument')
    const {client, found, actions} = await actionsFor(text, 'argument/public-interest-balance')
    const action = actions.find(({title}) => title.startsWith('Insert the balance'))
    const after = applyAction(text, action)
    expect(after).toMatch(
      /^\d+\. The Commissioner finds that the balance of the public interest favours \[insert/m,
    )
    const left = await foundIn(client, after)
    const balances = (list: readonly Diagnostic[]) =>
      list.filter(({code}) => code === 'argument/public-interest-balance').length
    expect(balances(left)).toBe(balances(found) - 1)
    expect(left.filter(({code}) => code === 'numbering/sequence').length).toBe(
      found.filter(({code}) => code === 'numbering/sequence').length,
    )
  })

  test.each([['structure/header-field', 'Insert `']])('puts in what %s misses', async (rule, title) => {
    const text = clean.replace('**Reference:** IC-999901-A1B2\n\n', '')
    const {client, actions} = await actionsFor(text, rule)
    const action = actions.find(one => one.title.startsWith(title))
    const after = await foundIn(client, applyAction(text, action))
    expect(after.map(({code}) => code)).not.toContain(rule)
  })
})

describe('renumbering', () => {
  const clean = sample('met-police-apps-corrected')

  test('counts on from the paragraph before, and carries the references', async () => {
    const text = clean
      .replace('He has viewed the withheld information.', 'See paragraph 6 above and paragraph 12 below.')
      .replaceAll(/^(\d+)(?=\. )/gm, number => String(Number(number) >= 6 ? Number(number) + 3 : number))
      .replace('paragraph 6 above and paragraph 12', 'paragraph 9 above and paragraph 15')
    const client = await connect()
    await client.open(uri, text)
    await client.diagnostics(uri)
    const position = positionOf(text, '9. The MPS provided')
    const actions = await client.actions(uri, {start: position, end: position}, ['refactor'])
    const after = applyAction(
      text,
      actions.find(({title}) => title === 'Renumber from here, from 6 on'),
    )
    expect(after).toBe(
      clean.replace(
        'He has viewed the withheld information.',
        'See paragraph 6 above and paragraph 12 below.',
      ),
    )
  })

  test('is not offered where the numbers run, and gives a reason where a reference is doubtful', async () => {
    const client = await connect({capabilities: {textDocument: {codeAction: {disabledSupport: true}}}})
    await client.open(uri, clean)
    await client.diagnostics(uri)
    const position = positionOf(clean, '6. The MPS provided')
    expect(await client.actions(uri, {start: position, end: position}, ['refactor'])).toEqual([])
    const text = clean
      .replace('6. The MPS provided', '5. The MPS provided')
      .replace('He has viewed', 'See paragraph 5. He has viewed')
    await client.change(uri, text)
    const again = positionOf(text, '5. The MPS provided')
    const [action] = await client.actions(uri, {start: again, end: again}, ['refactor'])
    expect(action?.disabled?.reason).toMatch(
      /^Not renumbered: it is not certain which paragraph the reference in line \d+/,
    )
    expect(action?.edit).toBeUndefined()
  })
})
