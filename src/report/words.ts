import {widthOf} from './display.ts'

/** Nothing is written there, or nothing that could be read. */
export const none = '–'

/** "1 error", "2 errors". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** Breaks a text into lines of at most `width` columns between words; a longer word has a line to itself. */
export function wrap(text: string, width: number): string[] {
  if (width === Number.POSITIVE_INFINITY) return [text]
  const lines: string[] = []
  let line = ''
  let taken = 0
  for (const word of text.split(' ')) {
    const length = widthOf(word)
    if (line !== '' && taken + 1 + length > width) {
      lines.push(line)
      line = word
      taken = length
    } else {
      taken += length + (line === '' ? 0 : 1)
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line]
}
