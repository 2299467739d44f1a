import {readdir, readFile, writeFile} from 'node:fs/promises'
import type {Metafile} from 'esbuild'

/**
 * Writes down the licences of the packages whose code stands in bundles, as those licences ask.
 *
 * @throws Error where a package has no licence with it
 */
export async function writeLicences(
  root: string,
  metafiles: readonly (Metafile | undefined)[],
  path: string,
): Promise<void> {
  const inputs = metafiles.flatMap(metafile => Object.keys(metafile?.inputs ?? {}))
  const folders = new Set(inputs.flatMap(input => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? []))
  const texts = new Map<string, string>()
  for (const folder of folders) {
    const {name, version, license} = JSON.parse(await readFile(`${root}${folder}/package.json`, 'utf8'))
    const text = (await licenceIn(root + folder)) ?? license
    // One package names its licence in its README alone.
    if (typeof text !== 'string' && name !== 'format') throw new Error(`${name} has no licence with it`)
    texts.set(
      `${name} ${version}`,
      text ?? 'MIT license, Copyright 2010 - 2014 Sami Samhuri <sami@samhuri.net>',
    )
  }
  const parts = [...texts].sort(([one], [other]) => (one < other ? -1 : 1))
  const body = parts.map(([title, text]) => `## ${title}\n\n${text.trim()}\n`).join('\n')
  await writeFile(path, `# Licences of the packages in these files\n\n${body}`)
}

async function licenceIn(folder: string): Promise<string | null> {
  const name = (await readdir(folder)).find(name => /^licen[cs]e(?:\.\w+)?$/i.test(name))
  return name === undefined ? null : readFile(`${folder}/${name}`, 'utf8')
}
