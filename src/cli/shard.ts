import type {Target} from './find-files.ts'
import type {Shard} from './options.ts'

/**
 * The drafts of one part of several. The parts are alike in number and hold each draft once, on whatever machine each of
 * them is linted: what counts is the names alone, in the order of their code units, dealt out like cards. Sizes do not
 * count, for they may differ with how a checkout ends lines.
 */
export function shardOf(targets: readonly Target[], {place, of}: Shard): readonly Target[] {
  const names = targets.map(({shown}) => shown).sort()
  const dealt = new Map(names.map((name, index) => [name, index % of]))
  return targets.filter(({shown}) => dealt.get(shown) === place - 1)
}
