import {describe, expect, test} from 'vitest'
import {lintWith} from '../lint-with.ts'

const lint = (decision: string, before = '') =>
  lintWith(
    'structure/decision-summary',
    `# Freedom of Information Act 2000 (FOIA) Decision notice\n\n## Decision\n\n${decision}\n\n## Request and response\n\n${before}Words.\n`,
  )

const noSteps = 'The Commissioner does not require any steps.'
const missing = 'Missing decision, expected what the Commissioner decided'

describe('structure/decision-summary takes for a decision', () => {
  test.each([
    'The Commissioner’s decision is that the Council was entitled to rely on section 31.',
    'It is the Commissioner’s decision that the exemption isn’t engaged.',
    'The decision of the Commissioner is that section 31 is engaged.',
    'The Commissioner finds that the Authority complied with Part 1.',
    'The Commissioner found a breach of section 10(1).',
    'The Commissioner has decided that section 14(1) was wrongly applied.',
    'The Commissioner is satisfied that the information is not held.',
    'The Commissioner is not satisfied that the information is not held.',
    'The Commissioner concludes that the request was vexatious.',
    'The Information Commissioner has concluded that the request was vexatious.',
    'The Commissioner has therefore concluded that the request was vexatious.',
    'The Deputy Commissioner upholds the complaint.',
    'The Commissioner does not uphold the complaint.',
    'He therefore upholds the BBC’s position.',
    'She finds that section 31 is engaged.',
    'The Commissioner, having considered the arguments, finds that section 31 is engaged.',
    'The complaint is not upheld.',
    'The complaint is partly upheld.',
    'The Commissioner considers that the Council correctly applied section 31.',
    'The Council was not entitled to rely on section 31.',
    'The Trust breached section 10(1) of FOIA.',
    'The Commission’s decision is that the Council was wrong.',
    'His decision is that section 31 was engaged.',
    'In the Commissioner’s view, section 31 is engaged.',
    'On the balance of probabilities the Council does not hold further information.',
    'The Council was not obliged to comply with the request.',
    'Section 40(2) applies.',
    'The exemption does not apply.',
    'The Council incorrectly withheld the report.',
    'The Commissioner is of the view that the request was vexatious.',
    'The Commissioner partly upholds the complaint.',
    'Having considered the matter, the Commissioner takes the view that section 12 applies.',
    'The Council cannot rely on section 31.',
    'We find that the exemption is engaged.',
    'The Commissioner has recorded a breach of section 10.',
    'The public authority complied with its section 16 obligation to offer advice and assistance.',
  ])('%s', async decision => {
    expect(await lint(`1. ${decision}\n\n2. ${noSteps}`)).toEqual([])
  })
})

describe('structure/decision-summary takes for no decision', () => {
  test.each([
    'The complainant has requested a list of apps. The Council refused it under section 31.',
    'The Council found that it held nothing and refused the request.',
    'The Council argued that it was entitled to rely on section 31.',
    'The complainant considers that the Council breached section 10(1).',
    'The Commissioner will consider the complaint.',
    'The Council refused the request on the basis that section 31 applies.',
    'The Council refused it because it was not obliged to comply.',
    'The Council responded, stating that it does not hold the information.',
    'It explained that it does not hold the information.',
    'The Council said “the Commissioner’s decision is that section 31 is engaged”.',
    'The complainant complained to the Commissioner.',
    'This decision notice is about section 31.',
  ])('%s', async words => {
    expect(await lint(`1. ${words}\n\n2. ${noSteps}`)).toEqual([`3:4-3:12: ${missing}`])
  })
})

describe('structure/decision-summary and steps', () => {
  test('blames the decision section that says nothing of steps', async () => {
    expect(await lint('1. The Commissioner finds that section 31 was engaged.')).toEqual([
      '3:4-3:12: Missing steps, expected what the Commissioner requires or that no steps are required',
    ])
  })

  test('points at what is said elsewhere', async () => {
    expect(await lint('1. The Commissioner finds that section 31 was engaged.', `${noSteps} `)).toEqual([
      '3:4-3:12: Missing steps, expected here what is said of them elsewhere',
    ])
  })

  test('takes what the complainant wants for none', async () => {
    expect(
      await lint('1. The Commissioner finds a breach. The complainant wants the Council to take steps.'),
    ).toHaveLength(1)
  })

  test('says once that an empty section states no decision', async () => {
    expect(await lint('<!-- later -->')).toEqual([`3:4-3:12: ${missing}`])
  })
})
