import type {Severity} from './problem.ts'

/** The severities from the mildest up. */
const scale: readonly Severity[] = ['info', 'warning', 'error']

/** True where `one` is worse than `other`. */
export function isWorse(one: Severity, other: Severity): boolean {
  return scale.indexOf(one) > scale.indexOf(other)
}

/**
 * The severity of a finding under a configured severity: it stays as far below it as it was below the rule's own,
 * but never falls off the scale.
 */
export function shiftSeverity(finding: Severity, rule: Severity, configured: Severity): Severity {
  const below = scale.indexOf(rule) - scale.indexOf(finding)
  return scale[Math.max(0, scale.indexOf(configured) - below)] ?? configured
}
