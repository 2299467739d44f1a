import {readFile} from 'node:fs/promises'
import {levels} from '../../src/config/config-schema.ts'
import type {GeneratedFile} from './generated-file.ts'
import type {RuleSource} from './read-rules.ts'

const path = 'editors/vscode/package.json'
const setting = 'noticelint.rules'

/**
 * The manifest of the VS Code extension, with the rules that there are in its settings, for completion; the rest of it is
 * left as it stands.
 *
 * @param root the repository, with a slash at the end
 * @throws Error where the manifest has no such setting
 */
export async function vscodeManifest(root: string, sources: readonly RuleSource[]): Promise<GeneratedFile> {
  const manifest = JSON.parse(await readFile(`${root}${path}`, 'utf8'))
  const rules = manifest.contributes?.configuration?.properties?.[setting]
  if (!rules) throw new Error(`${path} has no setting ${setting}`)
  rules.properties = Object.fromEntries(
    sources.map(({rule, explanation}) => [
      rule.id,
      {type: 'string', enum: levels, description: explanation.summary},
    ]),
  )
  return {path, text: JSON.stringify(manifest, null, 2)}
}
