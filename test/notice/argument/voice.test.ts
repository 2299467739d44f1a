import {describe, expect, test} from 'vitest'
import {readSmall, saidIn} from './small-notice.ts'

/** What is found or claimed; neither what is relied on nor the steps and weighings of a test. */
function saidOf(sentence: string): string[] {
  return saidIn(sentence).filter(said => !/ (?:relied|element|not element|set-out|weighed)(?: |$)/.test(said))
}

/** All stand below the heading "Section 43(2) – commercial interests". */
describe('who says that an exemption is engaged, and whether it is denied', () => {
  test.each([
    ['The Commissioner finds that section 43(2) is engaged.', ['commissioner: foia:43(2) engaged']],
    [
      'The Commissioner notes that the Council argued that section 43(2) is engaged.',
      ['authority: foia:43(2) engaged'],
    ],
    [
      'The Commissioner notes the Council’s argument that section 43(2) is engaged.',
      ['authority: foia:43(2) engaged'],
    ],
    [
      'The Commissioner accepts the Council’s argument that section 43(2) is engaged.',
      ['commissioner: foia:43(2) engaged'],
    ],
    [
      'The Commissioner agrees with the Council that section 43(2) is engaged.',
      ['commissioner: foia:43(2) engaged'],
    ],
    ['The Council has argued that section 43(2) is engaged.', ['authority: foia:43(2) engaged']],
    [
      'The Trust, in its submissions, maintained that section 43(2) is engaged.',
      ['authority: foia:43(2) engaged'],
    ],
    [
      'The Department told the Commissioner that section 43(2) is engaged.',
      ['authority: foia:43(2) engaged'],
    ],
    [
      'The Council explained to the Commissioner that it considers that section 43(2) is engaged.',
      ['authority: foia:43(2) engaged'],
    ],
    ['In the Council’s view, section 43(2) is engaged.', ['authority: foia:43(2) engaged']],
    ['In his view, section 43(2) is engaged.', ['commissioner: foia:43(2) engaged']],
    ['In the Commissioner’s view, section 43(2) is engaged.', ['commissioner: foia:43(2) engaged']],
    ['In the complainant’s view, section 43(2) is not engaged.', ['complainant: foia:43(2) not engaged']],
    ['The complainant disputes that section 43(2) is engaged.', ['complainant: foia:43(2) not engaged']],
    ['The complainant argued that section 43(2) was not engaged.', ['complainant: foia:43(2) not engaged']],
    [
      'The Commissioner has considered the arguments. He finds that section 43(2) is engaged.',
      ['commissioner: foia:43(2) engaged'],
    ],
    [
      'The Commissioner has read the submissions. She is not persuaded that section 43(2) is engaged.',
      ['commissioner: foia:43(2) not engaged'],
    ],
    [
      'The complainant wrote again. He said that section 43(2) was not engaged.',
      ['complainant: foia:43(2) not engaged'],
    ],
    ['The Council responded. It said that section 43(2) was engaged.', ['authority: foia:43(2) engaged']],
    ['It was argued by the Council that section 43(2) was engaged.', ['authority: foia:43(2) engaged']],
    ['It is argued that section 43(2) is engaged.', ['authority: foia:43(2) engaged']],
    ['Section 43(2) was said to be engaged.', []],
    ['The Council has not shown that section 43(2) is engaged.', ['commissioner: foia:43(2) not engaged']],
    [
      'The Commissioner finds that the Council has not demonstrated that section 43(2) is engaged.',
      ['commissioner: foia:43(2) not engaged'],
    ],
    [
      'The Commissioner is satisfied that the Council has shown that section 43(2) is engaged.',
      ['commissioner: foia:43(2) engaged'],
    ],
    [
      'The Commissioner is not satisfied that section 43(2) is engaged.',
      ['commissioner: foia:43(2) not engaged'],
    ],
    [
      'The Commissioner is not satisfied that the Council has shown that section 43(2) is engaged.',
      ['commissioner: foia:43(2) not engaged'],
    ],
    [
      'The Commissioner does not accept that section 43(2) is engaged.',
      ['commissioner: foia:43(2) not engaged'],
    ],
    [
      'The Commissioner cannot conclude that section 43(2) is engaged.',
      ['commissioner: foia:43(2) not engaged'],
    ],
    [
      'The Commissioner rejects the Council’s argument that section 43(2) is engaged.',
      ['commissioner: foia:43(2) not engaged'],
    ],
    [
      'The Commissioner is not persuaded by the argument that section 43(2) is engaged.',
      ['commissioner: foia:43(2) not engaged'],
    ],
    ['The Commissioner has considered whether section 43(2) is engaged.', []],
    ['The Commissioner must decide whether the Council was right that section 43(2) is engaged.', []],
    ['If section 43(2) is engaged, the public interest has to be weighed.', []],
    ['For section 43(2) to be engaged, three criteria must be met.', []],
    ['Is section 43(2) engaged?', []],
    ['Section 43(2) is engaged where disclosure would be likely to prejudice commercial interests.', []],
    ['The Commissioner’s guidance states that section 43(2) is engaged where a real risk exists.', []],
    ['The Tribunal found that section 43(2) was engaged.', ['law: foia:43(2) engaged']],
    ['The Commissioner is of the view that section 43(2) is engaged.', ['commissioner: foia:43(2) engaged']],
    [
      'The Commissioner has come to the conclusion that section 43(2) is not engaged.',
      ['commissioner: foia:43(2) not engaged'],
    ],
    ['The Council is of the opinion that section 43(2) is engaged.', ['authority: foia:43(2) engaged']],
    ['The Commissioner’s decision is that section 43(2) is engaged.', ['commissioner: foia:43(2) engaged']],
    ['The Council’s position is that section 43(2) is engaged.', ['authority: foia:43(2) engaged']],
    ['It is the Commissioner’s view that section 43(2) is engaged.', ['commissioner: foia:43(2) engaged']],
    ['It is the Council’s position that section 43(2) is engaged.', ['authority: foia:43(2) engaged']],
    [
      'The Council argued that section 43(2) is engaged, but the Commissioner does not agree that section 43(2) applies.',
      ['authority: foia:43(2) engaged', 'commissioner: foia:43(2) not engaged'],
    ],
    [
      'Although the Council argued that section 43(2) is engaged, the Commissioner finds that the exemption is not engaged.',
      ['authority: foia:43(2) engaged', 'commissioner: foia:43(2) not engaged'],
    ],
    [
      'Having considered the Council’s view that disclosure would be likely to harm its suppliers, the Commissioner finds that section 43(2) is engaged.',
      ['authority: foia:43(2) likelihood would-be-likely', 'commissioner: foia:43(2) engaged'],
    ],
    ['The Commissioner therefore finds section 43(2) engaged.', ['commissioner: foia:43(2) engaged']],
    ['The Commissioner finds section 43(2) to be engaged.', ['commissioner: foia:43(2) engaged']],
    ['I find that section 43(2) is engaged.', ['commissioner: foia:43(2) engaged']],
    ['We find that section 43(2) is engaged.', ['commissioner: foia:43(2) engaged']],
    ['The Council’s solicitor wrote that “section 43(2) is engaged”.', ['authority: foia:43(2) engaged']],
    [
      'The Council said: “We find that section 43(2) is engaged and that the balance favours maintaining the exemption.”',
      [],
    ],
    ['According to the Council, section 43(2) is engaged.', ['authority: foia:43(2) engaged']],
    ['The Council believes section 43(2) is engaged.', ['authority: foia:43(2) engaged']],
    [
      'The Commissioner acknowledges that the Council believes section 43(2) is engaged.',
      ['authority: foia:43(2) engaged'],
    ],
    ['The Commissioner finds that section 43(2) is not engaged.', ['commissioner: foia:43(2) not engaged']],
    ['The Council was wrong to rely on section 43(2).', ['commissioner: foia:43(2) not entitled']],
    [
      'The Commissioner does not consider that the Council was entitled to rely on section 43(2).',
      ['commissioner: foia:43(2) not entitled'],
    ],
  ])('%s', (sentence, said) => {
    expect(saidOf(sentence)).toEqual(said)
  })
})

