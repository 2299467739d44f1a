import {mkdir, mkdtemp, realpath, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {onTestFinished} from 'vitest'

/** Makes a folder with files of these texts; it is gone when the test is over. */
export async function makeFolder(files: {readonly [path: string]: string | Uint8Array}): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'noticelint-config-')))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), {recursive: true})
    await writeFile(join(folder, path), text)
  }
  return folder
}
