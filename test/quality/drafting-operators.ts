import {findCommissionerPronouns} from '../../src/notice/commissioner-pronouns.ts'
import type {DefinedTerm} from '../../src/notice/notice.ts'
import {isPartOfName, isSentenceStart, RunningText} from '../../src/notice/term-uses.ts'
import {type CleanDraft, type Defect, endsSentence, lineOf, type Operator, replaced} from './defect.ts'

function operator(
  name: string,
  rule: string,
  apply: (draft: CleanDraft) => readonly Omit<Defect, 'rule'>[],
): Operator {
  return {name, rule, apply: draft => apply(draft).map(defect => ({...defect, rule}))}
}

/** Terms that stand for a body or a thing with a name. */
function namedTerms({notice}: CleanDraft): readonly DefinedTerm[] {
  return notice.terms.filter(
    ({term, meaning}) =>
      /^(?:the )?[A-Z]/.test(term) &&
      /^[A-Z].* [A-Z]/.test(meaning) &&
      !/\b(?:Act|Regulations?)\b/.test(meaning),
  )
}

/** The uses of a term in the running text behind its definition, every third. */
function usesOf({notice}: CleanDraft, {term, span}: DefinedTerm) {
  return [...new RunningText(notice).find(term)]
    .filter(use => use.span[0] > span[1])
    .filter(({block, from, to}) => !isPartOfName(block.text, from, to) && !isSentenceStart(block.text, from))
    .filter((_, index) => index % 3 === 0)
}

const longForm = operator('long form after the definition', 'drafting/defined-term', draft =>
  namedTerms(draft).flatMap(term =>
    usesOf(draft, term).map(({span}) => ({
      text: replaced(draft.text, ...span, term.meaning),
      lines: [lineOf(draft.text, span[0])],
    })),
  ),
)

const definedTwice = operator('defined a second time', 'drafting/defined-term', draft =>
  namedTerms(draft).flatMap(term =>
    usesOf(draft, term).map(({span}) => ({
      text: replaced(draft.text, ...span, `${term.meaning} (“${term.term}”)`),
      lines: [lineOf(draft.text, span[0])],
    })),
  ),
)

/** Of an acronym, whose words stay in the notice. */
const definitionRemoved = operator('definition of an acronym removed', 'drafting/defined-term', draft =>
  namedTerms(draft)
    .filter(({term}) => /^(?:the )?[A-Z]{3,}$/.test(term))
    .flatMap(term => {
      const end = draft.text.indexOf(')', term.span[1])
      const start = draft.text.lastIndexOf('(', term.span[0])
      const [first] = [...new RunningText(draft.notice).find(term.term.replace(/^the /, ''))].filter(
        use => use.span[0] > end,
      )
      if (!first) return []
      const text = replaced(draft.text, start - 1, end + 1, '')
      return [{text, lines: [lineOf(draft.text, first.span[0])]}]
    }),
)

/** Adds a sentence at the end of every fourth paragraph. */
function withSentence(name: string, rule: string, sentence: string): Operator {
  return operator(name, rule, ({text, notice}) =>
    notice.paragraphs
      .filter((_, index) => index % 4 === 2)
      .flatMap(({block}) => {
        const end = notice.blocks[block]?.span[1] ?? 0
        if (!endsSentence(text, end)) return []
        const changed = replaced(text, end, end, ` ${sentence}`)
        return [{text: changed, lines: [lineOf(changed, end + 1)]}]
      }),
  )
}

/** The quotations by marks of a draft that stand in its own words and in one block. */
function quotations({notice}: CleanDraft, style: 'double' | 'single') {
  return notice.quotations.filter(
    quotation =>
      quotation.style === style &&
      quotation.closed &&
      quotation.depth === 0 &&
      quotation.firstBlock === quotation.lastBlock,
  )
}

const otherStyle: {readonly [mark: string]: string} = {'”': '"', '"': '”', '’': "'", "'": '’'}

const mixedMarks = operator('closing mark of the other style', 'drafting/quotation-marks', draft =>
  quotations(draft, 'double').flatMap(({span: [, end]}) => {
    const changed = otherStyle[draft.text[end - 1] ?? '']
    if (changed === undefined) return []
    return [{text: replaced(draft.text, end - 1, end, changed), lines: [lineOf(draft.text, end - 1)]}]
  }),
)

