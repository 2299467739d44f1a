import picocolors from 'picocolors'
import {safe} from '../report/display.ts'

/** Lines changed, taken away and put in, beyond which a comparison takes too long: no notice comes near. */
const mostChanges = 10_000

/**
 * What fixing changes in a draft, as a unified diff that `git apply` and `patch -p1` take.
 *
 * @param path the draft's name in it
 * @returns `null` where too much changes for it to be shown
 */
export async function unifiedDiff(path: string, before: string, after: string): Promise<string | null> {
  const {createTwoFilesPatch, FILE_HEADERS_ONLY} = await import('diff')
  const diff = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
    maxEditLength: mostChanges,
  })
  return diff ?? null
}

/** A diff as a terminal may show it. */
export function shownDiff(diff: string, colour: boolean): string {
  const {green, red, cyan, bold} = picocolors.createColors(colour)
  const paints: {readonly [mark: string]: (text: string) => string} = {'+': green, '-': red, '@': cyan}
  return diff
    .split('\n')
    .map((line, index) => {
      const paint = index < 2 ? bold : (paints[line.slice(0, 1)] ?? String)
      return line === '' ? '' : paint(safe(line.replace(/\r$/, '')))
    })
    .join('\n')
}
