import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {onTestFinished} from 'vitest'
import type {Environment} from '../../src/cli/io.ts'
import {main} from '../../src/cli/main.ts'

/** What a command line came to. */
export interface Run {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly stdin?: string | Uint8Array
  readonly env?: Environment
  /** True where the outputs are terminals. */
  readonly isTTY?: boolean
  readonly columns?: number
}

/** Runs a command line in this process. */
export async function run(argv: readonly string[], options: RunOptions = {}): Promise<Run> {
  const {cwd = tmpdir(), stdin = '', env = {}, isTTY = false, columns} = options
  const written = {stdout: '', stderr: ''}
  const output = (name: keyof typeof written) => ({
    write(text: string) {
      written[name] += text
    },
    isTTY,
    columns,
  })
  async function* input() {
    yield typeof stdin === 'string' ? Buffer.from(stdin) : stdin
  }
  const status = await main(argv, {
    cwd,
    env,
    stdin: input(),
    stdout: output('stdout'),
    stderr: output('stderr'),
  })
  return {status, ...written}
}

/** A folder with these files that lasts as long as the test; a name that ends with `/` is a folder. */
export function folder(files: {readonly [path: string]: string | Uint8Array} = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'noticelint-'))
  onTestFinished(() => rmSync(root, {recursive: true, force: true}))
  for (const [name, content] of Object.entries(files)) {
    const path = join(root, name)
    mkdirSync(name.endsWith('/') ? path : dirname(path), {recursive: true})
    if (!name.endsWith('/')) writeFileSync(path, content)
  }
  return root
}
