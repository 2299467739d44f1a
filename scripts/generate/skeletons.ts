import {fileURLToPath} from 'node:url'
import {readDataFile} from '../../src/config/data-file.ts'
import {type GeneratedFile, generatedNote} from './generated-file.ts'

const path = fileURLToPath(new URL('../../rules/skeletons/skeletons.yaml', import.meta.url))

/** The skeletons of drafts as typed data, so that TypeScript holds them to the interface. */
export async function generateSkeletons(): Promise<readonly GeneratedFile[]> {
  const {data} = await readDataFile(path)
  const text = `// ${generatedNote}
import type {Skeletons} from '../../src/cli/new/skeletons.ts'

/** What \`noticelint new\` writes. */
export const skeletons: Skeletons = ${JSON.stringify(data, null, 2)}
`
  return [{path: 'rules/skeletons/index.ts', text}]
}