const markRemoved = operator('closing mark removed', 'drafting/quotation-marks', draft =>
  quotations(draft, 'double').map(({span: [start, end]}) => ({
    text: replaced(draft.text, end - 1, end, ''),
    lines: [lineOf(draft.text, start)],
  })),
)

const dateToFill = operator('date not filled in', 'drafting/placeholder', draft => {
  const text = new RunningText(draft.notice)
  return text.blocks.flatMap(block =>
    [...block.text.matchAll(/\b\d{1,2} (?:January|March|May|July|September|November) 20\d\d/g)].flatMap(
      ({0: words, index}) => {
        const at = draft.text.indexOf(words, block.span[0])
        if (text.isQuoted(block, index) || at === -1 || at >= block.span[1]) return []
        return [
          {
            text: replaced(draft.text, at, at + words.length, '[insert date]'),
            lines: [lineOf(draft.text, at)],
          },
        ]
      },
    ),
  )
})

const misspelt = operator('authority misspelt', 'drafting/party-name', draft => {
  const {authority} = draft.notice.header
  const [first = ''] = authority?.split(' ') ?? []
  if (authority === null || first.length < 6 || first === 'Commissioner') return []
  return [...new RunningText(draft.notice).find(authority)].map(({span: [start]}) => ({
    text: replaced(draft.text, start + 3, start + 4, ''),
    lines: [lineOf(draft.text, start)],
  }))
})

const bodies = ['Trust', 'University', 'Ministry', 'Academy']

const otherBody = operator('another body for the authority', 'drafting/party-name', draft => {
  const {authority} = draft.notice.header
  const own = namedTerms(draft).find(({meaning}) => meaning === authority)
  const other = bodies.find(noun => !new RegExp(noun, 'i').test(draft.text))
  if (!own || other === undefined || !own.term.startsWith('the ')) return []
  const uses = usesOf(draft, own)
  return uses.length < 3
    ? []
    : uses.map(({span}) => ({
        text: replaced(draft.text, ...span, `the ${other}`),
        lines: [lineOf(draft.text, span[0])],
      }))
})

const nameAdded = operator('complainant named', 'drafting/personal-data', draft => {
  const text = new RunningText(draft.notice)
  return [...text.find('the complainant'), ...text.find('The complainant')]
    .filter(({block, to}) => /^ [a-z]/.test(block.text.slice(to, to + 2)))
    .filter((_, index) => index % 4 === 0)
    .map(({span: [start, end]}) => ({
      text: replaced(draft.text, end, end, ', Mr Alan Whitfield,'),
      lines: [lineOf(draft.text, start), lineOf(draft.text, end)],
    }))
})

const otherPronouns: {readonly [word: string]: string} = {
  he: 'she',
  He: 'She',
  his: 'her',
  she: 'he',
  She: 'He',
}

const otherPronoun = operator(
  'another pronoun for the Commissioner',
  'drafting/commissioner-pronoun',
  draft => {
    const pronouns = findCommissionerPronouns(draft.notice)
    if (pronouns.length < 3) return []
    return pronouns.flatMap(({word, span}) => {
      const changed = otherPronouns[word]
      return changed === undefined
        ? []
        : [{text: replaced(draft.text, ...span, changed), lines: [lineOf(draft.text, span[0])]}]
    })
  },
)

export const draftingOperators: readonly Operator[] = [
  longForm,
  definedTwice,
  definitionRemoved,
  withSentence(
    'term that nobody uses',
    'drafting/defined-term',
    'The notes of that meeting (“the Minutes in Issue”) were looked at.',
  ),
  mixedMarks,
  markRemoved,
  dateToFill,
  withSentence('TBC', 'drafting/placeholder', 'The amount in question is TBC.'),
  misspelt,
  otherBody,
  nameAdded,
  withSentence(
    'private email',
    'drafting/personal-data',
    'The complainant wrote from alan.whitfield@gmail.com.',
  ),
  otherPronoun,
]
