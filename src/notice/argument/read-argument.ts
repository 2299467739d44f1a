import type {LawIndex} from '../../law/law-index.ts'
import {foldInPlace} from '../fold.ts'
import type {Exemption} from '../notice.ts'
import type {LineIndex} from '../span.ts'
import {spanOf} from '../text-map.ts'
import {wordsOf} from '../words.ts'
import type {Spoken} from './clause.ts'
import {elementPhrases, readElements} from './elements.ts'
import {readEngagement} from './engagement.ts'
import {readEntitlement} from './entitlement.ts'
import {foldExemptions} from './exemptions.ts'
import {Grounds, Weight} from './grounds.ts'
import {readLeftUndecided} from './left-undecided.ts'
import {readLikelihood} from './likelihood.ts'
import type {Proposition, RawProposition, Says} from './proposition.ts'
import {readBalance} from './public-interest.ts'
import {readReliance} from './reliance.ts'
import {readSectionViews, type SectionView} from './section-views.ts'
import {readSettingOut} from './set-out.ts'
import {type Place, placesOf, readStatements, type Statement, type StatementsInput} from './statements.ts'
import {readStretches} from './stretches.ts'
import {type SpeakerContext, speechActsOf, type Voice} from './voice.ts'
import {readWeighing} from './weighing.ts'
import {argumentVocabulary} from './words.ts'

/** The argument of a notice as read. */
export interface Argument {
  readonly propositions: readonly Proposition[]
  readonly exemptions: readonly Exemption[]
}

export interface ArgumentInput extends StatementsInput {
  readonly paragraphs: readonly {readonly number: number}[]
  readonly lines: LineIndex
}

/** Reads what a notice says of each exemption: who relies on it, whether it is engaged, where the balance falls. */
export function readArgument(input: ArgumentInput): Argument {
  const {law, sections} = input
  const places = placesOf(sections, input.form)
  const views = readSectionViews(sections, input.blocks, input.provisions, places, law)
  const statements = readStatements(input)
  const spoken = readSpeakers(statements, views)
  const raw = spoken.flatMap(each => readAll(each))
  const resolver = new Resolver(statements, views, raw, law)
  const decided = raw
    .map(each => toProposition(each, resolver, input))
    .filter(each => each !== null)
    .map(each => ofItsTests(each, law))
    .filter(({provisions, element}) => element === null || provisions.length > 0)
  const stretches = readStretches(sections, views, topic => resolver.all(topic))
  const exemptions = foldExemptions(decided, stretches, law)

  const wanted = elementsOf(exemptions, law)
  const phrases = elementPhrases(law)
  const steps = [...spoken, ...headingStatements(input, places, views)].flatMap(each => [
    ...readElements(each, wanted, phrases),
    ...(each.statement.asks ? [] : readWeighing(each, viewOf(each, views))),
    ...readSettingOut(each),
  ])
  const analysed = steps
    .map(each => toProposition(each, resolver, input))
    .filter(each => each !== null)
    .map(each => ofItsTests(each, law))
    .filter(({provisions}) => provisions.length > 0)
  const propositions = [...decided, ...firstOfEach(analysed)].sort(
    (one, other) => one.span[0] - other.span[0],
  )
  return {propositions, exemptions}
}

function readAll(spoken: Spoken): RawProposition[] {
  const reliance = readReliance(spoken)
  if (spoken.statement.asks || spoken.general) return reliance
  return [
    ...reliance,
    ...readEngagement(spoken),
    ...readEntitlement(spoken),
    ...readLikelihood(spoken),
    ...readBalance(spoken),
    ...readLeftUndecided(spoken),
  ]
}

/** A step is one of those exemptions in view whose test has it. */
function ofItsTests(proposition: Proposition, law: LawIndex): Proposition {
  const {element, provisions} = proposition
  if (element === null) return proposition
  const own = provisions.filter(id => law.groundsOf(id).some(({elements}) => elements.includes(element)))
  return {...proposition, provisions: own}
}

