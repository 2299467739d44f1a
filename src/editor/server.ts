import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver'
import {configNames} from '../config/find-config.ts'
import {tool} from '../report/tool.ts'
import {type Draft, DraftReader} from './draft.ts'
import {pathOf} from './draft-path.ts'
import {type Encoding, encodings} from './draft-text.ts'
import {Faults} from './faults.ts'
import {type ClientFacts, type Desk, type Job, ownMethods, type Reply, type Services} from './job.ts'
import {Publisher} from './publisher.ts'
import {RefusedRequest} from './refusal.ts'

/** The time between looks at the configuration files, where the client does not tell of changes, in milliseconds. */
const lookEvery = 2000

/** The language server: what it says and hears. What is asked of drafts is worked out at the desk. */
export class Server {
  readonly #connection: Connection
  readonly #desk: Desk
  readonly #drafts: TextDocuments<Draft>
  readonly #publisher: Publisher
  readonly #faults: Faults
  readonly #said = new Set<string>()
  #encoding: Encoding = 'utf-16'
  #params: InitializeParams | null = null
  #folders: readonly string[] = []
  #look: NodeJS.Timeout | null = null

  constructor(connection: Connection, desk: Desk) {
    this.#connection = connection
    this.#desk = desk
    this.#drafts = new TextDocuments(new DraftReader(() => this.#encoding))
    this.#faults = new Faults(connection)
    this.#publisher = new Publisher({
      diagnose: draft => this.#ask('textDocument/diagnostic', {textDocument: {uri: draft.uri}}, draft),
      publish: params => void connection.sendDiagnostics(params),
      fail: error => this.#say('error', String(error instanceof Error ? error.message : error)),
    })
    connection.onInitialize(params => this.#initialize(params))
    connection.onInitialized(() => this.#tried(() => this.#initialized()))
    connection.onDidChangeWatchedFiles(() => this.#refresh(true))
    connection.onDidChangeConfiguration(params =>
      this.#tried(() => this.#configure(params?.settings?.noticelint)),
    )
    this.#drafts.onDidChangeContent(({document}) => this.#push(document))
    this.#drafts.onDidSave(() => this.#refresh(false))
    this.#drafts.onDidClose(({document}) => this.#closed(document))
    this.#drafts.listen(connection)
  }

  /** Ends what still runs. */
  async close(): Promise<void> {
    if (this.#look) clearInterval(this.#look)
    this.#publisher.close()
    await this.#desk.close()
  }

  async #initialize(params: InitializeParams): Promise<InitializeResult> {
    this.#params = params
    const offered = params.capabilities.general?.positionEncodings ?? []
    this.#encoding = offered.find(isKnown) ?? 'utf-16'
    this.#folders = foldersOf(params)
    const {announced, methods} = await this.#start()
    for (const {method, none} of methods) {
      this.#connection.onRequest(method, (asked: unknown, token: CancellationToken) =>
        this.#request(method, asked, none, token),
      )
    }
    await this.#work({method: ownMethods.configure, params: optionsOf(params), draft: null})
    return {
      serverInfo: {...tool},
      capabilities: {
        ...announced,
        positionEncoding: this.#encoding,
        textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental, save: true},
        workspace: {workspaceFolders: {supported: true, changeNotifications: true}},
      },
    }
  }

  async #initialized(): Promise<void> {
    const workspace = this.#params?.capabilities.workspace
    if (workspace?.workspaceFolders) {
      this.#connection.workspace.onDidChangeWorkspaceFolders(event => this.#tried(() => this.#move(event)))
    }
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      await this.#connection.client.register(DidChangeConfigurationNotification.type, {section: 'noticelint'})
    }
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      // A profile may have any name.
      const watchers = [...configNames, '*.{yaml,yml,json}'].map(name => ({globPattern: `**/${name}`}))
      await this.#connection.client.register(DidChangeWatchedFilesNotification.type, {watchers})
    } else {
      this.#look = setInterval(() => void this.#refresh(false), lookEvery)
      this.#look.unref()
    }
    if (workspace?.configuration) await this.#configure(null)
  }

  /** Takes up folders that come into the workspace, and leaves those that go. */
  async #move({added, removed}: WorkspaceFoldersChangeEvent): Promise<void> {
    const gone = removed.map(({uri}) => pathOf(uri))
    const come = added.flatMap(({uri}) => pathOf(uri) ?? [])
    this.#folders = [...this.#folders.filter(path => !gone.includes(path)), ...come]
    await this.#start()
    await this.#configure(null)
  }

  /** Does what nobody waits for, so that nobody would hear of its failure. */
  async #tried(action: () => Promise<unknown>): Promise<void> {
    try {
      await action()
    } catch (error) {
      this.#say('error', error instanceof Error ? error.message : String(error))
    }
  }

  /** Tells the desk what the client can do, and hears what can be asked of the desk. */
  async #start(): Promise<Services> {
    const workspace = this.#params?.capabilities.workspace
    const client: ClientFacts = {
      encoding: this.#encoding,
      versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
      disabledActions: this.#params?.capabilities.textDocument?.codeAction?.disabledSupport === true,
      folders: this.#folders,
    }
    const reply = await this.#desk.work({method: ownMethods.start, params: client, draft: null})
    return reply?.value as Services
  }

  /** Takes up the settings that the client sends, or those that it is asked for. */
  async #configure(sent: unknown): Promise<void> {
    const settings = this.#params?.capabilities.workspace?.configuration
      ? await this.#connection.workspace.getConfiguration('noticelint')
      : (sent ?? (this.#params && optionsOf(this.#params)))
    await this.#work({method: ownMethods.configure, params: settings, draft: null})
    this.#again()
  }

  /** Looks whether a configuration has changed, and if so (or where it is told so) reads all again. */
  async #refresh(always: boolean): Promise<void> {
    const reply = await this.#work({method: ownMethods.refresh, params: {always}, draft: null})
    if (reply?.value === true) this.#again()
  }

  #again(): void {
    this.#faults.clear()
    if (this.#pulls) {
      if (this.#params?.capabilities.workspace?.diagnostics?.refreshSupport) {
        void this.#tried(() => this.#connection.languages.diagnostics.refresh())
      }
    } else for (const draft of this.#drafts.all()) this.#push(draft)
  }

  /** True where the client asks for diagnostics, so that none need be sent to it. */
  get #pulls(): boolean {
    return this.#params?.capabilities.textDocument?.diagnostic !== undefined
  }

  #push(draft: Draft): void {
    if (!this.#pulls && isMarkdown(draft)) this.#publisher.changed(draft)
  }

  #closed(draft: Draft): void {
    this.#publisher.closed(draft)
    this.#faults.note(draft.uri, null)
    if (!this.#pulls) void this.#connection.sendDiagnostics({uri: draft.uri, diagnostics: []})
    void this.#work({method: ownMethods.forget, params: {uri: draft.uri}, draft: null})
  }

  async #request(method: string, params: unknown, none: unknown, token: CancellationToken): Promise<unknown> {
    const draft = this.#drafts.get(uriIn(params))
    const isPull = method === 'textDocument/diagnostic'
    if (!draft || !isMarkdown(draft)) return isPull ? {kind: 'full', items: []} : none
    const reply = await this.#ask(method, params, draft, token).catch((error: unknown) => {
      if (error instanceof RefusedRequest) throw new ResponseError(LSPErrorCodes.RequestFailed, error.message)
      this.#say('error', `${method} failed: ${error instanceof Error ? error.message : String(error)}`)
      throw error
    })
    if (token.isCancellationRequested) {
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled')
    }
    if (reply === null || !this.#isCurrent(draft)) {
      throw isPull
        ? new ResponseError(LSPErrorCodes.ServerCancelled, 'The document has changed', {
            retriggerRequest: true,
          })
        : new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed')
    }
    return isPull ? {kind: 'full', items: reply.value} : reply.value
  }

  /** True where the client has no later version, and has not closed the document. */
  #isCurrent(draft: Draft): boolean {
    // Not by the version: a document that is opened anew may have the same.
    return this.#drafts.get(draft.uri) === draft
  }

  /** Has a question about a draft answered; `null` where nobody waits for the answer any more. */
  async #ask(
    method: string,
    params: unknown,
    draft: Draft,
    token?: CancellationToken,
  ): Promise<Reply | null> {
    const {uri, languageId, version, content} = draft
    const reply = await this.#desk.work(
      {method, params, draft: {uri, languageId, version, text: content.text}},
      () => this.#isCurrent(draft) && token?.isCancellationRequested !== true,
    )
    if (reply === null || !this.#isCurrent(draft)) return null
    this.#tell(reply)
    this.#faults.note(uri, reply.fault)
    return reply
  }

  /** Has one of the server's own jobs done; one that fails is told of. */
  async #work(job: Job): Promise<Reply | null> {
    try {
      const reply = await this.#desk.work(job)
      if (reply) this.#tell(reply)
      return reply
    } catch (error) {
      this.#say('error', error instanceof Error ? error.message : String(error))
      return null
    }
  }

  #tell({remarks}: Reply): void {
    for (const {severity, message} of remarks) this.#say(severity, message)
  }

  /** Says a thing once: it is as true after each key. */
  #say(severity: 'error' | 'warning' | 'info', message: string): void {
    if (this.#said.has(message)) return
    this.#said.add(message)
    this.#connection.console[severity === 'warning' ? 'warn' : severity](message)
  }
}

function isKnown(encoding: string): encoding is Encoding {
  return encodings.some(known => known === encoding)
}

function isMarkdown({languageId, uri}: Draft): boolean {
  return languageId === 'markdown' || /\.(?:md|markdown)$/i.test(uri)
}

function uriIn(params: unknown): string {
  const uri = (params as {readonly textDocument?: {readonly uri?: unknown}} | null)?.textDocument?.uri
  if (typeof uri !== 'string') throw new ResponseError(-32602, 'The parameters name no document')
  return uri
}

function foldersOf({workspaceFolders, rootUri}: InitializeParams): readonly string[] {
  const uris = workspaceFolders?.map(({uri}) => uri) ?? (rootUri ? [rootUri] : [])
  return uris.flatMap(uri => pathOf(uri) ?? [])
}

function optionsOf({initializationOptions}: InitializeParams): unknown {
  const options = initializationOptions as {readonly noticelint?: unknown} | undefined
  return options?.noticelint ?? options ?? null
}
