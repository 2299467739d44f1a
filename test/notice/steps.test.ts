import {describe, expect, test} from 'vitest'
import {readBlocks} from '../../src/notice/blocks.ts'
import type {Block, Orders, Quotation} from '../../src/notice/notice.ts'
import type {OutlineSection} from '../../src/notice/outline.ts'
import {parseMarkdown} from '../../src/notice/parse.ts'
import {LineIndex} from '../../src/notice/span.ts'
import {readOutcome} from '../../src/notice/steps.ts'

/** Reads a text as the body of one section, or as the reasons, apart from any notice. */
function outcomeOf(source: string, id: string, quotations: readonly Quotation[] = []): Orders {
  const lines = new LineIndex(source)
  const blocks: Block[] = readBlocks(parseMarkdown(source), source, lines)
  for (const block of blocks) block.section = 0
  const section: OutlineSection = {
    id,
    known: true,
    title: id,
    number: null,
    level: 2,
    style: 'atx',
    line: 1,
    span: [0, 0],
    titleSpan: [0, 0],
    parent: null,
    block: 0,
    end: blocks.length,
  }
  const form = {decisionIn: ['decision'], stepsIn: ['steps', 'decision']}
  return readOutcome({blocks, sections: [section], quotations, form, lines})
}

describe('a statement that no steps are required', () => {
  const clauses = [
    'The Commissioner does not require further steps.',
    'The Commissioner does not require any steps to be taken.',
    'The Commissioner does not require Merseyside Police to take any steps as a result of this decision.',
    'The Commissioner does not require further steps to be taken.',
    'The Commissioner requires no remedial steps to be taken in this case.',
    'He does not require any steps.',
    'She does not require the public authority to take any further steps in relation to this matter.',
    'They don’t require any steps.',
    'The Commissioner doesn’t require any further action.',
    'The Commissioner doesn’t require the Council to take any steps.',
    'The Information Commissioner requires no steps to be taken.',
    'The Commissioner therefore does not require the Council to take any steps.',
    'The Commissioner finds a breach of section 10(1) and requires no steps.',
    'The Commissioner upholds the complaint in part and does not require any steps.',
    'The Commissioner is not requiring the Trust to take any action.',
    'The Commissioner has not ordered any steps.',
    'The Commissioner has decided not to order any steps.',
    'The Commissioner does not consider that any steps are required.',
    'As the information was disclosed during the investigation, the Commissioner does not require any steps.',
    'As the Council has accepted that it holds nothing more, no steps are required.',
    'As the Council has now accepted its mistake, the Commissioner does not require it to take any steps.',
    'The Council has since confirmed that it holds nothing more, so the Commissioner requires no steps.',
    'No steps are required.',
    'No further action is required.',
    'No further steps required.',
    'There are no steps for the Council to take.',
    'The Commissioner considers that no steps are required.',
    'The Council is not required to take any further steps.',
    'The Trust does not need to take any steps.',
    'The public authority need take no steps.',
    'Further steps are not needed.',
    'Nothing further is required of the Council.',
    'The Commissioner does not require the Authority to take any action in response to Mr X’s application.',
    'I do not require the Authority to take any action.',
    'The Commissioner does not require any action by the Authority.',
    'This notice does not require any steps.',
    'There are no further steps.',
    'It is not necessary for the Council to take any steps.',
    'The Commissioner’s decision is that section 31 was engaged and he does not require any steps.',
    'The Commissioner requires the public authority to take no further steps.',
    'No steps are required to be taken.',
    'The Commissioner has not required the Council to take any steps.',
    'The Commissioner is not ordering any remedial steps.',
    'Since the information has been disclosed the Commissioner requires no further action.',
    'The Commissioner does not need to order any steps.',
    'The Commissioner therefore orders no steps.',
    'This means that the Council does not need to take any action.',
    'The Council need take no further action.',
    'The Commissioner does not consider it necessary to order any steps.',
    'He has not specified any steps.',
    'The Commissioner has decided that no steps should be taken.',
    'The Commissioner does not, therefore, require any steps.',
    'The Commissioner does not require the public authority to do anything further.',
    'The Commissioner considers there are no steps for the Council to take.',
    'While the Council breached section 10, the complainant has accepted the response and no steps are required.',
    'The Commissioner notes that the Council has apologised and does not require it to take any steps.',
    'The complainant has confirmed that they have the information and therefore the Commissioner does not require any steps.',
    'The Commissioner’s decision does not require the Council to take any steps.',
    'The Council doesn’t have to take any steps.',
    'The Commissioner won’t be requiring any steps.',
  ]
  test.each(clauses)('in the decision: %s', clause => {
    expect(outcomeOf(clause, 'decision')).toMatchObject({steps: false, stepsDays: null})
  })

  test.each(['None.', 'None', 'None required.', 'No steps.', 'Not applicable.'])(
    'below a heading for steps: %s',
    clause => {
      expect(outcomeOf(clause, 'steps').steps).toBe(false)
    },
  )
})

