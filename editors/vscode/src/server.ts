import {join} from 'node:path'
import * as vscode from 'vscode'
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node'
import {type OutlineAnswer, outlineMethod} from './outline-request.ts'

const documents = [
  {language: 'markdown', scheme: 'file'},
  {language: 'markdown', scheme: 'untitled'},
]

/** The language server that comes with the extension, and what is asked of it besides what VS Code asks itself. */
export class Server implements vscode.Disposable {
  readonly log = vscode.window.createOutputChannel('noticelint', {log: true})
  readonly #client: LanguageClient
  #started: Promise<void> | null = null

  constructor(extensionPath: string) {
    const server: ServerOptions = {
      module: join(extensionPath, 'server', 'dist', 'cli.js'),
      args: ['lsp'],
      transport: TransportKind.stdio,
    }
    const options: LanguageClientOptions = {
      documentSelector: documents,
      outputChannel: this.log,
      diagnosticCollectionName: 'noticelint',
      // Told with the first request, before VS Code is asked for the settings.
      initializationOptions: {noticelint: vscode.workspace.getConfiguration('noticelint')},
    }
    this.#client = new LanguageClient('noticelint', 'noticelint', server, options)
  }

  get isStarted(): boolean {
    return this.#started !== null
  }

  /** Starts the server; one that will not start is told of, with the log at hand. */
  async start(): Promise<void> {
    this.#started ??= this.#client.start()
    try {
      await this.#started
    } catch (error) {
      this.#started = null
      const reason = error instanceof Error ? error.message : String(error)
      const showLog = 'Show the log'
      const chosen = await vscode.window.showErrorMessage(`noticelint could not start: ${reason}`, showLog)
      if (chosen === showLog) this.log.show()
    }
  }

  async restart(): Promise<void> {
    if (!this.isStarted) return this.start()
    await this.#client.restart()
  }

  /** What the server reads in a draft; `null` where it is no notice, or has changed meanwhile. */
  async noticeOf({uri}: vscode.TextDocument): Promise<OutlineAnswer | null> {
    if (!this.#client.isRunning()) return null
    try {
      return await this.#client.sendRequest<OutlineAnswer | null>(outlineMethod, {
        textDocument: {uri: uri.toString()},
      })
    } catch {
      // The draft was changed while it was read: its next version is asked for in turn.
      return null
    }
  }

  /** Calls back when the problems of drafts have been found anew. */
  onLinted(listener: (uris: readonly vscode.Uri[]) => void): vscode.Disposable {
    return vscode.languages.onDidChangeDiagnostics(({uris}) => listener(uris))
  }

  async dispose(): Promise<void> {
    await this.#client.dispose()
    this.log.dispose()
  }
}
