import type {ServerCapabilities} from 'vscode-languageserver'
import codeActions from './capabilities/code-actions.ts'
import diagnostics from './capabilities/diagnostics.ts'
import notice from './capabilities/notice.ts'
import type {AnyCapability} from './capability.ts'

/** All that an editor may ask of a draft. */
export const capabilities: readonly AnyCapability[] = [diagnostics, codeActions, notice]

/** What the server says of them when it starts. */
export function announced(): ServerCapabilities {
  return Object.assign({}, ...capabilities.map(({announce}) => announce))
}
