import {blocksUnder, headingLines, inEachArgument, titlesOf} from './analysis-operators.ts'
import type {ArgumentTruth, Passage, PublicInterestTruth} from './argument-truth.ts'
import {type CleanDraft, type Operator, operator} from './defect.ts'
import {blocksOf, linesBetween, paragraphOf, sectionOf, sentenceOf, takeOut} from './passages.ts'
import {Revision} from './revision.ts'

const testRemoved = operator('public interest test removed', 'argument/public-interest-test', draft =>
  inEachArgument(draft, argument => {
    if (!argument.publicInterest) return []
    const blocks = blocksUnder(draft, argument.publicInterest.heading)
    const revised = new Revision(draft).removeBlocks(blocks).revised()
    return [{text: revised.text, lines: headingLines(draft, revised, argument)}]
  }),
)

/** The heading stands, and nothing is below it but the headings of what should be. */
const testEmptied = operator('public interest section emptied', 'argument/public-interest-test', draft =>
  inEachArgument(draft, argument => {
    if (!argument.publicInterest) return []
    const revision = new Revision(draft)
    const headings = new Set(draft.notice.sections.map(({block}) => block))
    const blocks = blocksUnder(draft, argument.publicInterest.heading).filter(index => !headings.has(index))
    const revised = revision.removeBlocks(blocks).keepHeadings().revised()
    const lines = headingLines(draft, revised, argument, [argument.publicInterest.heading])
    return [{text: revised.text, lines}]
  }),
)

/** Takes passages out of the public interest test; what is then missing is missing from its section. */
function partRemoved(
  name: string,
  rule: string,
  passages: (test: PublicInterestTruth, draft: CleanDraft) => readonly Passage[] | null,
): Operator {
  return operator(name, rule, draft =>
    inEachArgument(draft, argument => {
      const part = argument.publicInterest && passages(argument.publicInterest, draft)
      if (!argument.publicInterest || !part) return []
      const revised = takeOut(draft, new Revision(draft), part).revised()
      const lines = headingLines(draft, revised, {...argument, heading: argument.publicInterest.heading})
      return [{text: revised.text, lines}]
    }),
  )
}

const sides = 'argument/public-interest-sides'

/**
 * What a party argued for one side, where to take that out leaves a hole that shows: the side has a heading or a label,
 * which goes with it, or nobody else speaks for it. Elsewhere the Commissioner's weighing gives the same arguments still.
 */
function argumentsOf(
  draft: CleanDraft,
  argued: readonly Passage[],
  weighed: readonly Passage[] | undefined,
): readonly Passage[] | null {
  const blocks = new Set(
    argued.flatMap(passage => (typeof passage === 'number' ? blocksOf(draft, passage) : [])),
  )
  const isHeaded = draft.notice.sections.some(({block, end}) =>
    Array.from({length: end - block - 1}, (_, index) => block + 1 + index).every(
      index => blocks.has(index) || draft.notice.blocks[index]?.role === 'furniture',
    ),
  )
  const isLabelled = argued.some(passage =>
    typeof passage === 'number'
      ? draft.text
          .slice(...(draft.notice.blocks[paragraphOf(draft, passage).block]?.span ?? [0, 0]))
          .startsWith('*')
      : typeof passage === 'string' && passage.startsWith('= '),
  )
  return isHeaded || isLabelled || weighed === undefined ? argued : null
}

/** A test of the public interest that somebody writes where there is none. */
const needless = [
  'The Commissioner has also considered the public interest. There is a public interest in openness, but he is satisfied that it is outweighed by the public interest in maintaining the exemption.',
  'In all the circumstances of the case, the Commissioner finds that the public interest in maintaining the exemption outweighs the public interest in disclosing the information.',
]

const testWhereThereIsNone = operator(
  'public interest test where there is none',
  'argument/public-interest-not-applicable',
  draft =>
    inEachArgument(draft, argument => {
      const [conclusion] = argument.entitled ?? []
      if (!argument.absolute || conclusion === undefined) return []
      const {block} = sentenceOf(draft, conclusion)
      return needless.map(words => {
        const end = block.span[1]
        const text = `${draft.text.slice(0, end)} ${words}${draft.text.slice(end)}`
        return {text, lines: linesBetween(text, end + 1, end + 1 + words.length)}
      })
    }),
)

const sectionWhereThereIsNone = operator(
  'public interest section where there is none',
  'argument/public-interest-not-applicable',
  draft =>
    inEachArgument(draft, argument => {
      const [conclusion] = argument.entitled ?? []
      const heading = sectionOf(draft, titlesOf(argument)[0] ?? '')
      if (!argument.absolute || conclusion === undefined || heading.style !== 'atx') return []
      const paragraph = draft.notice.paragraphs[sentenceOf(draft, conclusion).block.paragraph ?? -1]
      if (!paragraph) return []
      const number = paragraph.written.replace(/\d+/, String(paragraph.number + 1))
      const title = `${'#'.repeat(heading.level + 1)} Public interest test`
      const added = `\n\n${title}\n\n${number} ${needless[1]}`
      const end = paragraph.span[1]
      const revised = new Revision(draft).addParagraphAfter(paragraph).replace([end, end], added).revised()
      const start = revised.text.indexOf(added) + 2
      return [{text: revised.text, lines: linesBetween(revised.text, start, start + added.length - 2)}]
    }),
)

const presumptionRemoved = operator('no presumption', 'argument/presumption', draft => {
  const {presumption, argument = []} = draft.truth ?? {}
  if (!presumption) return []
  const revised = takeOut(draft, new Revision(draft), presumption).revised()
  const lines = argument.flatMap(one => headingLines(draft, revised, one, testHeadings(one)))
  return [{text: revised.text, lines: [...lines, ...reasonsLines(draft, revised)]}]
})

function testHeadings({publicInterest}: ArgumentTruth): readonly string[] {
  return publicInterest ? [publicInterest.heading] : []
}

function reasonsLines(
  draft: CleanDraft,
  {at, text}: {at: (offset: number) => number; text: string},
): readonly number[] {
  return draft.notice.sections
    .filter(({id}) => id === 'reasons' || id === 'analysis')
    .flatMap(({span}) => linesBetween(text, at(span[0]), at(span[0])))
}

export const publicInterestOperators: readonly Operator[] = [
  testRemoved,
  testEmptied,
  partRemoved('arguments for disclosure removed', sides, ({disclosure, disclosureWeighed}, draft) =>
    argumentsOf(draft, disclosure, disclosureWeighed),
  ),
  partRemoved('arguments for maintaining removed', sides, ({maintaining, maintainingWeighed}, draft) =>
    argumentsOf(draft, maintaining, maintainingWeighed),
  ),
  partRemoved('disclosure argued and weighed nowhere', sides, ({disclosure, disclosureWeighed}) =>
    disclosureWeighed ? [...disclosure, ...disclosureWeighed] : null,
  ),
  partRemoved('maintaining argued and weighed nowhere', sides, ({maintaining, maintainingWeighed}) =>
    maintainingWeighed ? [...maintaining, ...maintainingWeighed] : null,
  ),
  partRemoved('balance not struck', 'argument/public-interest-balance', ({balance}) => balance),
  testWhereThereIsNone,
  sectionWhereThereIsNone,
  presumptionRemoved,
]
