import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import {moveMainHeading, movePart, sharedPartLevel} from '../../src/notice/heading-levels.ts'
import type {Notice, Section} from '../../src/notice/notice.ts'
import {mainSectionOf} from '../../src/notice/section-blocks.ts'

/**
 * Headings are written in one way, and on the levels that they stand for.
 *
 * ## Why
 * A bold line is no heading to a screen reader, a table of contents or a web page; a wrong level puts the reasons
 * inside another section.
 *
 * The rest of the draft is the measure: a draft whose headings are all bold lines is silent (unless `strict` is
 * set), and so is one that leaves out a level throughout.
 *
 * The fix of a wrong level moves the parts below the heading along, where those of the other sections show that they
 * are to move.
 *
 * @example {"name": "ok.md"}
 *   ## Decision
 *
 *   ## Request and response
 *
 *   ## Reasons for decision
 *
 *   ### Section 31
 *
 *   ## Right of appeal
 * @example {"name": "all-bold.md"}
 *   **Decision**
 *
 *   1. The Commissioner's decision is that section 31 was engaged.
 *
 *   **Request and response**
 *
 *   2. On 30 March 2023 the complainant wrote to the Council.
 * @example {"name": "bold.md", "label": "input"}
 *   ## Decision
 *
 *   ## Request and response
 *
 *   **Scope of the case**
 *
 *   ## Reasons for decision
 *
 *   ## Right of appeal
 * @example {"name": "bold.md", "label": "output"}
 *   5:3-5:20: Unexpected line of text for the heading `Scope of the case`, expected a Markdown heading as elsewhere
 * @example {"name": "level.md", "label": "input"}
 *   ## Decision
 *
 *   ## Request and response
 *
 *   ## Scope of the case
 *
 *   ### Reasons for decision
 *
 *   ## Right of appeal
 * @example {"name": "level.md", "label": "output"}
 *   7:5-7:25: Unexpected level 3 for the heading `Reasons for decision`, expected level 2 as of the other main sections
 */
export default defineRule({
  id: 'structure/heading',
  severity: 'warning',
  fixable: true,
  source: 'WCAG 2.2, success criterion 1.3.1 (info and relationships)',
  since: '0.1.0',
  options: z.strictObject({
    /** Report every heading that is no Markdown heading, also where all are such. */
    strict: z._default(z.boolean(), false),
  }),
  messages: {
    line: 'Unexpected line of text for the heading `{title}`, expected a Markdown heading as elsewhere',
    strictLine: 'Unexpected line of text for the heading `{title}`, expected a Markdown heading',
    mainLevel:
      'Unexpected level {actual} for the heading `{title}`, expected level {expected} as of the other main sections',
    skip: 'Unexpected level {actual} for the heading `{title}`, expected level {expected} below level {above}',
  },
  check({notice, options, form}, report) {
    const {sections} = notice
    const [main, parts] = [sections.filter(({known}) => known), sections.filter(({known}) => !known)]
    const places = new Map(form.sections.map(each => [each.section, each]))
    const isBody = (section: Section | null): boolean =>
      section !== null && places.get(section.id)?.anywhere !== true
    for (const section of linesAmongHeadings(notice, main, parts, options.strict, isBody)) {
      const {titleSpan: at, title} = section
      report({at, message: options.strict ? 'strictLine' : 'line', data: {title}})
    }

    const written = main.filter(section => isMarkdown(section) && places.has(section.id))
    const expected = usualLevel(written)
    const misplaced = new Set<Section>()
    for (const section of written) {
      if (expected === null || section.level === expected) continue
      // A section whose place is free, and the steps within the decision, may be meant as parts of another.
      const mayBePart = places.get(section.id)?.anywhere === true || isPart(section, sections, form.stepsIn)
      if (!mayBePart || section.level !== expected + 1) misplaced.add(section)
    }
    if (expected !== null && misplaced.size > 0) {
      const rightlyPlaced = new Set(written.filter(({level}) => level === expected))
      const usualPart = sharedPartLevel(sections, index => rightlyPlaced.has(sections[index] as Section))
      for (const [index, section] of sections.entries()) {
        if (!misplaced.has(section)) continue
        const {level: actual, titleSpan: at, title} = section
        const edits = moveMainHeading(sections, index, expected, usualPart)
        report({at, message: 'mainLevel', data: {title, actual, expected}, ...(edits ? {fix: {edits}} : {})})
      }
    }

    const steps = sections.flatMap((section, index) => {
      const parent = section.parent === null ? undefined : sections[section.parent]
      const isStep = !section.known && parent && isMarkdown(section) && isMarkdown(parent)
      return isStep ? [{section, index, above: parent.level}] : []
    })
    const skips = steps.filter(({section, above}) => section.level > above + 1)
    // Two or more are a layout; a lone one is a slip.
    if (skips.length * 2 > steps.length && steps.length > 1) return
    const byParent = new Map<number | null, (typeof skips)[number][]>()
    for (const skip of skips) {
      const group = byParent.get(skip.section.parent)
      if (group) group.push(skip)
      else byParent.set(skip.section.parent, [skip])
    }
    for (const [parent, group] of byParent) {
      // The parts of one section move together: one that is left behind would become a part of another.
      const edits = isBelow(sections, parent, misplaced)
        ? []
        : group.flatMap(({index, above}) => movePart(sections, index, above + 1))
      const mended = edits.length > 0 ? {fix: {edits}} : {}
      for (const {section, above} of group) {
        const {level: actual, titleSpan: at, title} = section
        report({at, message: 'skip', data: {title, actual, above, expected: above + 1}, ...mended})
      }
    }
  },
})

