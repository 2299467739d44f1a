import * as z from 'zod/mini'
import type {Rule} from '../lint/define-rule.ts'
import type {KeyPath} from './key-path.ts'
import type {DataProblem} from './schema-errors.ts'
import {describeIssues} from './zod-issues.ts'

/**
 * Reads a rule's options by the rule's own schema.
 *
 * @param options as the file has them
 * @param path where they stand in it
 */
export function readRuleOptions(
  rule: Rule,
  options: unknown,
  path: KeyPath,
): {readonly options: unknown} | {readonly problems: readonly DataProblem[]} {
  const parsed = rule.options.safeParse(options)
  if (parsed.success) return {options: parsed.data}
  // A rule's options are one map; what lies deeper is described without the names that there may be.
  const known = rule.options instanceof z.core.$ZodObject ? Object.keys(rule.options._zod.def.shape) : []
  const keysAt = (at: KeyPath) => (at.length === path.length ? known : [])
  return {problems: describeIssues(parsed.error.issues, options, keysAt, path)}
}
