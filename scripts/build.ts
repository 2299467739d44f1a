import {execFile} from 'node:child_process'
import {chmod, rm} from 'node:fs/promises'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {type BuildOptions, build} from 'esbuild'
import {buildApi} from './build/api.ts'
import {importingEntryPoints, lazyEntryPoints, leaveOutLazyParts} from './build/lazy-parts.ts'
import {writeLicences} from './build/licences.ts'
import {noExecutables} from './build/no-executables.ts'
import {hashPlace, putHash} from './build/put-hash.ts'
import {slimManifest} from './build/slim-manifest.ts'
import {toAscii} from './build/to-ascii.ts'

/**
 * Bundles the command line into `dist/`, or another folder whose path ends with a slash: `npm run build -- /elsewhere/`.
 *
 * - `cli.js`, what is called: it runs
 * - `noticelint.cjs`, the program, from the code cache beside it where that fits the Node that runs;
 * - `lint-worker.js`, what a worker thread runs: a part of the same program;
 * - `parts/`, what a plain run does not need;
 * - `api/`, what programs import, with its types.
 */
const root = fileURLToPath(new URL('../', import.meta.url))
const dist = process.argv[2] ?? `${root}dist/`
const program = `${dist}noticelint.cjs`

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // The ES modules of a package, where it has them, are smaller: what is not used is left out.
  mainFields: ['module', 'main'],
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
}

const parts: BuildOptions = {
  ...common,
  outdir: `${dist}parts`,
  outExtension: {'.js': '.cjs'},
  format: 'cjs',
  // ES modules that ask where they are (tinyglobby) must be told so in a CommonJS file.
  define: {'import.meta.url': '__importMetaUrl'},
  banner: {js: "const __importMetaUrl=require('node:url').pathToFileURL(__filename).href;"},
}

await rm(dist, {recursive: true, force: true})
const [api, ...bundles] = await Promise.all([
  buildApi(root, `${dist}api`),
  build({
    ...common,
    entryPoints: {cli: 'src/cli/start/start.ts', 'lint-worker': 'src/cli/start/lint-worker.ts'},
    outdir: dist,
    format: 'esm',
  }),
  // What tinypool starts a thread with: it looks for it beside itself.
  build({
    ...common,
    entryPoints: {worker: 'node_modules/tinypool/dist/entry/worker.js'},
    outdir: `${dist}parts/entry`,
    format: 'esm',
  }),
  build({
    ...common,
    entryPoints: ['src/cli/noticelint.ts'],
    outfile: program,
    format: 'iife',
    globalName: 'program',
    // One expression, a function that takes `require`. A script knows no `import()` that is relative to it.
    banner: {js: '(function(require){'},
    footer: {js: 'return program})'},
    define: {BUNDLE_HASH: JSON.stringify(hashPlace)},
    supported: {'dynamic-import': false},
    plugins: [noExecutables, slimManifest, leaveOutLazyParts(root, './parts')],
  }),
  build({
    ...parts,
    entryPoints: lazyEntryPoints,
    supported: {'dynamic-import': false},
    plugins: [leaveOutLazyParts(root, '.')],
  }),
  build({...parts, entryPoints: importingEntryPoints}),
])
const metafiles = [...bundles.map(({metafile}) => metafile), api]
await Promise.all([
  toAscii(program),
  chmod(`${dist}cli.js`, 0o755),
  writeLicences(root, metafiles, `${dist}LICENCES.md`),
])
await putHash(program, `${dist}parts`)

const cacheWriter = fileURLToPath(new URL('build/write-code-cache.ts', import.meta.url))
await promisify(execFile)(
  process.execPath,
  ['--import', 'tsx', cacheWriter, program, 'samples/met-police-apps.md'],
  {cwd: root},
)
