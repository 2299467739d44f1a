import {PassThrough} from 'node:stream'
import {pathToFileURL} from 'node:url'
import {afterEach} from 'vitest'
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  InitializeResult,
  Position,
  ProtocolConnection,
  PublishDiagnosticsParams,
  Range,
} from 'vscode-languageserver'
import {createProtocolConnection, StreamMessageReader, StreamMessageWriter} from 'vscode-languageserver/node'
import {rules as allRules} from '../../rules/index.ts'
import {Analyst} from '../../src/editor/analyst.ts'
import type {Desk} from '../../src/editor/job.ts'
import {serve} from '../../src/editor/serve.ts'

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities
  readonly folders?: readonly string[]
  readonly settings?: unknown
  readonly desk?: Desk
}

const open: TestClient[] = []

afterEach(async () => {
  for (const client of open.splice(0)) await client.end()
})

/** A client that has started a server in this process, with all the rules there are. */
export async function connect(options: ClientOptions = {}): Promise<TestClient> {
  const input = new PassThrough()
  const output = new PassThrough()
  const over = serve(
    {input, output: {write: text => output.write(text)}},
    options.desk ?? new Analyst(allRules),
  )
  const connection = createProtocolConnection(new StreamMessageReader(output), new StreamMessageWriter(input))
  const client = new TestClient(connection, input, over)
  open.push(client)
  await client.start(options)
  return client
}

/** An editor, as far as a server sees one. */
export class TestClient {
  readonly connection: ProtocolConnection
  /** Where the server reads: for what no client would send. */
  readonly wire: PassThrough
  /** The status with which the server ends. */
  readonly over: Promise<0 | 1>
  readonly published: PublishDiagnosticsParams[] = []
  readonly logged: string[] = []
  readonly shown: string[] = []
  readonly registered: string[] = []
  refreshes = 0
  settings: unknown = null
  started: InitializeResult | null = null
  readonly #waiting: (() => void)[] = []
  readonly #versions = new Map<string, number>()

  constructor(connection: ProtocolConnection, wire: PassThrough, over: Promise<0 | 1>) {
    this.connection = connection
    this.wire = wire
    this.over = over
  }

  async start({capabilities = {}, folders, settings = null}: ClientOptions): Promise<void> {
    const {connection} = this
    this.settings = settings
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params)
      this.#wake()
    })
    connection.onNotification('window/logMessage', ({message}: {message: string}) => {
      this.logged.push(message)
      this.#wake()
    })
    connection.onNotification('window/showMessage', ({message}: {message: string}) => {
      this.shown.push(message)
      this.#wake()
    })
    connection.onRequest(
      'client/registerCapability',
      ({registrations}: {registrations: {method: string}[]}) => {
        this.registered.push(...registrations.map(({method}) => method))
        this.#wake()
        return null
      },
    )
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++
      this.#wake()
      return null
    })
    connection.onRequest('workspace/configuration', () => [this.settings])
    connection.listen()
    this.started = await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders: folders?.map(path => ({uri: uriOf(path), name: path})) ?? null,
      initializationOptions: settings === null ? undefined : {noticelint: settings},
    })
    await connection.sendNotification('initialized', {})
  }

  async open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.#versions.set(uri, 1)
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: {uri, languageId, version: 1, text},
    })
  }

  /** Changes a document: wholly by a text, or in one place. */
  async change(
    uri: string,
    change: string | {readonly range: Range; readonly text: string},
  ): Promise<number> {
    const version = (this.#versions.get(uri) ?? 0) + 1
    this.#versions.set(uri, version)
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: {uri, version},
      contentChanges: [typeof change === 'string' ? {text: change} : change],
    })
    return version
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', {textDocument: {uri}})
  }

  ask<Answer>(method: string, params: object): Promise<Answer> {
    return this.connection.sendRequest(method, params)
  }

  at<Answer>(method: string, uri: string, position: Position, more: object = {}): Promise<Answer> {
    return this.ask(method, {textDocument: {uri}, position, ...more})
  }

  actions(uri: string, range: Range, only?: readonly string[]): Promise<readonly CodeAction[]> {
    const context = {diagnostics: [], ...(only && {only})}
    return this.ask('textDocument/codeAction', {textDocument: {uri}, range, context})
  }

  /** The diagnostics that are published of a version of a document, as soon as they are. */
  async diagnostics(uri: string, version = this.#versions.get(uri)): Promise<readonly Diagnostic[]> {
    const found = await this.until(() =>
      this.published.findLast(params => params.uri === uri && params.version === version),
    )
    return found.diagnostics
  }

  /** Waits for something that a message brings about. */
  async until<Value>(look: () => Value | undefined | false | null): Promise<Value> {
    for (;;) {
      const value = look()
      if (value !== undefined && value !== false && value !== null) return value
      await new Promise<void>(resolve => this.#waiting.push(resolve))
    }
  }

  async end(): Promise<0 | 1> {
    if (!this.wire.destroyed) {
      await this.connection.sendRequest('shutdown').catch(() => null)
      await this.connection.sendNotification('exit').catch(() => null)
    }
    const status = await this.over
    this.connection.dispose()
    return status
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve()
  }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href
}
