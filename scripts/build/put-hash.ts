import {createHash} from 'node:crypto'
import {readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

/** Stands in the program for its hash, and is as long. */
export const hashPlace = '@@bundle-hash@@@'

/**
 * Puts into the program the hash of itself and of its parts: what one build found says nothing of what another finds.
 *
 * @param parts the folder of the parts
 */
export async function putHash(program: string, parts: string): Promise<void> {
  const text = await readFile(program, 'latin1')
  const hash = createHash('sha256').update(text)
  for (const name of (await readdir(parts)).sort()) {
    if (name.endsWith('.cjs')) hash.update(await readFile(join(parts, name)))
  }
  const [before, after, ...others] = text.split(hashPlace)
  if (after === undefined || others.length > 0) throw new Error(`${program} has no one place for its hash`)
  await writeFile(program, before + hash.digest('hex').slice(0, hashPlace.length) + after, 'latin1')
}
