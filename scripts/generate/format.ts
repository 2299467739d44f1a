import {execFile} from 'node:child_process'
import type {GeneratedFile} from './generated-file.ts'

/**
 * Formats a generated file as the rest of the repository is.
 *
 * @param root the repository, with a slash at the end
 */
export async function format(root: string, file: GeneratedFile): Promise<GeneratedFile> {
  if (!/\.(ts|js|json)$/.test(file.path)) return file
  return {path: file.path, text: await biomeFormat(root, file)}
}

function biomeFormat(root: string, {path, text}: GeneratedFile): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      `${root}node_modules/.bin/biome`,
      ['format', `--stdin-file-path=${path}`],
      {cwd: root, maxBuffer: 64 * 1024 * 1024},
      (error, stdout) => (error ? reject(error) : resolve(stdout)),
    )
    child.stdin?.end(text)
  })
}
