import {expect} from 'vitest'
import type {Rule} from '../../../src/lint/define-rule.ts'
import type {Span} from '../../../src/notice/span.ts'
import {lintFrozen} from '../lint-with.ts'

/**
 * What a rule finds in a draft: a line for each problem, "severity `words underlined` message", and below it one for each
 * place that it is related to. The words are the same in every layout.
 */
export function reportOf(rule: Rule, draft: string): readonly string[] {
  const source = draft.startsWith('\uFEFF') ? draft.slice(1) : draft
  const wordsAt = ([start, end]: Span): string => plain(source.slice(start, end))
  return lintFrozen(draft, [rule], {})
    .problems.filter(problem => problem.rule === rule.id)
    .flatMap(({severity, span, message, related}) => [
      `${severity} \`${wordsAt(span)}\` ${message}`,
      ...related.map(other => `    \`${wordsAt(other.span)}\` ${other.message}`),
    ])
}

/** Without what differs between layouts. */
function plain(words: string): string {
  return words.replace(/\s+/g, ' ').replaceAll("'", '’')
}

/** A draft in which some words stand in the place of others, which it must have. */
export function revised(draft: string, ...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    expect(text).toContain(from)
    return text.replace(from, () => to)
  }, draft)
}
