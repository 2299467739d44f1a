import {type BuildOptions, build, type Metafile} from 'esbuild'
import {writeDeclarations} from './declarations.ts'
import {slimManifest} from './slim-manifest.ts'

/** What programs import, by the name of its file in `dist/api/`: `package.json` gives the names outside. */
const entries = {
  index: 'src/api/index.ts',
  rule: 'src/api/rule.ts',
  testing: 'src/api/testing.ts',
  node: 'src/api/node.ts',
  remark: 'src/api/remark.ts',
} as const

/** Those that are Node's. The others run anywhere. */
export const nodeEntries: readonly (keyof typeof entries)[] = ['node', 'remark']

/**
 * Bundles what programs import, each with its types. The modules share their parts, so that a configuration that one of
 * them read is known to the others.
 */
export async function buildApi(root: string, outdir: string): Promise<Metafile | undefined> {
  const options: BuildOptions = {
    absWorkingDir: root,
    entryPoints: entries,
    outdir,
    bundle: true,
    format: 'esm',
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
    // Packages are taken as they are for any machine, not for Node.
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['node:*'],
    metafile: true,
    plugins: [slimManifest],
    target: 'es2022',
    // Whoever builds on it reads what they step through; a page minifies what it takes.
    minify: false,
    legalComments: 'none',
    logLevel: 'warning',
  }
  const [{metafile}] = await Promise.all([
    build(options),
    writeDeclarations(root, Object.values(entries), outdir),
  ])
  return metafile
}
