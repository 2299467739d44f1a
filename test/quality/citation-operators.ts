import {missingProvision} from '../../src/law/extents.ts'
import {shippedLaw} from '../../src/law/shipped-law.ts'
import {findLegislation} from '../../src/notice/named-legislation.ts'
import type {Block, ProvisionMention} from '../../src/notice/notice.ts'
import {quotationIndexOf} from '../../src/notice/quoted.ts'
import {spanOf} from '../../src/notice/text-map.ts'
import {type CleanDraft, type Defect, endsSentence, lineOf, type Operator, replaced} from './defect.ts'

function operator(
  name: string,
  rule: string,
  apply: (draft: CleanDraft) => readonly Omit<Defect, 'rule'>[],
): Operator {
  return {name, rule, apply: draft => apply(draft).map(defect => ({...defect, rule}))}
}

/** Every other provision that a draft mentions with its noun, in its own words and in full. */
function somePlaces({notice, text}: CleanDraft): readonly ProvisionMention[] {
  return notice.provisions
    .filter(({quoted, form, id, numberSpan}) => {
      const number = id.slice(id.indexOf(':') + 1)
      return !quoted && form !== 'bare' && text.slice(...numberSpan) === number && number.includes('(')
    })
    .filter((_, index) => index % 2 === 0)
}

function withNumber(
  {text}: CleanDraft,
  {numberSpan: [start, end]}: ProvisionMention,
  changed: string,
): Omit<Defect, 'rule'> {
  return {text: replaced(text, start, end, changed), lines: [lineOf(text, start)]}
}

function unknown(name: string, change: (number: string) => string): Operator {
  return operator(name, 'citation/unknown-provision', draft =>
    somePlaces(draft).flatMap(mention => {
      const colon = mention.id.indexOf(':') + 1
      const changed = change(mention.id.slice(colon))
      const id = mention.id.slice(0, colon) + changed
      // Of what is not known in full nothing can be said.
      if (changed === mention.id.slice(colon) || shippedLaw().has(id) || !missingProvision(id)) return []
      return [withNumber(draft, mention, changed)]
    }),
  )
}

const spaceInside = operator('space inside a provision', 'citation/format', draft =>
  somePlaces(draft).map(mention =>
    withNumber(draft, mention, draft.text.slice(...mention.numberSpan).replace(/\((?=[^(]*$)/, ' (')),
  ),
)

const prose: ReadonlySet<Block['role']> = new Set<Block['role']>(['paragraph', 'body', 'list-item'])

const shortBesideLong = operator('short form beside the long', 'citation/format', draft =>
  somePlaces(draft)
    .filter(({form, block}) => form === 'section' && prose.has(draft.notice.blocks[block]?.role ?? 'other'))
    .filter(({span}) => !/\([^)]*$/.test(draft.text.slice(Math.max(0, span[0] - 80), span[0])))
    .map(({span: [start], numberSpan}) => ({
      text: replaced(draft.text, start, numberSpan[0], 's'),
      lines: [lineOf(draft.text, start)],
    })),
)

const wrongYear = operator('wrong year of legislation', 'citation/legislation-name', ({text, notice}) => {
  const quoted = quotationIndexOf(notice.quotations)
  return notice.blocks.flatMap(block =>
    block.role === 'other' || block.role === 'furniture' || block.quoteDepth > 0
      ? []
      : findLegislation(block.text).flatMap(({year}) => {
          const span = year && spanOf(block, year.from, year.to)
          if (!span || quoted.contains(span[0])) return []
          return [{text: replaced(text, ...span, String(year.value + 1)), lines: [lineOf(text, span[0])]}]
        }),
  )
})

/** Adds a sentence at the end of every fourth paragraph. */
function withSentence(name: string, rule: string, sentence: string): Operator {
  return operator(name, rule, ({text, notice}) =>
    notice.paragraphs
      .filter((_, index) => index % 4 === 1)
      .flatMap(({block}) => {
        const end = notice.blocks[block]?.span[1] ?? 0
        if (!endsSentence(text, end)) return []
        const changed = replaced(text, end, end, ` ${sentence}`)
        return [{text: changed, lines: [lineOf(changed, end + 1)]}]
      }),
  )
}

const reference = operator('reference cut short', 'citation/case-reference', ({text, notice}) =>
  notice.headerFields
    .filter(({field, value}) => field === 'reference' && /^(?:IC-|FS|\d)/.test(value))
    .map(({span}) => ({text: replaced(text, span[1] - 1, span[1], ''), lines: [lineOf(text, span[0])]})),
)

export const citationOperators: readonly Operator[] = [
  unknown('last letter beyond the last', number => number.replace(/\([a-z]+\)$/, '(z)')),
  unknown('subsection beyond the last', number => number.replace(/\(\d\)/, '(97)')),
  unknown('letter left out', number => number.replace(/\([a-z]\)(?=\([ivx]+\)$)/, '')),
  spaceInside,
  shortBesideLong,
  wrongYear,
  withSentence(
    'transposed title',
    'citation/legislation-name',
    'The limit is in the Freedom of Information and Data Protection (Fees and Appropriate Limit) Regulations 2004.',
  ),
  withSentence(
    'misspelt chamber',
    'citation/case-reference',
    'That is the approach in Malnick, [2018] UKUT 72 (ACC).',
  ),
  withSentence(
    'number of an appeal cut short',
    'citation/case-reference',
    'That is the approach in EA/2005/026.',
  ),
  reference,
]
