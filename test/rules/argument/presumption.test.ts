import {describe, expect, test} from 'vitest'
import rule from '../../../rules/argument/presumption.ts'
import {courseOfJustice, lawEnforcement, layouts, scottish} from './clean-notices.ts'
import {reportOf, revised} from './report-of.ts'

const mention =
  ', and the Commissioner has had regard to the presumption in favour of disclosure at regulation 12(2).'
const missing = 'Missing presumption in favour of disclosure, which the public interest test must apply'
const without = revised(courseOfJustice, [mention, '.'])

describe('argument/presumption', () => {
  test.each(layouts)('warns at the heading of the public interest test, %s', (_, lay) => {
    expect(reportOf(rule, lay(without))).toEqual([`warning \`Public interest test\` ${missing}`])
  })

  test('warns at the heading of the exception where the test has none', () => {
    expect(reportOf(rule, revised(without, ['### Public interest test\n\n', '']))).toEqual([
      `warning \`Regulation 12(5)(b) – the course of justice\` ${missing}`,
    ])
  })

  test.each([
    'Regulation 12(2) has been applied.',
    'The Commissioner has borne in mind that disclosure is to be presumed.',
    'As the interests are not equal, the presumption does not decide the matter.',
    'Under regulations 12(1)(b) and 12(2) disclosure is favoured.',
  ])('takes for a mention: %s', sentence => {
    expect(
      reportOf(
        rule,
        revised(without, [
          'There is a strong public interest',
          `${sentence} There is a strong public interest`,
        ]),
      ),
    ).toEqual([])
  })

  test('lets the presumption stand anywhere in the notice', () => {
    expect(
      reportOf(
        rule,
        revised(without, [
          '## Right of appeal',
          '## Other matters\n\nThe presumption in favour of disclosure was applied.\n\n## Right of appeal',
        ]),
      ),
    ).toEqual([])
  })

  test('wants none where the exception is not engaged', () => {
    const draft = revised(
      without,
      ['was entitled to rely on regulation 12(5)(b)', 'was not entitled to rely on regulation 12(5)(b)'],
      [
        'The Commissioner is satisfied that its disclosure would adversely affect the course of justice, and that regulation 12(5)(b) is engaged.',
        'The Commissioner finds that regulation 12(5)(b) is not engaged.',
      ],
      [
        'The Commissioner finds that the public interest in maintaining the exception outweighs the public interest in disclosure.',
        'The Commissioner has not gone on to consider the public interest.',
      ],
    )
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('wants none where the balance falls for disclosure', () => {
    const draft = revised(
      without,
      ['was entitled to rely on regulation 12(5)(b)', 'was not entitled to rely on regulation 12(5)(b)'],
      [
        'the public interest in maintaining the exception outweighs the public interest in disclosure',
        'the public interest in disclosure outweighs the public interest in maintaining the exception',
      ],
    )
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('wants none for personal data', () => {
    const draft = without
      .replaceAll('regulation 12(5)(b) (course of justice)', 'regulation 13(1) (personal data)')
      .replace(/egulation 12\(5\)\(b\)/g, 'egulation 13(1)')
    expect(reportOf(rule, draft)).toEqual([])
  })

  test('wants none for information that is not held', () => {
    expect(reportOf(rule, without.replace(/egulation 12\(5\)\(b\)/g, 'egulation 12(4)(a)'))).toEqual([])
  })

  test('wants none under the Acts', () => {
    expect(reportOf(rule, lawEnforcement)).toEqual([])
    expect(reportOf(rule, scottish)).toEqual([])
  })

  test('warns under the Scottish Regulations too', () => {
    const draft = `# Decision 902/2024: Repairs of the sea wall

**Authority:** Strathlorne Council

## Summary

The Commissioner found that the Authority had been entitled to withhold the report.

## Relevant statutory provisions

The Environmental Information (Scotland) Regulations 2004 (the EIRs) regulations 5(1) (Duty to make available environmental information on request); 10(1) and (5)(e) (Exceptions from duty to make environmental information available)

## Commissioner’s analysis and findings

### Regulation 10(5)(e) – Confidentiality of commercial information

1. The Commissioner finds that disclosure would be likely to prejudice substantially the confidentiality of commercial information, and that regulation 10(5)(e) of the EIRs is engaged.

#### The public interest test

2. The Commissioner finds that the public interest in making the report available is outweighed by that in maintaining the exception.

## Decision

The Commissioner finds that the Authority complied with the EIRs in withholding the report under regulation 10(5)(e).
`
    expect(reportOf(rule, draft)).toEqual([`warning \`The public interest test\` ${missing}`])
    expect(reportOf(rule, draft.replace('2. The', '2. Regulation 10(2)(b) was applied. The'))).toEqual([])
  })
})
