import {execFile, spawn} from 'node:child_process'
import {Refusal} from '../refusal.ts'

/** The most that a list of changed files may take. */
const mostOutput = 256 * 1024 * 1024

/** What a call of git came to. */
interface GitCall {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Git, asked about one repository. Arguments go to it as they are, past every shell. */
export class Git {
  readonly #cwd: string

  private constructor(cwd: string) {
    this.#cwd = cwd
  }

  /**
   * Git in the repository of a folder.
   *
   * @param asking the option that needs it, for messages
   * @throws Refusal where the folder is in no repository, or there is no git
   */
  static async in(folder: string, asking: string): Promise<{readonly git: Git; readonly root: string}> {
    const call = await run(['rev-parse', '--show-toplevel'], folder, asking)
    if (call.status === 0) return {git: new Git(folder), root: call.stdout.replace(/\r?\n$/, '')}
    if (/dubious ownership/.test(call.stderr))
      throw new Refusal(
        `${asking}: the repository belongs to another user; git config --global --add safe.directory trusts it`,
      )
    throw new Refusal(
      `${asking}: this folder is in no git repository; run noticelint in one, or leave it out`,
    )
  }

  /** What git prints, or `null` where it fails. */
  async ask(...args: readonly string[]): Promise<string | null> {
    const {status, stdout} = await run(args, this.#cwd, 'git')
    return status === 0 ? stdout : null
  }

  /** The bytes of objects, read by one process; `null` for those that this clone has not got. */
  blobs(ids: readonly string[]): Promise<readonly (Buffer | null)[]> {
    return new Promise((resolve, reject) => {
      const child = spawn('git', ['cat-file', '--batch'], {cwd: this.#cwd, stdio: ['pipe', 'pipe', 'ignore']})
      const chunks: Buffer[] = []
      child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
      child.on('error', reject)
      child.on('close', () => resolve(splitBatch(Buffer.concat(chunks), ids.length)))
      // What it has not read when it ends is of no use to it.
      child.stdin.on('error', () => {})
      child.stdin.end(ids.map(id => `${id}\n`).join(''))
    })
  }
}

/** `<id> blob <size>`, the bytes and a line ending for each object; `<id> missing` for one that is not there. */
function splitBatch(output: Buffer, count: number): readonly (Buffer | null)[] {
  const blobs: (Buffer | null)[] = []
  for (let at = 0; blobs.length < count; ) {
    const end = output.indexOf(0x0a, at)
    if (end === -1) break
    const [, type, size] = output.toString('latin1', at, end).split(' ')
    at = end + 1
    if (type === 'missing' || size === undefined) {
      blobs.push(null)
      continue
    }
    blobs.push(output.subarray(at, at + Number(size)))
    at += Number(size) + 1
  }
  return blobs
}

function run(args: readonly string[], cwd: string, asking: string): Promise<GitCall> {
  return new Promise((resolve, reject) => {
    execFile('git', args, {cwd, maxBuffer: mostOutput, encoding: 'utf8'}, (error, stdout, stderr) => {
      if (error && error.code === 'ENOENT')
        reject(new Refusal(`${asking}: there is no git on this machine; install it, or leave the option out`))
      else if (error && typeof error.code !== 'number') reject(error)
      else resolve({status: Number(error?.code ?? 0), stdout, stderr})
    })
  })
}
