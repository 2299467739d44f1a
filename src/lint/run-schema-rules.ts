import type {Notice} from '../notice/notice.ts'
import {type Crash, crashOf} from './crash.ts'
import type {Problem} from './problem.ts'
import type {RuleRun} from './run-rules.ts'
import type {SchemaRuleCheck} from './schema-rules.ts'
import type {Settings} from './settings.ts'

/** Of a schema rule, which has one message and no id for it. */
const messageId = 'schema'

/** Runs the schema rules that are not off over one notice. One that throws is a crash, and the others still run. */
export function runSchemaRules(
  notice: Notice,
  settings: Settings,
  checks: readonly SchemaRuleCheck[],
): RuleRun {
  const problems: Problem[] = []
  const crashes: Crash[] = []
  const ran = new Set<string>()
  for (const check of checks) {
    const severity = settings.rules.get(check.id)?.severity ?? check.severity
    if (severity === 'off') continue
    try {
      for (const {rule, message, span} of check.check(notice)) {
        problems.push({rule, messageId, message, severity, span, related: [], fix: null})
      }
      ran.add(check.id)
    } catch (error) {
      crashes.push(crashOf(check.id, error))
    }
  }
  return {problems, crashes, ran}
}
