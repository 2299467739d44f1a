import {execFile, spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The command line as it is published. */
export const builtCli: string = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

let building: Promise<void> | null = null

/**
 * Builds the command line, once for each test file that asks: `beforeAll(buildOnce)`. Test files run side by side, so
 * only one of them may; what needs the built command line stands in built.test.ts.
 */
export function buildOnce(): Promise<void> {
  building ??= build()
  return building
}

async function build(): Promise<void> {
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], {cwd: root})
  if (!existsSync(builtCli)) throw new Error(`The build made no ${builtCli}`)
}

export interface BuiltRun {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface BuiltOptions {
  readonly cwd: string
  readonly stdin?: string | Uint8Array
  readonly env?: {readonly [name: string]: string}
  /** Runs as another user, where this one may read everything. */
  readonly uid?: number
}

/** Runs the built command line in a process of its own. */
export function runBuilt(argv: readonly string[], options: BuiltOptions): Promise<BuiltRun> {
  const {cwd, stdin = '', env = {}, uid} = options
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [builtCli, ...argv], {
      cwd,
      env,
      ...(uid === undefined ? {} : {uid, gid: uid}),
    })
    const output = {stdout: '', stderr: ''}
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output.stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output.stderr += text
    })
    child.on('error', reject)
    child.on('close', status => resolve({status, ...output}))
    // A command that reads no standard input may be gone before it is written.
    child.stdin.on('error', () => {})
    child.stdin.end(stdin)
  })
}
