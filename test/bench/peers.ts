import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {median} from './measure.ts'
import {wallOf} from './scale.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const listed = fileURLToPath(new URL('peers/', import.meta.url))

/** A linter of Markdown, and how it lints the drafts of a folder. */
interface Peer {
  readonly name: string
  /** What it checks. */
  readonly what: string
  /** The package of which the version is told. */
  readonly package: string
  readonly program: string
  readonly args: (drafts: string) => readonly string[]
}

const peers: readonly Peer[] = [
  {
    name: 'markdownlint-cli2',
    what: 'its own rules, as they are set',
    package: 'markdownlint-cli2',
    program: 'markdownlint-cli2',
    args: drafts => [`${drafts}/**/*.md`],
  },
  {
    name: 'remark-cli',
    what: 'remark-preset-lint-recommended',
    package: 'remark-cli',
    program: 'remark',
    args: drafts => [drafts, '--quiet', '--use', 'remark-preset-lint-recommended'],
  },
  {
    name: 'textlint',
    what: 'terminology, common-misspellings',
    package: 'textlint',
    program: 'textlint',
    args: drafts => ['--rule', 'terminology', '--rule', 'common-misspellings', drafts],
  },
  {
    name: 'rumdl (Rust, all cores)',
    what: 'its own rules, as they are set',
    package: 'rumdl',
    program: 'rumdl',
    args: drafts => ['check', '--no-cache', drafts],
  },
]

/** What a peer took, against noticelint. */
export interface PeerMeasure {
  readonly name: string
  readonly what: string
  readonly version: string
  readonly wall: number
}

/**
 * Lints the same drafts with other linters of Markdown, in turn with noticelint on one thread.
 *
 * @param drafts a folder of notices
 */
export function measurePeers(drafts: string, quick: boolean): readonly PeerMeasure[] {
  const installed = install()
  const rounds = quick ? 1 : 3
  const lint = [join(root, 'dist/cli.js'), '--jobs', '1', drafts]
  return peers.map(({name, what, package: packageName, program, args}) => {
    const bin = join(installed, 'node_modules/.bin', program)
    const ratios = Array.from({length: rounds}, () => wallOf(args(drafts), bin, installed) / wallOf(lint))
    return {name, what, version: versionOf(installed, packageName), wall: median(ratios)}
  })
}

/** Installs the peers, as their lock file has them, into the benchmark's cache; once for each state of that file. */
function install(): string {
  const lock = readFileSync(join(listed, 'package-lock.json'))
  const state = createHash('sha256').update(lock).digest('hex')
  const folder = join(root, 'node_modules/.cache/noticelint-bench')
  const mark = join(folder, 'installed')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === state) return folder
  rmSync(folder, {recursive: true, force: true})
  mkdirSync(folder, {recursive: true})
  for (const name of ['package.json', 'package-lock.json'])
    copyFileSync(join(listed, name), join(folder, name))
  // Not `npm ci`: the lock file need not know the programs that rumdl has for other systems.
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    stdio: 'inherit',
  })
  writeFileSync(mark, state)
  return folder
}

function versionOf(folder: string, name: string): string {
  const manifest: unknown = JSON.parse(
    readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'),
  )
  return String(Object(manifest).version)
}

/** The measures as a table. */
export function peersTable(measures: readonly PeerMeasure[]): readonly string[] {
  return [
    'The same notices with other linters (noticelint on one thread = 1.00; wall time, medians of runs in turn):',
    '',
    '| Linter | Version | Rules | Wall time |',
    '| --- | --- | --- | ---: |',
    ...measures.map(
      ({name, version, what, wall}) => `| ${name} | ${version} | ${what} | ${wall.toFixed(2)} |`,
    ),
  ]
}
