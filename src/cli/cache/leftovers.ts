import {readdirSync, rmSync, statSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'

const dayLength = 86_400_000

/** Removes what a run that was ended while it wrote the cache has left beside it, a day later. */
export function removeLeftovers(file: string): void {
  const folder = dirname(file)
  const start = `.${basename(file)}.`
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(start) || !name.endsWith('.tmp')) continue
    const path = join(folder, name)
    const written = statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? Date.now()
    if (Date.now() - written > dayLength) rmSync(path, {force: true})
  }
}