describe('an order', () => {
  const clauses = [
    'The Commissioner requires the public authority to take the following steps to ensure compliance with the legislation: disclose the withheld information.',
    'The Commissioner requires the public authority to take the following step to ensure compliance with the legislation.',
    'The Commissioner requires the Federation to disclose the withheld information.',
    'The Commissioner requires it to provide the complainant with a substantive response to this request within 30 calendar days in accordance with its obligations under the EIR.',
    'The public authority must take this step within 30 calendar days of the date of this decision notice.',
    'The public authority must take these steps within 35 calendar days.',
    'The Commissioner orders disclosure of the report.',
    'He therefore requires the Council to issue a fresh response.',
    'The Commissioner finds that section 43(2) is not engaged and requires the Council to disclose the report.',
    'The Commissioner requires the Authority to carry out a review, by Friday 3 May 2024.',
    'The Commissioner required the Authority to disclose the information.',
    'I require the Authority to respond to the request.',
    'These steps must be taken within 35 calendar days.',
    'The Commissioner, therefore, requires that the Council disclose the report within 30 calendar days.',
    'The Commissioner requires that the following steps are taken.',
    'The Commissioner’s decision requires the Council to disclose the report.',
    'The Commissioner requires the Ministry of Defence, within 30 calendar days, to disclose the report.',
    'The complainant was unhappy, so the Commissioner requires the Council to disclose the report.',
    'The Council has 30 calendar days to comply with this notice.',
    'The Commissioner has ordered the Council to disclose the report.',
    'The Trust must disclose the withheld information.',
  ]
  test.each(clauses)('in the decision: %s', clause => {
    expect(outcomeOf(clause, 'decision').steps).toBe(true)
  })

  const inSteps = [
    'The public authority must provide a substantive response to the request in accordance with its obligations under FOIA.',
    'Provide a fresh response to parts 2) and 4) of the request that does not rely on regulation 12(4)(b) of the EIR.',
    'In respect of the rest, it should either disclose it or provide a refusal notice in accordance with its obligations under section 17 of FOIA.',
    'Issue a fresh response to the request that does not rely on section 14(1) of FOIA.',
    'The University is required to disclose the report.',
  ]
  test.each(inSteps)('below a heading for steps: %s', clause => {
    expect(outcomeOf(clause, 'steps').steps).toBe(true)
  })

  test.each([
    ['The Commissioner requires it to respond within 30 calendar days.', 30],
    [
      'The public authority must take these steps within 35 calendar days of the date of this decision notice.',
      35,
    ],
    ['It must do so within thirty-five calendar days.', 35],
    ['The Commissioner requires the Authority to respond within 45 days.', 45],
    ['The Commissioner requires the Authority to respond by 3 May 2024.', null],
    ['The Commissioner requires the Authority to respond within 10 working days.', null],
  ])('gives its time: %s', (clause, days) => {
    const {steps, stepsDays, stepStatements} = outcomeOf(clause, 'decision')
    expect({steps, stepsDays}).toEqual({steps: true, stepsDays: days})
    expect(stepStatements[0]?.time).not.toBeNull()
  })

  test('and its time stand as places in the source', () => {
    const source =
      'He agrees. The Council must take\nthese steps within 35&nbsp;calendar days of this notice.'
    const [statement] = outcomeOf(source, 'decision').stepStatements
    expect(source.slice(...(statement?.span ?? [0, 0]))).toBe(source.slice(11))
    expect(source.slice(...(statement?.time ?? [0, 0]))).toBe('35&nbsp;calendar days')
    expect(statement?.line).toBe(1)
  })

  test('takes the time from the sentence after it', () => {
    const source =
      'The Commissioner requires the Council to take the following steps.\n\n- Disclose the report.\n\nCompliance within 35 calendar days of the date of this notice.'
    expect(outcomeOf(source, 'decision')).toMatchObject({steps: true, stepsDays: 35})
  })
})