/** True for a section that is one of some, or stands in one. */
function isBelow(sections: readonly Section[], index: number | null, some: ReadonlySet<Section>): boolean {
  for (let at = index; at !== null; at = sections[at]?.parent ?? null) {
    if (some.has(sections[at] as Section)) return true
  }
  return false
}

function isMarkdown({style}: Pick<Section, 'style'>): boolean {
  return style === 'atx' || style === 'setext'
}

/**
 * The bold or plain lines that head what Markdown headings head elsewhere in the draft: main sections are compared with
 * each other, and so are the parts of each main section.
 *
 * @param strict true to give every such line
 * @param isBody true for a main section that is no annex and the like, in which statutes have headings of their own
 */
function linesAmongHeadings(
  notice: Notice,
  main: readonly Section[],
  parts: readonly Section[],
  strict: boolean,
  isBody: (section: Section | null) => boolean,
): Section[] {
  if (notice.sections.every(isMarkdown)) return []
  if (strict) return notice.sections.filter(section => !isMarkdown(section))
  const groups = new Map<Section | null, Section[]>()
  for (const part of parts) {
    const around = mainSectionOf(notice, part.block)
    const group = groups.get(around)
    if (group) group.push(part)
    else groups.set(around, [part])
  }
  const lonely = linesIn(parts).length === 1 && parts.length >= enough
  const othersAreHeadings = main.length > 0 && main.every(isMarkdown)
  const lines = [...groups].flatMap(([around, group]) => {
    const found = linesIn(group)
    const headings = group.length - found.length
    const differ =
      headings === found.length
        ? othersAreHeadings
        : headings > found.length || (lonely && othersAreHeadings && isBody(around))
    return differ ? found : []
  })
  const mainLines = linesIn(main)
  const differ =
    mainLines.length * 2 < main.length ||
    (mainLines.length * 2 === main.length && parts.length > 0 && parts.every(isMarkdown))
  return [...(differ ? mainLines : []), ...lines]
}

/** So many parts under Markdown headings make one bold line among them stand out. */
const enough = 3

function linesIn(sections: readonly Section[]): Section[] {
  return sections.filter(section => !isMarkdown(section))
}

/** The level of most main sections; `null` where there are fewer than three on it, or as many on another. */
function usualLevel(main: readonly Section[]): number | null {
  const counts = new Map<number, number>()
  for (const {level} of main) counts.set(level, (counts.get(level) ?? 0) + 1)
  const [first, second] = [...counts].sort(([, one], [, other]) => other - one)
  return first && first[1] >= 3 && first[1] > (second?.[1] ?? 0) ? first[0] : null
}

/** True for a section that may be meant as a part of the one around it: the steps within the decision. */
function isPart({id, parent}: Section, sections: readonly Section[], stepsIn: readonly string[]): boolean {
  const around = parent === null ? undefined : sections[parent]
  return around !== undefined && stepsIn.includes(id) && stepsIn.includes(around.id)
}
