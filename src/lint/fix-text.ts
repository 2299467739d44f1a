import {applyFixes, mostPasses} from './apply-fixes.ts'
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
  /** Rules with fixes for what is left that were not kept: with them the rule found as much as before, or more. */
  readonly withheld: readonly string[]
  /** Rules whose fixes undo one another: they brought back a text that there was before, and were stopped there. */
  readonly circling: readonly string[]
  /** True where there was still something to fix after the last pass. */
  readonly unfinished: boolean
}

export interface FixOptions {
  readonly settings: Settings
  readonly rules: readonly Rule[]
  /** Which of the problems of a linting are to be fixed: all, where it is not given. */
  readonly wanted?: (linted: LintResult) => readonly Problem[]
}

/**
 * Fixes a draft: applies the fixes of its problems, lints what comes of it, and so on, until there is nothing to fix.
 *
 * A fix is kept only if its rule then finds less than before, so no fix puts one slip in the place of another.
 *
 * @param text the draft, with or without a byte order mark
 * @param linted what linting found in that text
 */
export async function fixText(text: string, linted: LintResult, options: FixOptions): Promise<FixResult> {
  const {settings, rules, wanted: wantedOf = ({problems}) => problems} = options
  const mark = text.slice(0, text.length - linted.source.length)
  const fixed: string[] = []
  const withheld = new Set<string>()
  /** The texts that there were, each with how many problems had been fixed by then. */
  const seen = new Map([[linted.source, 0]])
  let circling: readonly string[] = []
  let result = linted
  let passes = 0
  /** Set where fixes of several rules together went wrong: those of one rule are tried by themselves then. */
  let alone: string | null = null
  for (;;) {
    const wanted = wantedOf(result).filter(
      ({rule}) => !withheld.has(rule) && (alone === null || rule === alone),
    )
    const pass = applyFixes(result.source, wanted)
    const [first] = pass.fixed
    if (!first) break
    if (passes === mostPasses) return end(true)
    const next = await lintText(pass.text, settings, rules)
    if (isAnyNotHelped(result, next, pass.fixed)) {
      if (pass.fixed.some(({rule}) => rule !== first.rule)) alone = first.rule
      else {
        withheld.add(first.rule)
        alone = null
      }
      continue
    }
    // In another text they may do well.
    withheld.clear()
    alone = null
    passes++
    for (const {rule} of pass.fixed) fixed.push(rule)
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

/** True where the rule of a fixed problem finds as much after a pass as before it, or more. */
function isAnyNotHelped(before: LintResult, after: LintResult, fixed: readonly Problem[]): boolean {
  const rules = new Set(fixed.map(({rule}) => rule))
  return [...rules].some(rule => countOf(after, rule) >= countOf(before, rule))
}

function countOf({problems, crashes}: LintResult, rule: string): number {
  // A rule that failed has found nothing, and helped nobody.
  if (crashes.some(crash => crash.rule === rule)) return Number.POSITIVE_INFINITY
  return problems.reduce((count, problem) => count + (problem.rule === rule ? 1 : 0), 0)
}
