import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentDiagnosticParams,
} from 'vscode-languageserver'
import type {Problem, Severity} from '../../lint/problem.ts'
import {rulePage, tool} from '../../report/tool.ts'
import type {Analysis} from '../analysis.ts'
import {defineCapability} from '../capability.ts'

const severities: {readonly [severity in Severity]: DiagnosticSeverity} = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
}

/** Rules whose findings are words that do nothing: an editor fades them. */
const aboutIdleWords: ReadonlySet<string> = new Set(['directive/unused'])

/** What is wrong with a draft: `textDocument/diagnostic`, and what is published where the client does not ask. */
export default defineCapability<DocumentDiagnosticParams, readonly Diagnostic[]>({
  method: 'textDocument/diagnostic',
  announce: {
    diagnosticProvider: {identifier: tool.name, interFileDependencies: false, workspaceDiagnostics: false},
  },
  none: [],
  answer: analysis => analysis.problems.map((problem, index) => diagnosticOf(problem, index, analysis)),
})

/** A problem as a diagnostic. `data` tells which of the draft's problems it is. */
export function diagnosticOf(problem: Problem, index: number, analysis: Analysis): Diagnostic {
  const {content, uri, rules} = analysis
  const {rule, message, severity, span, related} = problem
  return {
    range: content.rangeOf(span),
    severity: severities[severity],
    code: rule,
    ...(rules.some(({id}) => id === rule) && {codeDescription: {href: rulePage(rule)}}),
    source: tool.name,
    message,
    ...(aboutIdleWords.has(rule) && {tags: [DiagnosticTag.Unnecessary]}),
    ...(related.length > 0 && {
      relatedInformation: related.map(other => ({
        location: {uri, range: content.rangeOf(other.span)},
        message: other.message,
      })),
    }),
    data: {problem: index},
  }
}
