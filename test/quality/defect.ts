import type {Notice} from '../../src/notice/notice.ts'
import type {FormSpec} from '../../src/notice/profile.ts'
import type {Truth} from './truth.ts'

/** A clean draft as an operator sees it. */
export interface CleanDraft {
  readonly text: string
  readonly notice: Notice
  /** The form that it follows. */
  readonly form: FormSpec
  /** What is true of it, or `null` where nobody has written it down. */
  readonly truth: Truth | null
}

/** One defect put into a clean draft. */
export interface Defect {
  readonly text: string
  /** The rule that must find it. */
  readonly rule: string
  /** The lines, in the flawed text, on one of which the finding must stand. */
  readonly lines: readonly number[]
}

/** Puts one kind of defect into a draft at as many places as make sense, one at a time. */
export interface Operator {
  readonly name: string
  readonly rule: string
  readonly apply: (draft: CleanDraft) => readonly Defect[]
}

export function operator(
  name: string,
  rule: string,
  apply: (draft: CleanDraft) => readonly Omit<Defect, 'rule'>[],
): Operator {
  return {name, rule, apply: draft => apply(draft).map(defect => ({...defect, rule}))}
}

/** The text with `[start, end)` replaced. */
export function replaced(text: string, start: number, end: number, by: string): string {
  return text.slice(0, start) + by + text.slice(end)
}

/** True where a sentence can be added behind a block: at an offset that ends a sentence, and no quotation. */
export function endsSentence(text: string, offset: number): boolean {
  return /[a-z)][.!?]$/.test(text.slice(0, offset))
}

/** The 1-based line of an offset. */
export function lineOf(text: string, offset: number): number {
  let line = 1
  for (let at = 0; at < offset && at < text.length; at++) {
    if (text[at] === '\n') line++
  }
  return line
}
