import type {Io} from './io.ts'
import {Refusal} from './refusal.ts'
import type {Status} from './status.ts'

/**
 * `noticelint lsp --stdio`: the language server, for an editor that starts it and talks to it by standard input and output.
 *
 * @throws Refusal without `--stdio`: somebody has called it by hand
 */
export async function languageServer(raw: unknown, {stdin, stdout}: Io): Promise<Status> {
  const isStdio = (raw as {readonly stdio?: boolean}).stdio === true
  if (!isStdio) throw new Refusal('lsp is started by an editor, with --stdio; docs/editors.md says how')
  // The protocol is much, and linting needs none of it.
  const {serve} = await import('../editor/serve.ts')
  return serve({input: stdin, output: stdout})
}
