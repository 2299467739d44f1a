import {isAbsolute, relative, sep} from 'node:path'

/** What standard input is called where it was given no name. */
export const stdinName = '<stdin>'

/** A path as reports and messages give it: relative to the working directory, with forward slashes. */
export function shownPath(path: string, cwd: string): string {
  const below = relative(cwd, path)
  // On another drive there is no relative path.
  if (isAbsolute(below)) return path.split(sep).join('/')
  return below === '' ? '.' : below.split(sep).join('/')
}

/** True for a name that ends as Markdown files do. */
export function isMarkdown(name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name)
}
