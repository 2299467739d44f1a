import {LineIndex, type Span} from '../notice/span.ts'

/** Lines taken away and put in, beyond which a comparison takes too long: such a draft is a new one. */
const mostChanges = 4000

/** The number of a paragraph, at the start of its line. */
const numberMark = /^([\s>]*)\d{1,4}(?=\\?[.)]\s)/

/** The lines of a draft that are not as they were. */
export class ChangedLines {
  readonly #lines: LineIndex
  /** By line, from 1; `null` where all are. */
  readonly #changed: ReadonlySet<number> | null

  private constructor(lines: LineIndex, changed: ReadonlySet<number> | null) {
    this.#lines = lines
    this.#changed = changed
  }

  /**
   * Loads what compares two texts. How lines end is left aside, for git may change that on its own, and so is the number
   * of a paragraph: one put in at the start changes all of them, and nothing that they say.
   */
  static async comparer(): Promise<(before: string, after: string) => ChangedLines> {
    const {diffArrays} = await import('diff')
    return (before, after) => {
      const parts = diffArrays(linesOf(before), linesOf(after), {maxEditLength: mostChanges})
      const lines = new LineIndex(after)
      if (!parts) return new ChangedLines(lines, null)
      const changed = new Set<number>()
      let line = 1
      for (const {added, removed, count} of parts) {
        if (removed) continue
        if (added) for (let at = 0; at < count; at++) changed.add(line + at)
        line += count
      }
      return new ChangedLines(lines, changed)
    }
  }

  /** True for a place that has a changed line in it. */
  meets([from, to]: Span): boolean {
    if (this.#changed === null) return true
    const last = this.#lines.lineAt(Math.max(from, to - 1))
    for (let line = this.#lines.lineAt(from); line <= last; line++) {
      if (this.#changed.has(line)) return true
    }
    return false
  }
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/).map(line => line.replace(numberMark, '$1#'))
}
