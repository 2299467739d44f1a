import type {Problem} from '../lint/problem.ts'
import type {Paragraph} from '../notice/notice.ts'
import type {LineIndex, Span} from '../notice/span.ts'
import type {Place, ReportedFile, ReportedProblem} from './report.ts'

/** What the linter says of one draft. */
export interface LintedDraft {
  readonly path: string
  readonly notice: {readonly kind: string | null; readonly paragraphs: readonly NumberedStretch[]}
  readonly lines: LineIndex
  /** In the order of the draft. */
  readonly problems: readonly Problem[]
}

type NumberedStretch = Pick<Paragraph, 'number' | 'span'>

/**
 * Turns what was found in a draft into its part of the report: offsets into lines and columns, with the paragraph
 * that a lawyer would cite.
 *
 * @param pageOf the reference page of a rule, `null` for one that has none
 */
export function reportedFile(draft: LintedDraft, pageOf: (rule: string) => string | null): ReportedFile {
  const {path, notice, lines} = draft
  const problems = draft.problems.map(
    (problem): ReportedProblem => ({
      rule: problem.rule,
      severity: problem.severity,
      message: problem.message,
      ...placeOf(problem.span, lines),
      paragraph: paragraphAt(problem.span[0], notice.paragraphs),
      related: problem.related.map(({message, span}) => ({message, ...placeOf(span, lines)})),
      fix: problem.fix && {
        edits: problem.fix.edits.map(({range, text}) => ({range: [range[0], range[1]], text})),
      },
      url: pageOf(problem.rule),
    }),
  )
  return {path, kind: notice.kind, problems}
}

function placeOf([from, to]: Span, lines: LineIndex): Place {
  const start = lines.pointAt(from)
  const end = lines.pointAt(to)
  return {line: start.line, column: start.column, endLine: end.line, endColumn: end.column}
}

/** The number of the paragraph that holds an offset; its end belongs to it, for what is missing stands there. */
function paragraphAt(offset: number, paragraphs: readonly NumberedStretch[]): string | null {
  let low = 0
  let high = paragraphs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((paragraphs[middle] as NumberedStretch).span[0] <= offset) low = middle + 1
    else high = middle
  }
  const last = paragraphs[low - 1]
  return last && offset <= last.span[1] ? String(last.number) : null
}