/** Of steps and weighings of one kind, about the same exemptions in one voice and section, the first is enough. */
function firstOfEach(propositions: readonly Proposition[]): Proposition[] {
  const seen = new Set<string>()
  return propositions.filter(({says, holds, firm, side, element, voice, section, provisions}) => {
    const key = [says, holds, firm, side, element, voice, section, ...provisions].join(' ')
    return !seen.has(key) && seen.add(key)
  })
}

/** The headings among the reasons, as statements: "The applicable interests". */
function headingStatements(
  {blocks, sections}: Pick<ArgumentInput, 'blocks' | 'sections'>,
  places: readonly (Place | null)[],
  views: readonly SectionView[],
): Spoken[] {
  return sections.flatMap(({block: index, known}, section): Spoken[] => {
    const block = blocks[index]
    if (!block || known || places[section] !== 'reasons' || views[section]?.topicSection === section)
      return []
    const tokens = wordsOf(foldInPlace(block.text)).map(word => ({...word, provisions: null, quoted: false}))
    const range = [0, block.text.length] as const
    const statement: Statement = {
      block,
      range,
      tokens,
      from: 0,
      place: 'reasons',
      section,
      position: 0,
      asks: true,
    }
    return [{statement, acts: [], before: null, voice: 'commissioner', general: false, carried: false}]
  })
}

const nowhere = {publicInterest: false, side: null}

function viewOf(
  {statement: {section}}: Spoken,
  views: readonly SectionView[],
): Pick<SectionView, 'publicInterest' | 'side'> {
  return (section === null ? undefined : views[section]) ?? nowhere
}

/** The elements that the tests of these exemptions have. */
function elementsOf(exemptions: readonly Exemption[], law: LawIndex): readonly string[] {
  const ids = exemptions.flatMap(({provision}) => law.groundsOf(provision).flatMap(({elements}) => elements))
  return [...new Set(ids)]
}

/** Who spoke last, and in which block. */
interface Before {
  readonly block: number
  readonly voice: Voice
  readonly person: Voice | null
}

/** Tells for each statement who speaks in it, carrying on from the one before it in the same block. */
function readSpeakers(statements: readonly Statement[], views: readonly SectionView[]): Spoken[] {
  const spoken: Spoken[] = []
  let before = null as Before | null
  for (const statement of statements) {
    const view = statement.section === null ? undefined : views[statement.section]
    const usual: Voice = view?.voice ?? (statement.place === 'narrative' ? 'authority' : 'commissioner')
    const same: Before | null = before?.block === statement.block.index ? before : null
    const context: SpeakerContext = {
      person:
        same?.person ??
        (usual === 'complainant' || statement.place === 'narrative' ? 'complainant' : 'commissioner'),
      plural: same?.person ?? (usual === 'commissioner' ? 'authority' : usual),
    }
    const acts = speechActsOf(statement.tokens, context)
    const last = acts.findLast(({voice}) => voice !== 'law')
    const carried: boolean = same !== null && same.voice !== 'commissioner' && acts.length === 0
    const general = argumentVocabulary().general.anyIn(statement.tokens)
    const previous = spoken.at(-1)?.statement
    spoken.push({
      statement,
      acts,
      before: previous?.block === statement.block ? previous : null,
      voice: usual,
      general,
      carried,
    })
    const person = acts.findLast(({voice}) => voice === 'commissioner' || voice === 'complainant')?.voice
    before = {
      block: statement.block.index,
      voice: last?.voice ?? (carried && same ? same.voice : usual),
      person: person ?? same?.person ?? null,
    }
  }
  return spoken
}

/** What is said of a harm or of the public interest is of the exemption in view, whatever else is cited with it. */
function isAboutThoseInView(says: Says): boolean {
  return (
    says === 'public-interest' ||
    says === 'likelihood' ||
    says === 'element' ||
    says === 'weighed' ||
    says === 'set-out'
  )
}

/** The exemptions that were cited last, and the block where. */
interface Focus {
  readonly ids: readonly string[]
  readonly block: number
}

const weights: {readonly [place in Place]: number} = {
  decision: Weight.decided,
  reasons: Weight.reasoned,
  narrative: Weight.mentioned,
}

/** The exemptions that a sentence is about, and whether its own words, or those right before it, cite them. */
interface Meant {
  readonly provisions: readonly string[]
  readonly cites: boolean
}

