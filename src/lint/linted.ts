import {isPlainlyNotANotice} from '../notice/kind.ts'
import type {Paragraph} from '../notice/notice.ts'
import type {Crash} from './crash.ts'
import type {Rule} from './define-rule.ts'
import type {LintResult} from './lint.ts'
import type {Problem} from './problem.ts'

/**
 * What linting one draft comes to, as plain data: a worker can hand it over, and a cache can keep it. What only rules
 * need of the reading is not in it.
 */
export interface Linted {
  /** The kind of notice, or `null` where nothing tells. */
  readonly kind: string | null
  readonly paragraphCount: number
  /** The numbered paragraphs; none where there is no problem to place in one. */
  readonly paragraphs: readonly Pick<Paragraph, 'number' | 'span'>[]
  /** True for what need not be linted where nobody has named it. */
  readonly isPlainlyNotANotice: boolean
  /** In the order of the draft. */
  readonly problems: readonly Problem[]
  /** Those of the problems' rules that the linter does not ship: they have no reference page. */
  readonly otherRules: readonly string[]
  readonly crashes: readonly Crash[]
}

/** @param rules that the draft was linted with */
export function lintedOf({reading: {notice}, problems, crashes}: LintResult, rules: readonly Rule[]): Linted {
  const own = new Set(rules.map(({id}) => id))
  const found = new Set(problems.map(({rule}) => rule))
  return {
    kind: notice.kind,
    paragraphCount: notice.paragraphs.length,
    paragraphs: problems.length === 0 ? [] : notice.paragraphs.map(({number, span}) => ({number, span})),
    isPlainlyNotANotice: isPlainlyNotANotice(notice),
    problems,
    otherRules: [...found].filter(rule => !own.has(rule)),
    crashes: crashes.map(({rule, message, error}) => ({rule, message, error: plainError(error)})),
  }
}

/** An error with nothing in it that another thread could not be given. */
export function plainError(error: unknown): Error {
  const plain = new Error(error instanceof Error ? error.message : String(error))
  if (error instanceof Error && error.stack !== undefined) plain.stack = error.stack
  return plain
}
