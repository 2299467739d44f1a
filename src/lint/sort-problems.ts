import type {Problem} from './problem.ts'

/** The problems in the order of the draft; those at one place by their rules, then by what they say. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(
    (one, other) =>
      one.span[0] - other.span[0] ||
      one.span[1] - other.span[1] ||
      compare(one.rule, other.rule) ||
      compare(one.message, other.message),
  )
}

/** By code units: the same on every machine, whatever its language. */
function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
