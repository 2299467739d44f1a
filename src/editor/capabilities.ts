import type {ServerCapabilities} from 'vscode-languageserver'
import codeActions from './capabilities/code-actions.ts'
import completion from './capabilities/completion.ts'
import definition from './capabilities/definition.ts'
import diagnostics from './capabilities/diagnostics.ts'
import folding from './capabilities/folding.ts'
import highlight from './capabilities/highlight.ts'
import hover from './capabilities/hover.ts'
import outline from './capabilities/outline.ts'
import prepareRename from './capabilities/prepare-rename.ts'
import references from './capabilities/references.ts'
import rename from './capabilities/rename.ts'
import symbols from './capabilities/symbols.ts'
import type {AnyCapability} from './capability.ts'

/** All that an editor may ask of a draft. */
export const capabilities: readonly AnyCapability[] = [
  diagnostics,
  codeActions,
  hover,
  definition,
  references,
  highlight,
  prepareRename,
  rename,
  symbols,
  folding,
  completion,
  outline,
]

/** What the server says of them when it starts. */
export function announced(): ServerCapabilities {
  return Object.assign({}, ...capabilities.map(({announce}) => announce))
}
