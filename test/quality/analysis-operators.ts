import type {ArgumentTruth} from './argument-truth.ts'
import {
  type CleanDraft,
  type Defect,
  endsSentence,
  lineOf,
  type Operator,
  operator,
  replaced,
} from './defect.ts'
import {linesOfPassages, sectionOf, sourceOf, takeOut} from './passages.ts'
import {type Revised, Revision} from './revision.ts'
import {linesOfPlaces, placesOf} from './statements.ts'

/** A defect without the rule that its operator names. */
export type Seeded = Omit<Defect, 'rule'>

/** Seeds in the argument about each exemption of a draft, where the truth file says where it stands. */
export function inEachArgument(
  draft: CleanDraft,
  seed: (argument: ArgumentTruth) => readonly Seeded[],
): readonly Seeded[] {
  return (draft.truth?.argument ?? []).flatMap(seed)
}

export function titlesOf({heading}: ArgumentTruth): readonly string[] {
  return typeof heading === 'string' ? [heading] : heading
}

/** The lines of the headings of an exemption's analysis, and of others. */
export function headingLines(
  draft: CleanDraft,
  revised: Revised,
  argument: ArgumentTruth,
  others: readonly string[] = [],
): readonly number[] {
  return [...titlesOf(argument), ...others].flatMap(title => {
    const {block, titleSpan} = sectionOf(draft, title)
    const {text, at} = revised
    const words = draft.text.slice(...titleSpan)
    // The heading may itself have gone.
    return draft.notice.blocks[block] && text.startsWith(words, at(titleSpan[0]))
      ? [text.slice(0, at(titleSpan[0])).split('\n').length]
      : []
  })
}

/** Every block from a heading to the end of its section. */
export function blocksUnder(draft: CleanDraft, title: string): readonly number[] {
  const {block, end} = sectionOf(draft, title)
  return Array.from({length: end - block}, (_, index) => block + index)
}

const analysisRemoved = operator('analysis removed', 'argument/exemption-analysed', draft =>
  inEachArgument(draft, argument => {
    const titles = [...titlesOf(argument)]
    if (argument.publicInterest) titles.push(argument.publicInterest.heading)
    const blocks = new Set(titles.flatMap(title => blocksUnder(draft, title)))
    const others = (draft.truth?.argument ?? []).filter(other => other !== argument)
    const standsAlone = others.every(other =>
      titlesOf(other).every(title => !blocks.has(sectionOf(draft, title).block)),
    )
    if (others.length === 0 || !standsAlone) return []
    const revised = new Revision(draft).removeBlocks(blocks).revised()
    return [{text: revised.text, lines: linesOfPassages(draft, revised, argument.decision)}]
  }),
)

const decisionOnItRemoved = operator(
  'decision on one exemption removed',
  'argument/exemption-analysed',
  draft =>
    inEachArgument(draft, argument => {
      if (!argument.undecided) return []
      const revised = takeOut(draft, new Revision(draft), argument.undecided).revised()
      return [{text: revised.text, lines: headingLines(draft, revised, argument)}]
    }),
)

const silentOnAnother: Operator = operator(
  'not said to be left undecided',
  'argument/not-considered',
  draft =>
    (draft.truth?.notConsidered ?? []).map(({of, says}) => {
      const revised = takeOut(draft, new Revision(draft), says).revised()
      const written = of.slice(of.indexOf(':') + 1)
      const mentions = draft.notice.blocks.filter(({text}) => text.includes(written))
      const headings = draft.notice.sections
        .filter(({id}) => ['decision', 'summary', 'scope', 'reasons', 'analysis'].includes(id))
        .map(({block}) => draft.notice.blocks[block])
      const places = [...mentions, ...headings].flatMap(block =>
        block ? [{block, range: [0, block.text.length] as const}] : [],
      )
      return {text: revised.text, lines: linesOfPlaces(revised, places)}
    }),
)

const leftUndecidedWithoutReason = operator(
  'no reason for leaving undecided',
  'argument/not-considered',
  draft =>
    (draft.truth?.notConsidered ?? []).flatMap(({of, says, reasonElsewhere}) => {
      const [first, ...others] = placesOf(draft, says)
      if (!first || reasonElsewhere) return []
      const revision = new Revision(draft)
      revision.replace(sourceOf(first), `The Commissioner has not considered ${spoken(of)}.`)
      for (const place of others) revision.replace(sourceOf(place), '')
      const revised = revision.revised()
      return [{text: revised.text, lines: linesOfPlaces(revised, [first])}]
    }),
)

/**
 * Said again at the end of the reasons. Where only the decision section says it, the reasons are to say it once, so that
 * it is put there twice.
 */
const leftUndecidedTwice = operator('said twice to be left undecided', 'argument/not-considered', draft =>
  (draft.truth?.notConsidered ?? []).flatMap(({of, says}) => {
    const {sections, blocks} = draft.notice
    const reasons = sections.find(({id}) => id === 'reasons')
    const decision = sections.find(({id}) => id === 'decision')
    const ends = blocks
      .slice(reasons?.block, reasons?.end)
      .filter(({role, span}) => role === 'paragraph' && endsSentence(draft.text, span[1]))
      .map(({span}) => span[1])
    // "would turn to it only if …" is said in other words, and is no repetition.
    const isSaidAbove = placesOf(draft, says).some(
      ({block, range}) =>
        sections[block.section ?? -1] !== decision &&
        /\bnot\b.*\b(?:consider|do so)/.test(block.text.slice(...range)),
    )
    const [before, last] = ends.slice(-2)
    if (before === undefined || last === undefined) return []
    const again = ` The Commissioner has therefore not considered ${spoken(of)}.`
    const text = replaced(draft.text, last, last, again)
    return isSaidAbove
      ? [{text, lines: [lineOf(text, last + 1)]}]
      : [{text: replaced(text, before, before, again), lines: [lineOf(text, last + again.length + 1)]}]
  }),
)

function spoken(id: string): string {
  const [act, number] = id.split(':')
  return `${act === 'eir' ? 'regulation' : 'section'} ${number}`
}

export const analysisOperators: readonly Operator[] = [
  analysisRemoved,
  decisionOnItRemoved,
  silentOnAnother,
  leftUndecidedWithoutReason,
  leftUndecidedTwice,
]
