import type {Reading} from '../notice/read-notice.ts'
import {type Crash, crashOf} from './crash.ts'
import type {Rule} from './define-rule.ts'
import type {Problem} from './problem.ts'
import type {RuleSetting, Settings} from './settings.ts'
import {toProblem} from './to-problem.ts'

/** What the rules found in one notice. */
export interface RuleRun {
  readonly problems: readonly Problem[]
  readonly crashes: readonly Crash[]
  /** The ids of the rules that ran to their end. */
  readonly ran: ReadonlySet<string>
}

/**
 * Runs the rules that are not off over one notice. A rule that throws, or reports what it may not, is a crash: none
 * of its findings counts, and the others still run.
 *
 * @param length of the source
 */
export function runRules(
  {notice, profile, form}: Reading,
  length: number,
  settings: Settings,
  rules: readonly Rule[],
): RuleRun {
  const problems: Problem[] = []
  const crashes: Crash[] = []
  const ran = new Set<string>()
  for (const rule of rules) {
    const {severity, options} = settingOf(rule, settings)
    if (severity === 'off' || rule.check === null) continue
    const found: Problem[] = []
    try {
      rule.check({notice, profile, form, options}, finding => {
        found.push(toProblem(rule, severity, finding, length))
      })
    } catch (error) {
      crashes.push(crashOf(rule.id, error))
      continue
    }
    for (const problem of found) problems.push(problem)
    ran.add(rule.id)
  }
  return {problems, crashes, ran}
}

/** What a rule is set to: by the configuration, or else by itself. */
export function settingOf(rule: Rule, settings: Settings): RuleSetting {
  return settings.rules.get(rule.id) ?? ownSetting(rule)
}

const ownSettings = new WeakMap<Rule, RuleSetting>()

function ownSetting(rule: Rule): RuleSetting {
  const known = ownSettings.get(rule)
  if (known) return known
  const setting: RuleSetting = {severity: rule.severity, options: rule.options.parse({})}
  ownSettings.set(rule, setting)
  return setting
}
