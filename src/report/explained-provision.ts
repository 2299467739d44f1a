import type {Commentary} from '../law/law.ts'
import {actOf, type LawIndex} from '../law/law-index.ts'
import type {ExplainedProvision} from './provision-text.ts'

/**
 * Gathers what the law says of a provision, or of what provisions are parts of.
 *
 * @param also ids of provisions of other Acts that the same words can stand for
 * @throws Error for the id of a provision of no Act
 */
export function explainedProvision(
  id: string,
  also: readonly string[],
  law: LawIndex,
  commentary: {readonly [id: string]: Commentary},
): ExplainedProvision {
  const facts = law.act(actOf(id))
  if (!facts) throw new Error(`${id} is of no Act`)
  const {provisions, ...act} = facts
  const provision = law.provision(id)
  const parts = law.partsOf(id)
  return {
    id,
    citation: `${act.noun} ${id.slice(id.indexOf(':') + 1)}`,
    act: {id: act.id, title: act.title, short: act.short, noun: act.noun, since: act.since, until: act.until},
    heading: (provision ?? parts[0])?.heading ?? '',
    provision: provision && {...provision, ...commentaryOf(id, commentary)},
    elements: (provision?.elements ?? []).flatMap(element => {
      const found = law.element(element)
      return found ? [{...found, source: commentaryOf(element, commentary).source}] : []
    }),
    parts,
    conditions: provisions.filter(({id: part, of}) => of.includes(id) && !parts.some(one => one.id === part)),
    also,
  }
}

function commentaryOf(id: string, commentary: {readonly [id: string]: Commentary}): Commentary {
  return commentary[id] ?? {notes: '', source: ''}
}