describe('neither', () => {
  const clauses = [
    'The complainant wants the Council to take steps.',
    'The complainant asked the Commissioner to require the Council to take steps.',
    'The Council argued that no steps are required.',
    'The Council said that it should not be required to take any steps.',
    'In the Council’s view, no steps are required.',
    'The complainant said he does not require any steps.',
    'The Council took no steps to find the information.',
    'The Council has taken steps to improve its handling of requests.',
    'FOIA requires a public authority to respond within 20 working days.',
    'Section 50(4) of FOIA requires the Commissioner to specify the steps which must be taken.',
    'A public authority must respond promptly.',
    'The Commissioner would require steps if the information were held.',
    'If the Council had not disclosed it, the Commissioner would not require any less.',
    'The complainant requested details of the steps required to appeal.',
    'Failure to comply may result in the Commissioner making written certification of this fact to the High Court.',
    'The Commissioner’s decision is that the Council should have responded within 20 working days.',
    'the Department is not required to disclose the entire document',
  ]
  test.each(clauses)('in the decision: %s', clause => {
    expect(outcomeOf(clause, 'decision').stepStatements).toEqual([])
  })

  const amongReasons = [
    'The Commissioner requires the public authority to demonstrate a causal link.',
    'The Commissioner requires public authorities to explain the steps they took.',
    'In FS50123456 the Commissioner required the Council to disclose a similar report.',
    'The Council must be able to demonstrate that a causal relationship exists.',
    'The first step is to consider whether the exemption is engaged.',
    'The Commissioner required the Council to provide its submissions within 20 days.',
    'A public authority is not required to take any steps to create information.',
    'The Council must show what steps it took within 20 days.',
  ]
  test.each(amongReasons)('among the reasons: %s', clause => {
    expect(outcomeOf(clause, 'reasons').stepStatements).toEqual([])
  })

  test('inside a quotation', () => {
    const source = 'The Council wrote: “The Commissioner does not require any steps”.'
    const start = source.indexOf('“')
    const quotation: Quotation = {
      span: [start, source.length - 1],
      line: 1,
      style: 'double',
      depth: 0,
      displayed: false,
      closed: true,
      firstBlock: 0,
      lastBlock: 0,
    }
    expect(outcomeOf(source, 'decision', [quotation]).stepStatements).toEqual([])
  })

  test('in a blockquote', () => {
    expect(outcomeOf('> The Commissioner requires no steps.', 'decision').stepStatements).toEqual([])
  })
})

test.each([
  ['The Commissioner does not require any steps.', 'all'],
  ['The Commissioner does not require any steps as a result of this decision.', 'all'],
  ['The Commissioner does not require any further steps.', 'further'],
  ['The Commissioner requires no other steps.', 'further'],
  ['The Commissioner does not require any steps in relation to this breach.', 'part'],
  [
    'The Commissioner does not require the Authority to take any action in respect of its failure to respond on time.',
    'part',
  ],
])('says how much it covers: %s', (clause, scope) => {
  expect(outcomeOf(clause, 'decision').stepStatements).toMatchObject([{required: false, scope}])
})