/** Tells which exemptions are meant. */
class Resolver {
  readonly #grounds: Grounds
  readonly #views: readonly SectionView[]
  /** For each statement the ids that were cited last before it in its section. */
  readonly #focus = new Map<Statement, Focus>()
  readonly #relied: readonly string[]

  constructor(
    statements: readonly Statement[],
    views: readonly SectionView[],
    raw: readonly RawProposition[],
    law: LawIndex,
  ) {
    this.#views = views
    const grounds = new Grounds(law)
    this.#grounds = grounds
    for (const {tokens, place} of statements) {
      const weight = weights[place]
      for (const {provisions} of tokens) for (const id of provisions ?? []) grounds.note(id, weight)
    }
    for (const {topic} of views) for (const id of topic) grounds.note(id, Weight.decided)
    for (const {named, firm, says, voice} of raw) {
      const weight = says === 'relied' || voice !== 'commissioner' ? Weight.relied : Weight.decided
      if (firm && voice !== 'complainant') for (const id of named ?? []) grounds.note(id, weight)
    }
    this.#relied = [
      ...new Set(
        raw
          .filter(({says, holds, statement}) => says === 'relied' && holds && statement.place === 'decision')
          .flatMap(({named}) => this.all(named ?? [])),
      ),
    ]
    this.#readFocus(statements)
  }

  #readFocus(statements: readonly Statement[]): void {
    let focus: Focus = {ids: [], block: -1}
    let section: number | null | undefined
    for (const statement of statements) {
      if (statement.section !== section && statement.place === 'narrative') focus = {ids: [], block: -1}
      section = statement.section
      this.#focus.set(statement, focus)
      const cited = statement.tokens
        .slice(statement.from)
        .flatMap(({provisions}) => (provisions === null ? [] : this.all(provisions)))
      if (cited.length > 0) focus = {ids: [...new Set(cited)], block: statement.block.index}
    }
  }

  all(ids: readonly string[]): readonly string[] {
    return [...new Set(ids.flatMap(id => this.#grounds.of(id)))]
  }

  /** The exemptions that a proposition is about. */
  provisionsOf({named, reference, statement, says, from}: RawProposition): Meant {
    if (named !== null) {
      const cited = this.all(named)
      if (cited.length > 0 || !isAboutThoseInView(says)) return {provisions: cited, cites: true}
    }
    if (reference === 'others') return {provisions: [], cites: false}
    const before = this.all(
      statement.tokens
        .slice(statement.from)
        .flatMap(({start, provisions}) => (start < from ? (provisions ?? []) : [])),
    )
    if (before.length > 0) return {provisions: before, cites: true}
    const focus = this.#focus.get(statement)
    const isNear = focus !== undefined && focus.block === statement.block.index && focus.ids.length > 0
    return {provisions: this.#inView(statement), cites: isNear && statement.place === 'decision'}
  }

  #inView(statement: Statement): readonly string[] {
    const view = statement.section === null ? undefined : this.#views[statement.section]
    if (view && view.topicSection !== null) return this.all(view.topic)
    const focus = this.#focus.get(statement)
    if (
      focus &&
      focus.ids.length > 0 &&
      (statement.place !== 'decision' || focus.block === statement.block.index)
    )
      return focus.ids
    return this.#relied.length > 0 ? this.#relied : (focus?.ids ?? [])
  }
}

function toProposition(
  raw: RawProposition,
  resolver: Resolver,
  {paragraphs, lines}: ArgumentInput,
): Proposition | null {
  const {provisions, cites} = resolver.provisionsOf(raw)
  if (provisions.length === 0 && raw.reference !== 'others') return null
  const {statement, says, holds, level, side, element, voice, firm} = raw
  const {block} = statement
  const span = spanOf(block, raw.from, raw.to)
  return {
    says,
    holds,
    level,
    side,
    element,
    voice,
    firm,
    cites,
    provisions,
    place: statement.place,
    section: statement.section,
    block: block.index,
    paragraph: block.paragraph === null ? null : String(paragraphs[block.paragraph]?.number ?? ''),
    span,
    line: lines.lineAt(span[0]),
  }
}
