import {createReadStream, readFileSync, statSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {decode} from './decode.ts'
import type {Io} from './io.ts'
import {Refusal} from './refusal.ts'

const megabyte = 1024 * 1024

/** A draft as it was read. */
export class Draft {
  readonly bytes: Uint8Array
  readonly #shown: string
  #text: string | null = null

  /** @param shown its name, for messages */
  constructor(bytes: Uint8Array, shown: string) {
    this.bytes = bytes
    this.#shown = shown
  }

  /**
   * Decoded when it is first asked for, its byte order mark kept.
   *
   * @throws Refusal for what is no text
   */
  get text(): string {
    this.#text ??= decode(this.bytes, this.#shown)
    return this.#text
  }
}

/**
 * Reads a draft from the disk. A file is read at once: one draft is linted after another, so nothing goes on meanwhile,
 * and going to another thread and back for each costs a twelfth of the time of linting it.
 *
 * @param shown the file's name, for messages
 * @param limit the greatest size, in megabytes
 * @throws Refusal where it cannot be read or is too large
 */
export async function readDraft(path: string, shown: string, limit: number): Promise<Draft> {
  let bytes: Uint8Array
  try {
    const facts = statSync(path)
    if (facts.isFile()) {
      if (facts.size > limit * megabyte) throw tooLarge(shown, limit)
      bytes = readFileSync(path)
    } else bytes = await readAll(createReadStream(path), shown, limit)
  } catch (error) {
    throw error instanceof Refusal ? error : unreadable(error, shown)
  }
  return new Draft(bytes, shown)
}

/** Reads a draft from standard input; throws as {@link readDraft} does. */
export async function readStdin(stdin: Io['stdin'], shown: string, limit: number): Promise<Draft> {
  return new Draft(await readAll(stdin, shown, limit), shown)
}

/** Reads a file of ignore patterns; throws Refusal where it cannot be read. */
export async function readPatterns(path: string, shown: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw unreadable(error, shown)
  }
}

/** Reads a stream to its end, but no more of it than may be linted. */
async function readAll(stream: Io['stdin'], shown: string, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    size += bytes.length
    if (size > limit * megabyte) throw tooLarge(shown, limit)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

function tooLarge(shown: string, limit: number): Refusal {
  return new Refusal(`${shown}: is larger than ${limit} MB; split it, or raise --max-size`)
}

const reasons: {readonly [code: string]: string} = {
  ENOENT: 'no such file or folder; check the name',
  ENOTDIR: 'no such file or folder; check the name',
  EACCES: 'may not be read; change its permissions',
  EPERM: 'may not be read; change its permissions',
  EISDIR: 'is a folder; name a file',
  ELOOP: 'is a symbolic link to itself; name the file that is meant',
  ENAMETOOLONG: 'the name is too long; check it',
}

/** Says why the system did not let a file be read. */
export function unreadable(error: unknown, shown: string): Refusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = reasons[code] ?? `cannot be read (${code || String(error)}); check the file`
  return new Refusal(`${shown}: ${reason}`, {cause: error})
}
