import {execFile} from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What a command came to. */
export interface Ran {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** The package as it is published, installed in an empty folder. */
export class Consumer {
  readonly folder: string
  /** The paths of the files in the package, with their sizes. */
  readonly packed: readonly {readonly path: string; readonly size: number}[]

  private constructor(folder: string, packed: Consumer['packed']) {
    this.folder = folder
    this.packed = packed
  }

  /** Builds and packs the package, aside from the repository's own `dist`, and installs it from the tarball alone. */
  static async make(): Promise<Consumer> {
    const stage = mkdtempSync(join(tmpdir(), 'noticelint-stage-'))
    const folder = mkdtempSync(join(tmpdir(), 'noticelint-consumer-'))
    try {
      for (const name of ['package.json', 'README.md', 'LICENSE', 'schemas']) {
        cpSync(join(root, name), join(stage, name), {recursive: true})
      }
      await run(process.execPath, ['--import', 'tsx', 'scripts/build.ts', `${stage}/dist/`], root)
      const {stdout} = await run('npm', ['pack', '--json', '--ignore-scripts'], stage)
      const [{filename, files}] = JSON.parse(stdout)
      writeFileSync(join(folder, 'package.json'), '{"name": "consumer", "private": true, "type": "module"}\n')
      await run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(stage, filename)], folder)
      return new Consumer(folder, files)
    } finally {
      rmSync(stage, {recursive: true, force: true})
    }
  }

  write(files: {readonly [path: string]: string}): void {
    for (const [name, text] of Object.entries(files)) {
      const path = join(this.folder, name)
      mkdirSync(dirname(path), {recursive: true})
      writeFileSync(path, text)
    }
  }

  /** Puts a package of the repository's into the folder, as if it had been installed. */
  link(name: string): void {
    const path = join(this.folder, 'node_modules', name)
    mkdirSync(dirname(path), {recursive: true})
    symlinkSync(packageFolder(name), path, 'dir')
  }

  /** Runs a command line of a package in the folder, as `npx` does. */
  bin(name: string, args: readonly string[]): Promise<Ran> {
    return tryRun(join(this.folder, 'node_modules/.bin', name), args, this.folder)
  }

  node(args: readonly string[]): Promise<Ran> {
    return tryRun(process.execPath, args, this.folder)
  }

  remove(): void {
    rmSync(this.folder, {recursive: true, force: true})
  }
}

/** Where a package lies that the repository has. */
export function packageFolder(name: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? []
  const found = folders.map(folder => join(folder, name)).find(folder => existsSync(folder))
  if (found === undefined) throw new Error(`${name} is not installed`)
  return realpathSync(found)
}

async function run(command: string, args: readonly string[], cwd: string): Promise<Ran> {
  const ran = await tryRun(command, args, cwd)
  if (ran.status === 0) return ran
  throw new Error(`${command} ${args.join(' ')} ended with ${ran.status}: ${ran.stderr}`)
}

async function tryRun(command: string, args: readonly string[], cwd: string): Promise<Ran> {
  try {
    const env = {...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, NODE_OPTIONS: ''}
    return {status: 0, ...(await promisify(execFile)(command, args, {cwd, env}))}
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'stdout' in error && 'stderr' in error) {
      return {status: Number(error.code), stdout: String(error.stdout), stderr: String(error.stderr)}
    }
    throw error
  }
}