describe('what is no finding of its own', () => {
  test.each([
    ['what a condition governs', 'If the information falls within the class, then section 43(2) is engaged.'],
    [
      'what can be said of any exemption',
      'Information to which a qualified exemption applies must be disclosed.',
    ],
    ['reliance on something else', 'Privilege that has been waived cannot be relied on.'],
  ])('%s', (_, sentence) => {
    expect(saidOf(sentence)).toEqual([])
  })

  test('what the authority was right to conclude is the Commissioner’s finding, and no entitlement', () => {
    expect(
      saidOf(
        'The Commissioner finds that the Council was correct to conclude that section 43(2) was not engaged.',
      ),
    ).toEqual(['commissioner: foia:43(2) not engaged'])
  })

  test('“he finds” is the Commissioner’s, whoever was spoken of before', () => {
    expect(
      saidOf('The complainant’s argument is not borne out. He finds that section 43(2) is engaged.'),
    ).toEqual(['commissioner: foia:43(2) engaged'])
  })
})

describe('of several exemptions, levels and sides in one sentence', () => {
  test.each([
    [
      'The Commissioner finds that neither section 41(1) nor section 43(2) is engaged.',
      ['commissioner: foia:41(1) foia:43(2) not engaged'],
    ],
    [
      'The Commissioner finds that sections 41(1) and 43(2) are both engaged.',
      ['commissioner: foia:41(1) foia:43(2) engaged'],
    ],
    [
      'The Commissioner finds that section 41(1) is engaged but section 43(2) is not engaged.',
      ['commissioner: foia:41(1) engaged', 'commissioner: foia:43(2) not engaged'],
    ],
    [
      'The Commissioner finds that section 41(1) is not engaged and that section 43(2) is engaged.',
      ['commissioner: foia:41(1) not engaged', 'commissioner: foia:43(2) engaged'],
    ],
    [
      'The Commissioner finds that section 41(1) or, in the alternative, section 43(2) is engaged.',
      ['commissioner: foia:41(1) foia:43(2) engaged'],
    ],
    [
      'The Commissioner’s decision is that the Council was entitled to rely on section 41(1), but not section 43(2).',
      ['commissioner: foia:41(1) entitled', 'commissioner: foia:43(2) not entitled'],
    ],
    [
      'The Council was entitled to withhold the letters under section 41(1) but not the schedule under section 43(2).',
      ['commissioner: foia:41(1) entitled', 'commissioner: foia:43(2) not entitled'],
    ],
    [
      'The Commissioner finds that section 41(1) is engaged but that section 43(2) is not.',
      ['commissioner: foia:41(1) engaged', 'commissioner: foia:43(2) not engaged'],
    ],
    [
      'The Commissioner finds that section 41(1), but not section 43(2), is engaged.',
      ['commissioner: foia:43(2) not engaged', 'commissioner: foia:41(1) engaged'],
    ],
    [
      'The Commissioner’s decision is that the Council was entitled to rely on section 41(1) but was not entitled to rely on section 43(2).',
      ['commissioner: foia:41(1) entitled', 'commissioner: foia:43(2) not entitled'],
    ],
    [
      'The Commissioner finds that the Council was not entitled to rely on either section 41(1) or section 43(2).',
      ['commissioner: foia:41(1) foia:43(2) not entitled'],
    ],
    [
      'The Commissioner finds that disclosure would be likely to prejudice the Council’s commercial interests, but not that it would prejudice them.',
      [
        'commissioner: foia:43(2) likelihood would-be-likely',
        'commissioner: foia:43(2) not likelihood would',
      ],
    ],
    [
      'The Commissioner does not accept that disclosure would prejudice the Council’s commercial interests.',
      ['commissioner: foia:43(2) not likelihood would'],
    ],
    [
      'The public interest in maintaining the exemption does not outweigh the public interest in disclosure.',
      ['commissioner: foia:43(2) public-interest disclose'],
    ],
    [
      'The Council argued that the public interest in maintaining the exemption outweighs the public interest in disclosure.',
      ['authority: foia:43(2) public-interest maintain'],
    ],
    [
      'The complainant considers that the public interest favours disclosure.',
      ['complainant: foia:43(2) public-interest disclose'],
    ],
    [
      'The Commissioner finds that the public interest in disclosure is outweighed by that in maintaining the exemption.',
      ['commissioner: foia:43(2) public-interest maintain'],
    ],
    [
      'The Commissioner has not gone on to consider section 41(1).',
      ['commissioner: foia:41(1) not-considered'],
    ],
  ])('%s', (sentence, said) => {
    expect(saidOf(sentence)).toEqual(said)
  })
})

describe('where nobody is named', () => {
  test.each([
    ['The Council’s position', 'authority'],
    ['The complainant’s view', 'complainant'],
    ['The Commissioner’s view', 'commissioner'],
    ['Is the exemption engaged?', 'commissioner'],
  ])('the heading “%s” tells whose the words are', (heading, voice) => {
    const said = saidIn('Section 43(2) is engaged.', heading)
    expect(said.filter(each => each.endsWith(' engaged'))).toEqual([`${voice}: foia:43(2) engaged`])
  })

  test('what follows somebody’s claim in the same paragraph is not sure to be the Commissioner’s', () => {
    const {findings} = readSmall({
      heading: 'Section 43(2)',
      reasons: 'The Council said that it had asked its suppliers. Section 43(2) is engaged.',
    })
    expect(findings.find(({says}) => says === 'engaged')).toMatchObject({firm: false})
  })
})
