import type picomatch from 'picomatch'

/** What globs say of a file: taken in, taken out again by one that opens with `!`, or not named. */
export type Verdict = 'in' | 'out' | null

/**
 * Makes globs ready. A glob without a slash is for files and folders of that name anywhere; one that matches a folder
 * takes all that is in it; one that opens with `!` takes out what an earlier one took in.
 *
 * @returns what the last glob that names the file says of a path, which is relative to where the globs count from and has
 *   forward slashes; they match nothing outside
 * @throws Error where a glob cannot be understood
 */
export async function compileGlobs(globs: readonly string[]): Promise<(inside: string) => Verdict> {
  const {default: match} = await import('picomatch')
  const matchers = globs.map(glob => compileGlob(glob, match))
  return inside => {
    if (inside === '' || inside === '..' || inside.startsWith('../') || /^[a-z]:/i.test(inside)) return null
    const last = matchers.findLast(({matches}) => matches(inside))
    return last?.verdict ?? null
  }
}

function compileGlob(
  glob: string,
  match: typeof picomatch,
): {readonly verdict: 'in' | 'out'; matches(path: string): boolean} {
  const isOut = glob.startsWith('!')
  const written = glob.slice(isOut ? 1 : 0).replace(/\/$/, '')
  const anchored = written.replace(/^\.?\//, '').replace(/^\.?$/, '**')
  const pattern = written.includes('/') ? anchored : `**/${anchored}`
  const options = {dot: true, nonegate: true}
  const itself = match(pattern, options)
  const inFolder = match(`${pattern}/**`, options)
  return {verdict: isOut ? 'out' : 'in', matches: path => itself(path) || inFolder(path)}
}
