import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import type {Diagnostic} from 'vscode-languageserver'
import {rules} from '../../rules/index.ts'
import {Analyst} from '../../src/editor/analyst.ts'
import type {Desk, Job, Reply} from '../../src/editor/job.ts'
import type {Rule} from '../../src/lint/define-rule.ts'
import {connect, type TestClient} from './client.ts'

const draft = readFileSync(new URL('../../samples/flawed/numbering.md', import.meta.url), 'utf8')
const clean = readFileSync(new URL('../../samples/clean/foia-section-10.md', import.meta.url), 'utf8')
const uri = 'untitled:Untitled-1'

/** A desk whose jobs wait until they are let go, one after another. */
class SlowDesk implements Desk {
  readonly jobs: Job[] = []
  readonly #analyst = new Analyst(rules)
  #last: Promise<unknown> = Promise.resolve()
  #gates: (() => void)[] = []
  isSlow = false

  work(job: Job, isWanted: () => boolean = () => true): Promise<Reply | null> {
    const turn = this.#last.then(async () => {
      if (!isWanted()) return null
      this.jobs.push(job)
      if (this.isSlow && job.draft) await new Promise<void>(resolve => this.#gates.push(resolve))
      return this.#analyst.work(job)
    })
    this.#last = turn.catch(() => null)
    return turn
  }

  /** Waits until a job waits. */
  async reached(): Promise<void> {
    while (this.#gates.length === 0) await new Promise(resolve => setImmediate(resolve))
  }

  /** Lets the job that waits go, once there is one. */
  async letGo(): Promise<void> {
    await this.reached()
    this.#gates.shift()?.()
  }

  /** The versions of the document that were looked at. */
  get versions(): readonly number[] {
    return this.jobs.flatMap(({method, draft}) =>
      method === 'textDocument/diagnostic' && draft ? [draft.version] : [],
    )
  }

  async close(): Promise<void> {
    this.isSlow = false
    for (const gate of this.#gates.splice(0)) gate()
  }
}

/** A rule that fails with the first draft that it reads. */
const failing: Rule = {
  ...(rules.find(({id}) => id === 'drafting/placeholder') as Rule),
  id: 'drafting/failing',
  check({notice}) {
    if (notice.blocks.some(({text}) => text.includes('Commissioner')))
      throw new Error('it met the Commissioner')
  },
}

/** Waits until the server has heard all that was sent: it answers this at once. */
const heard = (client: TestClient) =>
  client.at('textDocument/hover', 'untitled:not-open', {line: 0, character: 0})

const answers = async (client: TestClient): Promise<boolean> => {
  await client.open('untitled:alive', draft)
  return (await client.diagnostics('untitled:alive')).length > 0
}

describe('the server', () => {
  test('looks at the latest version alone while keys are struck, and shows nothing of the others', async () => {
    const desk = new SlowDesk()
    const client = await connect({desk})
    desk.isSlow = true
    await client.open(uri, draft)
    await desk.reached()
    for (let key = 0; key < 20; key++) await client.change(uri, key === 19 ? clean : `${draft}${key}`)
    await heard(client)
    desk.isSlow = false
    await desk.letGo()
    expect(await client.diagnostics(uri)).toEqual([])
    expect(desk.versions).toEqual([1, 21])
    expect(client.published.map(({version}) => version)).toEqual([21])
  })

  test('drops what it worked on for a document that was closed, and shows what is opened anew', async () => {
    const desk = new SlowDesk()
    const client = await connect({desk})
    desk.isSlow = true
    await client.open(uri, draft)
    await desk.reached()
    await client.close(uri)
    await client.open(uri, clean)
    await heard(client)
    desk.isSlow = false
    await desk.letGo()
    await client.until(() => client.published.some(({version}) => version === 1))
    await expect(answers(client)).resolves.toBe(true)
    expect(
      client.published.filter(published => published.uri === uri).map(({diagnostics}) => diagnostics),
    ).toEqual([[], []])
  })

  test('answers a request that is cancelled before its turn with that, without working it out', async () => {
    const desk = new SlowDesk()
    const client = await connect({desk})
    await client.open(uri, draft)
    await client.diagnostics(uri)
    desk.isSlow = true
    const first = client.at('textDocument/hover', uri, {line: 0, character: 0})
    await desk.reached()
    const {CancellationTokenSource} = await import('vscode-languageserver')
    const source = new CancellationTokenSource()
    const second = client.connection.sendRequest(
      'textDocument/documentSymbol',
      {textDocument: {uri}},
      source.token,
    )
    source.cancel()
    await heard(client)
    await desk.letGo()
    await expect(second).rejects.toMatchObject({code: -32800})
    await first
    expect(desk.jobs.map(({method}) => method)).not.toContain('textDocument/documentSymbol')
  })

  test('says that the document has changed where an answer would be of an older version', async () => {
    const desk = new SlowDesk()
    const client = await connect({desk, capabilities: {textDocument: {diagnostic: {}}}})
    await client.open(uri, draft)
    desk.isSlow = true
    const hover = client
      .at('textDocument/hover', uri, {line: 0, character: 0})
      .catch((error: unknown) => error)
    const pull = client.ask('textDocument/diagnostic', {textDocument: {uri}}).catch((error: unknown) => error)
    await desk.reached()
    await client.change(uri, clean)
    await heard(client)
    desk.isSlow = false
    await desk.letGo()
    expect(await hover).toMatchObject({code: -32801})
    expect(await pull).toMatchObject({code: -32802, data: {retriggerRequest: true}})
  })

  test('tells once of a rule that fails, and goes on with the others', async () => {
    const client = await connect({desk: new Analyst([...rules, failing])})
    await client.open(uri, draft)
    const found = await client.diagnostics(uri)
    expect(found.map(({code}) => code)).toContain('numbering/sequence')
    await client.change(uri, `${draft} `)
    expect((await client.diagnostics(uri)).length).toBe(found.length)
    expect(client.logged.filter(message => message.includes('drafting/failing'))).toEqual([
      expect.stringMatching(
        /^Rule drafting\/failing failed: it met the Commissioner; the other rules have run/,
      ),
    ])
  })

  test('clears what it showed where a draft cannot be worked on at all, and goes on', async () => {
    const desk = new SlowDesk()
    const client = await connect({desk})
    await client.open(uri, draft)
    expect((await client.diagnostics(uri)).length).toBeGreaterThan(0)
    const work = desk.work.bind(desk)
    desk.work = job => (job.draft ? Promise.reject(new Error('the worker died')) : work(job))
    await client.change(uri, `${draft} `)
    expect(await client.diagnostics(uri)).toEqual([])
    await client.until(() => client.logged.includes('the worker died'))
    desk.work = work
    await client.change(uri, draft)
    expect((await client.diagnostics(uri)).length).toBeGreaterThan(0)
  })

  const raw = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`

  test.each<readonly [string, string]>([
    ['a body that is no JSON', raw('{"jsonrpc": "2.0", "method": ')],
    ['a body that is no message', raw('[1, 2, 3]')],
    ['a message without a method', raw('{"jsonrpc": "2.0", "id": 99}')],
    ['a header without a length', 'Content-Type: application/json\r\n\r\n'],
    ['a length that is no number', 'Content-Length: many\r\n\r\n'],
    ['an unknown request', raw('{"jsonrpc": "2.0", "id": 98, "method": "textDocument/unheardOf"}')],
    ['an unknown notification', raw('{"jsonrpc": "2.0", "method": "$/unheardOf", "params": {}}')],
    [
      'an opening without a document',
      raw('{"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {}}'),
    ],
    [
      'a change of a document that is not open',
      raw(
        '{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "untitled:no", "version": 2}, "contentChanges": [{"text": "x"}]}}',
      ),
    ],
    [
      'a change without changes',
      raw(
        '{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "untitled:no", "version": 2}}}',
      ),
    ],
  ])('lives through %s', async (_, message) => {
    const client = await connect()
    client.wire.write(message)
    expect(await answers(client)).toBe(true)
  })

  test.each<readonly [string, unknown]>([
    ['no parameters', undefined],
    ['no document', {}],
    ['no position', {textDocument: {uri}}],
    ['a position beyond the end', {textDocument: {uri}, position: {line: 1e6, character: 1e6}}],
    ['a position before the start', {textDocument: {uri}, position: {line: -1, character: -1}}],
    ['a position that is none', {textDocument: {uri}, position: {line: 'x', character: null}}],
    ['a document that is not open', {textDocument: {uri: 'untitled:no'}, position: {line: 0, character: 0}}],
    ['a range that is none', {textDocument: {uri}, range: null, context: null}],
  ])('answers every request with %s, if only with an error', async (_, params) => {
    const client = await connect()
    await client.open(uri, draft)
    const methods = [
      'hover', 'definition', 'references', 'documentHighlight', 'prepareRename', 'rename', 'documentSymbol', 'foldingRange',
      'completion', 'codeAction', 'diagnostic',
    ] // biome-ignore format: a list of words reads best in rows
    await Promise.all(
      methods.map(method =>
        client.connection.sendRequest(`textDocument/${method}`, params).catch(() => null),
      ),
    )
    expect(await answers(client)).toBe(true)
  })

  test('never answers a change in the middle of other changes with what was before', async () => {
    const client = await connect()
    await client.open(uri, draft)
    const texts = [draft, clean, `${draft}\n\nXX`, clean, draft]
    for (const text of texts) await client.change(uri, text)
    const last = await client.diagnostics(uri)
    await client.open('untitled:same', draft)
    const same = await client.diagnostics('untitled:same')
    const places = (found: readonly Diagnostic[]) => found.map(({code, range}) => [code, range])
    expect(places(last)).toEqual(places(same))
    expect(client.published.filter(params => params.uri === uri).at(-1)?.version).toBe(6)
  })

  test('ends with 0 after shutdown and exit, with 1 where the client just goes', async () => {
    const polite = await connect()
    expect(await polite.end()).toBe(0)
    const rude = await connect()
    rude.wire.destroy()
    expect(await rude.over).toBe(1)
    const hasty = await connect()
    await hasty.connection.sendNotification('exit')
    expect(await hasty.over).toBe(1)
  })
})
