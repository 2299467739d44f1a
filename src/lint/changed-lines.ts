import {LineIndex, type Span} from '../notice/span.ts'

/** Lines taken away and put in, beyond which a comparison takes too long: such a draft is a new one. */
const mostChanges = 4000

/** The lines of a draft that are not as they were. */
export class ChangedLines {
  readonly #lines: LineIndex
  /** By line, from 1; `null` where all are. */
  readonly #changed: ReadonlySet<number> | null

  private constructor(lines: LineIndex, changed: ReadonlySet<number> | null) {
    this.#lines = lines
    this.#changed = changed
  }

  /** Compares two texts, how their lines end left aside: git may change that on its own. */
  static async between(before: string, after: string): Promise<ChangedLines> {
    const {diffArrays} = await import('diff')
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
  return text.split(/\r\n|\r|\n/)
}
