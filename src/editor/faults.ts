import {
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver'
import {tool} from '../report/tool.ts'
import {uriOf} from './draft-path.ts'
import type {ConfigFault} from './job.ts'

/** Shows what is wrong with configuration files, in those files, for as long as a draft that is open needs one. */
export class Faults {
  readonly #connection: Connection
  /** By the document that the fault was met with. */
  readonly #byDraft = new Map<string, ConfigFault>()
  readonly #shown = new Set<string>()

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** Takes up what was found with a document; `null` where its configuration can be used. */
  note(draft: string, fault: ConfigFault | null): void {
    const before = this.#byDraft.get(draft)
    if (fault === null && before === undefined) return
    if (fault?.path === before?.path && fault?.message === before?.message && fault?.line === before?.line)
      return
    if (fault === null) this.#byDraft.delete(draft)
    else this.#byDraft.set(draft, fault)
    if (before) this.#publish(before.path)
    if (fault === null) return
    this.#publish(fault.path)
    const {path, line, message} = fault
    // Not by `window.showErrorMessage`, which asks for an answer.
    void this.#connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Error,
      message: `noticelint checks nothing: ${path}${line === null ? '' : `:${line}`}: ${message}`,
    })
  }

  /** Forgets all, before everything is read again. */
  clear(): void {
    this.#byDraft.clear()
    for (const path of this.#shown) this.#publish(path)
  }

  #publish(path: string): void {
    const found = [...this.#byDraft.values()].filter(fault => fault.path === path)
    const unique = new Map(found.map(fault => [fault.message, fault]))
    if (found.length > 0) this.#shown.add(path)
    else this.#shown.delete(path)
    void this.#connection.sendDiagnostics({
      uri: uriOf(path),
      diagnostics: [...unique.values()].map(diagnosticOf),
    })
  }
}

function diagnosticOf({message, line, column}: ConfigFault): Diagnostic {
  const at = {line: (line ?? 1) - 1, character: (column ?? 1) - 1}
  return {range: {start: at, end: at}, severity: DiagnosticSeverity.Error, source: tool.name, message}
}
