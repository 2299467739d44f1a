import type {HeaderField, Section} from '../../src/notice/notice.ts'
import {type CleanDraft, endsSentence, lineOf, type Operator, operator, replaced} from './defect.ts'

const mainIds = new Set([
  'decision',
  'request',
  'reasons',
  'appeal',
  'role',
  'summary',
  'steps',
  'background',
  'analysis',
])

function mainSections({notice}: CleanDraft): readonly Section[] {
  return notice.sections.filter(
    section => section.known && mainIds.has(section.id) && section.parent === null,
  )
}

/** True where another main section counts as a part of this one, as the early form's "Procedural matters" does. */
function hasParts({form, notice}: CleanDraft, {id}: Section): boolean {
  return form.sections.some(
    ({section, partOf}) => partOf === id && notice.sections.some(other => other.id === section),
  )
}

/** From the heading to the end of the section's last block. */
function extent({notice}: CleanDraft, section: Section): readonly [number, number] {
  return [section.span[0], notice.blocks[section.end - 1]?.span[1] ?? section.span[1]]
}

function titleLine({notice}: CleanDraft): number {
  return notice.title?.line ?? 1
}

const sectionRemoved = operator('section removed', 'structure/required-section', draft =>
  mainSections(draft)
    .filter(({id}) => ['decision', 'request', 'reasons', 'appeal'].includes(id))
    .map(section => ({text: replaced(draft.text, ...extent(draft, section), ''), lines: [titleLine(draft)]})),
)

const sectionsSwapped = operator('sections swapped', 'structure/section-order', draft => {
  const placed = draft.form.sections.filter(({anywhere}) => !anywhere).map(({section}) => section)
  const main = mainSections(draft).filter(({id}) => placed.includes(id))
  return main.slice(0, -1).flatMap((section, index) => {
    const next = main[index + 1] as Section
    const [start, end] = extent(draft, section)
    const [nextStart, nextEnd] = extent(draft, next)
    if (nextStart < end) return []
    const between = draft.text.slice(end, nextStart)
    const text = replaced(
      draft.text,
      start,
      nextEnd,
      draft.text.slice(nextStart, nextEnd) + between + draft.text.slice(start, end),
    )
    const moved = start + (nextEnd - nextStart) + between.length
    return [{text, lines: [lineOf(text, start), lineOf(text, moved)]}]
  })
})

const sectionRepeated = operator('section repeated', 'structure/duplicate-section', draft =>
  mainSections(draft).map(section => {
    const [start, end] = extent(draft, section)
    const text = replaced(draft.text, end, end, `\n\n${draft.text.slice(start, end)}`)
    return {text, lines: [lineOf(text, end + 2)]}
  }),
)

const sectionEmptied = operator('section emptied', 'structure/empty-section', draft =>
  mainSections(draft)
    .filter(section => !hasParts(draft, section))
    .map(section => ({
      text: replaced(draft.text, section.span[1], extent(draft, section)[1], '\n'),
      lines: [section.line],
    })),
)

const headingMadeBold = operator('heading made a bold line', 'structure/heading', draft =>
  draft.notice.sections
    .filter(({style, level}) => (style === 'atx' && level < 4) || style === 'setext')
    .map(section => ({
      text: replaced(draft.text, ...section.span, `**${draft.text.slice(...section.titleSpan)}**`),
      lines: [section.line],
    })),
)

const headingLevelChanged = operator('heading on a wrong level', 'structure/heading', draft =>
  mainSections(draft)
    .filter(({style, level}) => style === 'atx' && level < 4)
    .map(section => ({
      text: replaced(draft.text, section.span[0], section.span[0], '##'),
      lines: [section.line],
    })),
)

const fieldRemoved = operator('header field removed', 'structure/header-field', draft =>
  draft.notice.headerFields
    .filter(field => field.labelSpan !== null && !standsElsewhere(draft, field))
    .map(field => {
      const [start, end] = fieldExtent(draft, field)
      return {text: replaced(draft.text, start, end, ''), lines: [titleLine(draft), titleLine(draft) - 1]}
    }),
)

const fieldEmptied = operator('header field emptied', 'structure/header-field', draft =>
  draft.notice.headerFields
    .filter(
      ({field, labelSpan, span}) => field !== 'decisionNumber' && labelSpan !== null && span[1] > span[0],
    )
    .map(field => ({
      text: replaced(draft.text, ...field.span, ''),
      lines: [lineOf(draft.text, (field.labelSpan ?? field.span)[0])],
    })),
)

/** True for what the notice says in another place too: in the title, the signature or a running line. */
function standsElsewhere({notice}: CleanDraft, {field, value}: HeaderField): boolean {
  return (
    field === 'decisionNumber' ||
    (field === 'date' && !notice.kind?.startsWith('ico')) ||
    notice.blocks.some(({role, text}) => role === 'furniture' && text.includes(value))
  )
}

/** From the start of the label's line to the end of the value's line. */
function fieldExtent({text}: CleanDraft, field: HeaderField): readonly [number, number] {
  const start = text.lastIndexOf('\n', (field.labelSpan ?? field.span)[0] - 1) + 1
  const end = text.indexOf('\n', field.span[1])
  return [start, end === -1 ? text.length : end + 1]
}

