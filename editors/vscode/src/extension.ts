import * as vscode from 'vscode'
import {ArgumentView} from './argument-view.ts'
import {mayBeANotice} from './may-be-a-notice.ts'
import {Server} from './server.ts'
import {StatusItem} from './status-item.ts'

/** Starts with the first Markdown document. The server starts only with the first that may be a notice. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const server = new Server(context.extensionPath)
  const view = new ArgumentView(server)
  const status = new StatusItem(server)
  const startFor = async (document: vscode.TextDocument): Promise<void> => {
    if (!server.isStarted && mayBeANotice(document)) await server.start()
  }
  const fixAll: vscode.CodeActionKind = vscode.CodeActionKind.SourceFixAll.append('noticelint')
  context.subscriptions.push(
    server,
    view,
    status,
    vscode.workspace.onDidOpenTextDocument(startFor),
    vscode.workspace.onDidChangeTextDocument(({document}) => startFor(document)),
    vscode.commands.registerCommand('noticelint.showArgument', () => view.show()),
    vscode.commands.registerCommand('noticelint.fixAll', () =>
      vscode.commands.executeCommand('editor.action.sourceAction', {kind: fixAll.value, apply: 'first'}),
    ),
    vscode.commands.registerCommand('noticelint.restart', () => server.restart()),
    vscode.commands.registerCommand('noticelint.showLog', () => server.log.show()),
  )
  for (const document of vscode.workspace.textDocuments) await startFor(document)
}
