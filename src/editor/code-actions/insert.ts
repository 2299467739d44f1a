import {type CodeAction, CodeActionKind} from 'vscode-languageserver'
import {shippedLaw} from '../../law/shipped-law.ts'
import {fillMessage} from '../../lint/message.ts'
import type {Problem} from '../../lint/problem.ts'
import type {Block, Section} from '../../notice/notice.ts'
import type {Analysis} from '../analysis.ts'
import {diagnosticOf} from '../capabilities/diagnostics.ts'
import {workspaceEdit} from '../edits.ts'
import {type Inserted, insertBlocks} from '../insertions/insert.ts'
import {anySectionWords, type Insertion, insertions, sectionWords} from '../insertions/words.ts'
import {missingSections} from '../missing-sections.ts'
import type {ActionSource} from './action-source.ts'

/** Offers to put in what is missing, as a skeleton in the place where it belongs. */
export const insert: ActionSource = {
  kind: CodeActionKind.QuickFix,
  offer({analysis, problems}) {
    return problems.flatMap(problem => {
      const offered =
        problem.rule === 'structure/required-section'
          ? missingSection(problem, analysis)
          : missingWords(problem, analysis)
      if (!offered) return []
      const action: CodeAction = {
        title: offered.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnosticOf(problem, analysis.problems.indexOf(problem), analysis)],
        edit: workspaceEdit(analysis, insertBlocks(analysis, offered)),
      }
      return [action]
    })
  },
}

type Offered = Inserted & {readonly title: string}

/** A section goes behind the last one that comes before it in the notice's form, or else before the first after it. */
function missingSection(problem: Problem, analysis: Analysis): Offered | null {
  const {notice, form} = analysis
  const {name = ''} = problem.data ?? {}
  const missing = missingSections(analysis).find(section => section.name === name)
  if (!missing) return null
  const order = form.sections.map(({section}) => section)
  const place = order.indexOf(missing.id)
  const placed = notice.sections.filter(({known, id}) => known && order.includes(id))
  const above = placed.findLast(({id}) => order.indexOf(id) < place)
  const below = placed.find(({id}) => order.indexOf(id) > place)
  const like = above ?? below ?? null
  const before = above ? endOf(above, analysis) : (below?.block ?? endOfText(analysis))
  return {
    title: `Insert the section “${missing.name}”`,
    before,
    heading: {title: missing.name, level: like?.level ?? 2, like},
    paragraphs: [sectionWords[missing.id] ?? anySectionWords],
    numbered: true,
  }
}

function missingWords(problem: Problem, analysis: Analysis): Offered | null {
  const insertion = insertions[problem.rule]?.[problem.messageId]
  if (!insertion) return null
  const place = placeOf(insertion, problem, analysis)
  if (!place) return null
  const {title, heading, paragraphs} = insertion
  const words = {...problem.data, exemption: exemptionWord(analysis, problem)}
  return {
    title: fillMessage(title, words),
    before: place.before,
    heading:
      heading === undefined
        ? undefined
        : {title: heading, level: (place.section?.level ?? 2) + 1, like: place.section},
    paragraphs: paragraphs.map(text => fillMessage(text, words)),
    numbered: insertion.place !== 'header',
  }
}

/** What the Act at hand calls an exemption: that of the provision, or else that of the notice. */
function exemptionWord({notice}: Analysis, {data}: Problem): string {
  const {provision} = data ?? {}
  const isUnderRegulations =
    provision === undefined
      ? notice.regimes.length > 0 && notice.regimes.every(act => shippedLaw().act(act)?.noun === 'regulation')
      : String(provision).startsWith('regulation')
  return isUnderRegulations ? 'exception' : 'exemption'
}

function placeOf(
  {place}: Insertion,
  {span}: Problem,
  analysis: Analysis,
): {readonly before: number; readonly section: Section | null} | null {
  const {notice} = analysis
  if (place === 'header') {
    const last = Math.max(...notice.headerFields.map(({span}) => blockAt(span[0], analysis)?.index ?? -1))
    const block = notice.blocks[last]
    // A header in a table or in front matter has rows of its own.
    return block?.type === 'prose' ? {before: last + 1, section: null} : null
  }
  const index = notice.sections.findIndex(
    ({titleSpan}) => titleSpan[0] === span[0] && titleSpan[1] === span[1],
  )
  const section = notice.sections[index]
  if (!section) return null
  if (place === 'section') return {before: endOf(section, analysis), section}
  const analyses = notice.exemptions.flatMap(exemption => exemption.analyses)
  const stretch = analyses.find(analysis => analysis.section === index)
  const weighing = notice.sections[stretch?.publicInterest ?? -1]
  const end = Math.min(stretch?.end ?? section.end, endOf(section, analysis))
  return {before: weighing && weighing.block > section.block ? weighing.block : end, section}
}

function blockAt(offset: number, {notice: {blocks}}: Analysis): Block | undefined {
  return blocks.find(({span: [start, end]}) => start <= offset && offset <= end)
}

/** Where a section ends; the signature at the end of the last one is no part of it. */
function endOf({block, end}: Section, {notice: {blocks}}: Analysis): number {
  let last = end
  while (last > block + 1 && isEnding(blocks[last - 1] as Block)) last--
  return last
}

/** Where the text of a notice ends, before the signature. */
function endOfText({notice: {blocks}}: Analysis): number {
  let last = blocks.length
  while (last > 0 && isEnding(blocks[last - 1] as Block)) last--
  return last
}

function isEnding({role, type}: Block): boolean {
  return role === 'signature' || role === 'furniture' || role === 'footnote' || type === 'rule'
}