const acts: readonly (readonly [string, string])[] = [
  ['Freedom of Information Act 2000 (FOIA)', 'Environmental Information Regulations 2004 (EIR)'],
  ['Environmental Information Regulations 2004 (EIR)', 'Freedom of Information Act 2000 (FOIA)'],
]

const titleOfTheOtherAct = operator('title of the other Act', 'structure/title-regime', draft => {
  const title = draft.notice.title
  if (!title || draft.notice.regimes.length !== 1) return []
  return acts.flatMap(([from, to]) => {
    const at = draft.text.indexOf(from)
    if (at < title.span[0] || at >= title.span[1]) return []
    return [{text: replaced(draft.text, at, at + from.length, to), lines: [title.line]}]
  })
})

/** Removes a block; its number, where it opens a paragraph, goes with it. */
function withoutBlock({text, notice}: CleanDraft, index: number): string {
  const block = notice.blocks[index]
  const paragraph = notice.paragraphs.find(candidate => candidate.block === index)
  return block ? replaced(text, paragraph?.markerSpan[0] ?? block.span[0], block.span[1], '') : text
}

const decisionRemoved = operator('decision not stated', 'structure/decision-summary', draft => {
  const section = draft.notice.sections.find(({id}) => id === 'decision')
  if (!section) return []
  const statements = draft.notice.blocks
    .slice(section.block, section.end)
    .filter(({text}) => /Commissioner[’']s decision is|The Commissioner (?:finds|has decided)/.test(text))
  // Where others state it too, or a list does, it is still stated.
  return statements
    .filter(({text}) => statements.length === 1 && !/steps?\b|:$/.test(text))
    .map(block => ({text: withoutBlock(draft, block.index), lines: [section.line]}))
})

const stepsRemoved = operator('steps not stated', 'structure/decision-summary', draft => {
  const section = draft.notice.sections.find(({id}) => id === 'decision')
  const [statement, ...others] = draft.notice.outcome.stepStatements
  if (!section || !statement || statement.required || others.length > 0) return []
  return [{text: replaced(draft.text, ...statement.span, ''), lines: [section.line]}]
})

const stepsContradicted = operator('steps ordered after none', 'structure/steps', draft => {
  const reasons = draft.notice.sections.find(({id}) => id === 'reasons')
  const last = draft.notice.paragraphs.filter(({block}) => reasons && block < reasons.end).at(-1)
  const end = draft.notice.blocks[last?.block ?? -1]?.span[1]
  if (draft.notice.outcome.steps !== false || end === undefined || !endsSentence(draft.text, end)) return []
  const text = replaced(
    draft.text,
    end,
    end,
    ' The Commissioner requires the public authority to disclose the withheld information within 35 calendar days of the date of this decision notice.',
  )
  return [{text, lines: [lineOf(text, end + 1)]}]
})

const warningRemoved = operator('no warning of contempt', 'structure/steps', draft =>
  [...draft.text.matchAll(/Failure to comply (?:with|may)[^.]*\./g)].map(match => ({
    text: replaced(draft.text, match.index, match.index + match[0].length, ''),
    lines: draft.notice.sections
      .filter(({id}) => id === 'decision' || id === 'steps')
      .map(({line}) => line)
      .concat(draft.notice.outcome.stepStatements.map(({line}) => line)),
  })),
)

const appealPeriodChanged = operator('wrong time for appeal', 'structure/appeal-rights', draft =>
  [...draft.text.matchAll(/\b28(?= (?:\(calendar\)|calendar|days))/g)].map(match => ({
    text: replaced(draft.text, match.index, match.index + 2, '35'),
    lines: [lineOf(draft.text, match.index)],
  })),
)

const appealPeriodRemoved = operator('no time for appeal', 'structure/appeal-rights', draft => {
  const appeal = draft.notice.sections.find(({id}) => id === 'appeal')
  if (!appeal) return []
  return draft.notice.blocks
    .slice(appeal.block, appeal.end)
    .filter(
      ({text}) =>
        /\b(?:28|42)\b[^.]*days/.test(text) && !/Tribunal \(Information Rights\)|Court of Session/.test(text),
    )
    .map(block => ({text: withoutBlock(draft, block.index), lines: [appeal.line]}))
})

const signatureRemoved = operator('signature removed', 'structure/signature', draft => {
  const {signature} = draft.notice
  if (!signature || draft.notice.form !== '2011') return []
  return [{text: draft.text.slice(0, signature.span[0]), lines: [titleLine(draft)]}]
})

export const structureOperators: readonly Operator[] = [
  sectionRemoved,
  sectionsSwapped,
  sectionRepeated,
  sectionEmptied,
  headingMadeBold,
  headingLevelChanged,
  fieldRemoved,
  fieldEmptied,
  titleOfTheOtherAct,
  decisionRemoved,
  stepsRemoved,
  stepsContradicted,
  warningRemoved,
  appealPeriodChanged,
  appealPeriodRemoved,
  signatureRemoved,
]
