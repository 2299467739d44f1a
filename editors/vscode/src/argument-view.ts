import * as vscode from 'vscode'
import {argumentPage} from './argument-page.ts'
import type {Server} from './server.ts'

const showLine = 'noticelint.showLine'

/** The argument of the notice in the editor, as a table beside it: each entry leads to the paragraph that says so. */
export class ArgumentView implements vscode.Disposable {
  readonly #server: Server
  readonly #listeners: readonly vscode.Disposable[]
  #panel: vscode.WebviewPanel | null = null
  #document: vscode.TextDocument | null = null

  constructor(server: Server) {
    this.#server = server
    this.#listeners = [
      vscode.commands.registerCommand(showLine, (line: number) => this.#showLine(line)),
      vscode.window.onDidChangeActiveTextEditor(editor => {
        if (this.#panel && editor?.document.languageId === 'markdown') void this.#render(editor.document)
      }),
      server.onLinted(uris => {
        const shown = this.#document?.uri.toString()
        if (this.#panel && this.#document && uris.some(uri => uri.toString() === shown)) {
          void this.#render(this.#document)
        }
      }),
    ]
  }

  /** Shows the argument of the draft in the active editor. */
  async show(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document
    if (document?.languageId !== 'markdown') return
    await this.#server.start()
    if (!this.#panel) {
      const column = {viewColumn: vscode.ViewColumn.Beside, preserveFocus: true}
      this.#panel = vscode.window.createWebviewPanel('noticelint.argument', 'Argument', column, {
        enableCommandUris: [showLine],
        enableFindWidget: true,
      })
      this.#panel.onDidDispose(() => {
        this.#panel = null
        this.#document = null
      })
    }
    await this.#render(document)
  }

  async #render(document: vscode.TextDocument): Promise<void> {
    this.#document = document
    const {version} = document
    const notice = await this.#server.noticeOf(document)
    // What has meanwhile been typed is rendered when it has been linted.
    if (!this.#panel || this.#document !== document || document.version !== version) return
    const name = vscode.workspace.asRelativePath(document.uri)
    this.#panel.title = `Argument: ${name.slice(name.lastIndexOf('/') + 1)}`
    this.#panel.webview.html = argumentPage(
      notice,
      line => `command:${showLine}?${encodeURIComponent(JSON.stringify([line]))}`,
    )
  }

  async #showLine(line: number): Promise<void> {
    if (!this.#document) return
    const at = this.#document.lineAt(Math.min(line, this.#document.lineCount) - 1).range
    await vscode.window.showTextDocument(this.#document, {
      viewColumn:
        vscode.window.visibleTextEditors.find(({document}) => document === this.#document)?.viewColumn ??
        vscode.ViewColumn.One,
      selection: new vscode.Range(at.start, at.start),
    })
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose()
    this.#panel?.dispose()
  }
}
