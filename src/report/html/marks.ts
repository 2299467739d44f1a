import type {Severity} from '../../lint/problem.ts'
import {isWorse} from '../../lint/severity.ts'
import type {Span} from '../../notice/span.ts'
import {escapeText, escapeXml} from '../xml.ts'

/** A place that is marked in the text: the words of a problem, or of a place related to one. */
export interface Mark {
  readonly span: Span
  readonly id: string
  /** `null` for a related place. */
  readonly severity: Severity | null
  /** What leads to the note behind the words; nothing for a related place. */
  readonly call: string
}

/** A piece of text that is shown, with the place of each of its characters in the source. */
export interface Piece {
  readonly text: string
  readonly sourceOf: (offset: number) => number
  /** Where it stands in the source. */
  readonly span: Span
}

/** Marks the words of one draft, piece by piece. Every mark has its place in the end, be it in no words. */
export class Marker {
  readonly #marks: readonly Mark[]
  readonly #anchored = new Set<Mark>()
  readonly #called = new Set<Mark>()

  /** @param marks in the order of the draft */
  constructor(marks: readonly Mark[]) {
    this.#marks = marks
  }

  /**
   * A piece as HTML, its marked words in `<mark>`.
   *
   * @param marks those that may stand in it
   * @returns the HTML, and the calls that are to follow it: in a link, they cannot stand inside
   */
  show(piece: Piece, marks: readonly Mark[], isInLink: boolean): {html: string; calls: string} {
    const here = marks.filter(({span}) => meets(span, piece.span))
    if (here.length === 0) return {html: escapeText(piece.text), calls: ''}
    const ranges = here.map(mark => ({
      mark,
      from: firstAt(piece, mark.span[0]),
      to: firstAt(piece, mark.span[1]),
    }))
    const cuts = new Set([0, piece.text.length, ...ranges.flatMap(({from, to}) => [from, to])])
    const places = [...cuts].sort((one, other) => one - other)
    let html = ''
    let calls = ''
    const call = (marksDue: readonly Mark[]): void => {
      const due = this.#callsOf(marksDue)
      if (isInLink) calls += due
      else html += due
    }
    for (const [index, from] of places.entries()) {
      const starting = ranges.filter(range => range.from === from)
      const empty = starting.filter(range => range.to === from).map(({mark}) => mark)
      for (const mark of empty) if (!this.#anchored.has(mark)) html += this.#anchor(mark)
      call(empty)
      const to = places[index + 1]
      if (to === undefined) break
      const covering = ranges.filter(range => range.from <= from && range.to > from)
      html += this.#segment(
        piece.text.slice(from, to),
        covering.map(({mark}) => mark),
      )
      call(covering.filter(range => range.to === to && isOver(range.mark, piece, to)).map(({mark}) => mark))
    }
    return {html, calls}
  }

  /** Places for the marks of a block whose words are not shown, and the calls that are still due. */
  rest(marks: readonly Mark[]): string {
    const places = marks.filter(mark => !this.#anchored.has(mark))
    return places.map(mark => this.#anchor(mark)).join('') + this.#callsOf(marks)
  }

  #segment(words: string, covering: readonly Mark[]): string {
    if (covering.length === 0) return escapeText(words)
    const [own, ...others] = covering.filter(mark => !this.#anchored.has(mark))
    // One mark has its id on its words: where a link leads there, they stand out.
    if (own) this.#anchored.add(own)
    const id = own ? ` id="${escapeXml(own.id)}"` : ''
    const anchors = others.map(mark => this.#anchor(mark)).join('')
    return `${anchors}<mark class="${worstOf(covering)}"${id}>${escapeText(words)}</mark>`
  }

  #anchor(mark: Mark): string {
    this.#anchored.add(mark)
    return `<span class="place" id="${escapeXml(mark.id)}"></span>`
  }

  #callsOf(marks: readonly Mark[]): string {
    const due = marks.filter(mark => !this.#called.has(mark))
    for (const mark of due) this.#called.add(mark)
    return due.map(({call}) => call).join('')
  }

  /** The marks that a stretch of the draft meets. */
  within(span: Span): readonly Mark[] {
    return this.#marks.filter(mark => meets(mark.span, span))
  }
}

/** True where a marked stretch has words in a piece, or is empty and stands in it. */
function meets([start, end]: Span, [from, to]: Span): boolean {
  return start === end ? start >= from && start <= to : start < to && end > from
}

/** The first character of a piece that stands at a place or behind it. */
function firstAt({text, sourceOf}: Piece, place: number): number {
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sourceOf(middle) < place) low = middle + 1
    else high = middle
  }
  return low
}

/** True where a mark does not go on behind an offset of a piece. */
function isOver({span}: Mark, {text, sourceOf, span: [, end]}: Piece, offset: number): boolean {
  return span[1] <= (offset < text.length ? sourceOf(offset) : end)
}

function worstOf(marks: readonly Mark[]): string {
  let worst: Severity | null = null
  for (const {severity} of marks) {
    if (severity !== null && (worst === null || isWorse(severity, worst))) worst = severity
  }
  return worst ?? 'related'
}
