import {applyFixes} from './apply-fixes.ts'
import type {Rule} from './define-rule.ts'
import {type LintResult, lintText} from './lint.ts'
import type {Problem} from './problem.ts'
import type {Settings} from './settings.ts'

/** What came of fixing one draft. */
export interface FixResult {
  /** The draft with its fixes, its byte order mark kept. */
  readonly text: string
  /** The linting of that text: what is left. */
  readonly result: LintResult
  /** The rules of the problems fixed, one for each problem, pass by pass. */
  readonly fixed: readonly string[]
  /** Rules whose fixes were not kept: with them the rule found as much as before, or more. */
  readonly withheld: readonly string[]
  /** Rules whose fixes undo one another: they bring back a text that there was before. */
  readonly circling: readonly string[]
  /** True where there was still something to fix after the last pass. */
  readonly unfinished: boolean
}

export interface FixOptions {
  readonly settings: Settings
  readonly rules: readonly Rule[]
  /** Which of the problems that have a fix are to be fixed: all, where it is not given. */
  readonly isWanted?: (problem: Problem) => boolean
}

/** Nothing that is right needs so many. */
export const mostPasses = 10

/**
 * Fixes a draft: applies the fixes of its problems, lints what comes of it, and so on, until there is nothing to fix.
 *
 * A fix is kept only if its rule then finds less than before, so no fix puts one slip in the place of another.
 *
 * @param text the draft, with or without a byte order mark
 * @param first the linting of that text
 */
export async function fixText(text: string, first: LintResult, options: FixOptions): Promise<FixResult> {
  const {settings, rules, isWanted = () => true} = options
  const mark = text.slice(0, text.length - first.source.length)
  const fixed: string[] = []
  const withheld = new Set<string>()
  /** The texts that there were, each with how many problems had been fixed by then. */
  const seen = new Map([[first.source, 0]])
  let circling: readonly string[] = []
  let result = first
  let passes = 0
  for (;;) {
    const wanted = result.problems.filter(problem => isWanted(problem) && !withheld.has(problem.rule))
    const pass = applyFixes(result.source, wanted)
    if (pass.fixed.length === 0) break
    if (passes === mostPasses) return end(true)
    const next = await lintText(pass.text, settings, rules)
    const failed = rulesNotHelped(result, next, pass.fixed)
    for (const rule of failed) withheld.add(rule)
    if (failed.length > 0) continue
    passes++
    fixed.push(...pass.fixed.map(({rule}) => rule))
    result = next
    const before = seen.get(result.source)
    if (before !== undefined) {
      circling = [...new Set(fixed.splice(before))]
      break
    }
    seen.set(result.source, fixed.length)
  }
  return end(false)

  function end(unfinished: boolean): FixResult {
    return {text: mark + result.source, result, fixed, withheld: [...withheld], circling, unfinished}
  }
}

/** The rules of fixed problems that find as much after a pass as before it. */
function rulesNotHelped(before: LintResult, after: LintResult, fixed: readonly Problem[]): readonly string[] {
  const rules = new Set(fixed.map(({rule}) => rule))
  return [...rules].filter(rule => countOf(after, rule) >= countOf(before, rule))
}

function countOf({problems, crashes}: LintResult, rule: string): number {
  // A rule that failed has found nothing, and helped nobody.
  if (crashes.some(crash => crash.rule === rule)) return Number.POSITIVE_INFINITY
  return problems.reduce((count, problem) => count + (problem.rule === rule ? 1 : 0), 0)
}
