import {cp, mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

/**
 * Bundles the extension into `dist/`, and the server, as it was built at the root of the repository (`npm run build`
 * there), into `server/`: together they need nothing else.
 */
const here = fileURLToPath(new URL('../', import.meta.url))
const root = fileURLToPath(new URL('../../../', import.meta.url))

await Promise.all(['dist', 'server'].map(folder => rm(`${here}${folder}`, {recursive: true, force: true})))
await build({
  absWorkingDir: here,
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.cjs',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  // What VS Code 1.91 runs.
  target: 'node20.9',
  external: ['vscode'],
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
})

const {name, version, engines} = JSON.parse(await readFile(`${root}package.json`, 'utf8'))
await mkdir(`${here}server`, {recursive: true})
await cp(`${root}dist`, `${here}server/dist`, {
  recursive: true,
  // A code cache fits one version of Node alone: never that of VS Code.
  // What programs import is no part of the server.
  filter: source => !source.endsWith('.cache') && !source.startsWith(`${root}dist/api`),
})
await writeFile(
  `${here}server/package.json`,
  `${JSON.stringify({name, version, type: 'module', engines}, null, 2)}\n`,
)
await cp(`${root}LICENSE`, `${here}LICENSE`)
