import type {Commentary} from '../law/law.ts'
import {actOf, type LawIndex} from '../law/law-index.ts'
import {shippedLaw} from '../law/shipped-law.ts'
import {toJson} from '../report/json.ts'
import {type ExplainedProvision, provisionText} from '../report/provision-text.ts'
import {isColoured} from './colour.ts'
import {findProvision} from './find-provision.ts'
import type {Io} from './io.ts'
import type {ListingOptions} from './options.ts'
import {Refusal} from './refusal.ts'
import {type Status, status} from './status.ts'

/**
 * `noticelint explain "section 43(2)"`: prints what the law says of a provision.
 *
 * @throws Refusal where there is none such, with the nearest that there is
 */
export async function explainProvision(words: string, options: ListingOptions, io: Io): Promise<Status> {
  if (options.for !== undefined)
    throw new Refusal('--for says what a rule is set to for a file; leave it out to explain a provision')
  const law = shippedLaw()
  const [id = '', ...also] = findProvision(words, law)
  // The notes and sources are long, and linting needs none of them.
  const {commentary} = await import('../../rules/law/commentary.ts')
  const explained = explain(id, also, law, commentary)
  io.stdout.write(
    options.format === 'json'
      ? toJson(explained)
      : provisionText(explained, {colour: isColoured(options.color, io.env, io.stdout)}),
  )
  return status.clean
}

function explain(
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
