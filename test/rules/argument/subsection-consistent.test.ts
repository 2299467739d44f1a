import {describe, expect, test} from 'vitest'
import rule from '../../../rules/argument/subsection-consistent.ts'
import {
  courseOfJustice,
  effectiveConduct,
  lawEnforcement,
  layouts,
  neitherConfirmNorDeny,
  scottish,
} from './clean-notices.ts'
import {reportOf, revised} from './report-of.ts'

const engaged = 'The Commissioner is satisfied that the exemption provided by section 31(1)(a) is engaged.'
const other = (sentence: string): string => revised(lawEnforcement, [engaged, `${engaged}\n\n${sentence}`])

describe('argument/subsection-consistent', () => {
  test.each(layouts)('blames a subsection that stands in the finding alone, %s', (_, lay) => {
    const draft = revised(lawEnforcement, [engaged, engaged.replace('31(1)(a)', '31(1)(b)')])
    expect(reportOf(rule, lay(draft))).toEqual([
      'error `section 31(1)(b)` Unexpected section 31(1)(b), expected section 31(1)(a) as elsewhere in the notice',
      '    `section 31(1)(a)` The other is named here',
    ])
  })

  test('blames a subsection that the decision section decides and nothing else names', () => {
    const draft = revised(lawEnforcement, [
      'was entitled to rely on section 31(1)(a)',
      'was entitled to rely on section 31(1)(b)',
    ])
    expect(reportOf(rule, draft)[0]).toBe(
      'error `section 31(1)(b)` Unexpected section 31(1)(b), expected section 31(1)(a) as elsewhere in the notice',
    )
  })

  test('blames a regulation', () => {
    const draft = revised(courseOfJustice, [
      'and that regulation 12(5)(b) is engaged',
      'and that regulation 12(5)(e) is engaged',
    ])
    expect(reportOf(rule, draft)[0]).toBe(
      'error `regulation 12(5)(e)` Unexpected regulation 12(5)(e), expected regulation 12(5)(b) as elsewhere in the notice',
    )
  })

  test.each([
    [
      'quoted',
      'The MPS wrote: “The exemption provided by section 31(1)(b) is engaged by all of this information.”',
    ],
    ['claimed', 'The MPS argued that section 31(1)(b) is engaged too.'],
    ['compared', 'Section 31(1)(b) is concerned with the apprehension of offenders.'],
    ['withdrawn', 'The MPS withdrew its reliance on section 31(1)(b).'],
    [
      'left undecided',
      'As section 31(1)(a) is engaged the Commissioner has not considered section 31(1)(b).',
    ],
    ['of another section', 'The Commissioner finds that section 38(1)(a) is not engaged.'],
  ])('lets a subsection be that is %s', (_, sentence) => {
    expect(reportOf(rule, other(sentence))).toEqual([])
  })

  test('lets two subsections be decided in one sentence', () => {
    const draft = revised(lawEnforcement, [
      engaged,
      'The Commissioner is satisfied that the exemptions provided by sections 31(1)(a) and (b) are engaged.',
    ])
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('lets a section be named without its subsections, and a condition with them', () => {
    expect(reportOf(rule, neitherConfirmNorDeny)).toEqual([])
    expect(
      reportOf(
        rule,
        revised(effectiveConduct, ['sections 36(2)(b)(i) and (ii) and 43(2) as', 'sections 36 and 43 as']),
      ),
    ).toEqual([])
    expect(reportOf(rule, scottish)).toEqual([])
  })
})
