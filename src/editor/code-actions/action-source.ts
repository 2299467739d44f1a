import type {CodeAction, CodeActionContext} from 'vscode-languageserver'
import type {Problem} from '../../lint/problem.ts'
import type {Span} from '../../notice/span.ts'
import type {Analysis} from '../analysis.ts'

/** Where actions are asked for. */
export interface ActionPlace {
  readonly analysis: Analysis
  readonly span: Span
  /** The problems that touch it. */
  readonly problems: readonly Problem[]
  readonly asked: CodeActionContext
}

/** One kind of thing that can be done; each file of this folder but this one has one. */
export interface ActionSource {
  /** The kind of its actions. */
  readonly kind: string
  offer(place: ActionPlace): readonly CodeAction[] | Promise<readonly CodeAction[]>
}
