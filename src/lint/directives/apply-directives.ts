import type {Notice} from '../../notice/notice.ts'
import type {Rule} from '../define-rule.ts'
import type {Problem} from '../problem.ts'
import {RuleNames} from '../rule-names.ts'
import {settingOf} from '../run-rules.ts'
import type {Settings} from '../settings.ts'
import {sortProblems} from '../sort-problems.ts'
import {entriesOf} from './entry.ts'
import {markEnables} from './mark-enables.ts'
import {readDirectives} from './read-directives.ts'
import {DirectiveReview} from './review-directives.ts'
import {NextBlocks} from './scope.ts'
import {suppress} from './suppress.ts'

/** The rule about directives that do nothing; it is decided last, when it is known what the others do. */
const unusedId = 'directive/unused'

export interface DirectiveInput {
  readonly notice: Notice
  readonly source: string
  readonly settings: Settings
  readonly rules: readonly Rule[]
  /** Ids that a directive may name besides those of `rules`. */
  readonly otherIds: Iterable<string>
  /** What the rules found. */
  readonly problems: readonly Problem[]
  /** The ids of the rules that ran to their end. */
  readonly ran: ReadonlySet<string>
}

/**
 * Carries out the directives of a draft: takes out the problems that they cover, and adds those about the directives.
 *
 * @returns the problems that are left, sorted
 */
export function applyDirectives(input: DirectiveInput): readonly Problem[] {
  const {notice, source, settings, rules} = input
  const directives = readDirectives(notice, source)
  if (directives.length === 0) return sortProblems(input.problems)

  const names = new RuleNames([...rules.map(({id}) => id), ...input.otherIds])
  const ran = new Set(input.ran)
  for (const rule of rules) {
    if (rule.check === null && settingOf(rule, settings).severity !== 'off') ran.add(rule.id)
  }
  const review = new DirectiveReview(rules, names, settings, source.length)
  const nextBlocks = new NextBlocks(notice.blocks, source)
  const entries = entriesOf(directives)
  markEnables(entries)

  const found = sortProblems([...input.problems, ...review.ofWording(directives)])
  const left = withoutFixesOfOthers(suppress(found, entries, nextBlocks), found)

  const [aboutUse, others] = partition(entries, entry => names.meant(entry.name.name).includes(unusedId))
  const idle = suppress(review.ofUse(others, ran), entries, nextBlocks)
  return sortProblems([...left, ...idle, ...review.ofUse(aboutUse, ran)])
}

/** Takes away the fixes that would mend a problem, too, that was taken out: what is silenced stays as it is written. */
function withoutFixesOfOthers(left: readonly Problem[], found: readonly Problem[]): readonly Problem[] {
  if (left.length === found.length) return left
  const kept = new Set(left)
  const silenced = new Set(found.filter(problem => !kept.has(problem)).map(({fix}) => fix))
  return left.map(problem => (problem.fix && silenced.has(problem.fix) ? {...problem, fix: null} : problem))
}

function partition<Item>(items: readonly Item[], test: (item: Item) => boolean): readonly [Item[], Item[]] {
  const passed: Item[] = []
  const failed: Item[] = []
  for (const item of items) (test(item) ? passed : failed).push(item)
  return [passed, failed]
}
