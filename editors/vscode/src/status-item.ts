import * as vscode from 'vscode'
import type {Server} from './server.ts'

const source = 'noticelint'

/** The item below the editor: how many problems the notice in it has. Hidden for what is no notice. */
export class StatusItem implements vscode.Disposable {
  readonly #server: Server
  readonly #item = vscode.window.createStatusBarItem('noticelint.status', vscode.StatusBarAlignment.Left, 50)
  readonly #listeners: readonly vscode.Disposable[]

  constructor(server: Server) {
    this.#server = server
    this.#item.name = 'noticelint'
    this.#item.command = 'workbench.actions.view.problems'
    this.#listeners = [
      vscode.window.onDidChangeActiveTextEditor(() => this.#update()),
      server.onLinted(uris => {
        const shown = vscode.window.activeTextEditor?.document.uri.toString()
        if (uris.some(uri => uri.toString() === shown)) void this.#update()
      }),
    ]
    void this.#update()
  }

  async #update(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document
    const notice = document ? await this.#server.noticeOf(document) : null
    if (vscode.window.activeTextEditor?.document !== document) return
    await vscode.commands.executeCommand('setContext', 'noticelint.isNotice', notice !== null)
    if (!document || notice === null) {
      this.#item.hide()
      return
    }
    const counts = countsOf(document.uri)
    this.#item.text = `$(law) ${counts || 'no problem'}`
    this.#item.tooltip = new vscode.MarkdownString(
      [
        `noticelint: ${counts || 'no problem found'}`,
        notice.kind && `Kind of notice: ${notice.kind}`,
        notice.decision && `The information ${notice.decision}`,
      ]
        .filter(Boolean)
        .join('\n\n'),
    )
    this.#item.show()
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose()
    this.#item.dispose()
  }
}

/** "2 errors, 1 warning"; empty where there is no problem. */
function countsOf(uri: vscode.Uri): string {
  const problems = vscode.languages.getDiagnostics(uri).filter(diagnostic => diagnostic.source === source)
  return [
    counted(problems, vscode.DiagnosticSeverity.Error, 'error'),
    counted(problems, vscode.DiagnosticSeverity.Warning, 'warning'),
    counted(problems, vscode.DiagnosticSeverity.Information, 'info'),
  ]
    .filter(Boolean)
    .join(', ')
}

function counted(
  problems: readonly vscode.Diagnostic[],
  severity: vscode.DiagnosticSeverity,
  noun: string,
): string {
  const {length} = problems.filter(problem => problem.severity === severity)
  return length === 0 ? '' : `${length} ${noun}${length === 1 ? '' : 's'}`
}
