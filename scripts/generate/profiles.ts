import {type GeneratedFile, generatedNote} from './generated-file.ts'
import {readShippedProfiles} from './read-profiles.ts'

/**
 * The shipped profiles as typed data, so that no YAML is parsed at start-up, and so that TypeScript holds them to the
 * interface.
 *
 * @throws ConfigError for the first place in a profile that is wrong
 */
export async function generateProfiles(): Promise<readonly GeneratedFile[]> {
  const text = `// ${generatedNote}
import type {Profile} from '../../src/notice/profile.ts'

/** The profiles beside this file, FOIA's first. */
export const profiles: readonly Profile[] = ${JSON.stringify(await readShippedProfiles(), null, 2)}
`
  return [{path: 'rules/profiles/index.ts', text}]
}
