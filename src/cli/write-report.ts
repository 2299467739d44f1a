import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, resolve} from 'node:path'
import type {Io} from './io.ts'
import {Refusal} from './refusal.ts'

/**
 * Writes what a command prints, to standard output or to a file.
 *
 * @throws Refusal where the file cannot be written
 */
export async function writeReport(text: string, outputFile: string | undefined, io: Io): Promise<void> {
  if (outputFile === undefined) {
    if (text !== '') io.stdout.write(text)
    return
  }
  const path = resolve(io.cwd, outputFile)
  try {
    await mkdir(dirname(path), {recursive: true})
    await writeFile(path, text)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    throw new Refusal(`the report cannot be written to ${outputFile} (${code}); give it another name`, {
      cause,
    })
  }
}
