import {readFile, writeFile} from 'node:fs/promises'

/**
 * Writes a bundle's last characters beyond ASCII as escapes, so that it may be read as Latin-1. esbuild escapes them in
 * strings and in names, and leaves them in regular expressions, where `\u201C` is read as `“` all the same.
 *
 * @throws Error where one stands behind a backslash, since the escape would then be read as other words
 */
export async function toAscii(path: string): Promise<void> {
  const text = await readFile(path, 'utf8')
  const escaped = text.replace(/\\?[^\0-\x7F]/g, character => {
    if (character.startsWith('\\')) throw new Error(`${path} holds ${character}: leave out its backslash`)
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
  await writeFile(path, escaped)
}
