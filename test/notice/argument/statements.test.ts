import {describe, expect, it, test} from 'vitest'
import {shippedLaw} from '../../../src/law/shipped-law.ts'
import {citation, readStatements, type Statement} from '../../../src/notice/argument/statements.ts'
import {readNotice} from '../../../src/notice/read-notice.ts'
import {profiles} from '../profiles.ts'
import {readSmall, type SmallNotice, smallDraft} from './small-notice.ts'

function statementsIn(parts: SmallNotice): readonly Statement[] {
  const {notice, form} = readNotice(smallDraft(parts), {profiles})
  return readStatements({...notice, form, law: shippedLaw()})
}

/** The sentences among the reasons, each as its words; `|` parts those that lead in to a list from its own. */
function reasonsIn(reasons: string): string[] {
  return statementsIn({reasons})
    .filter(({place}) => place === 'reasons')
    .map(({tokens, from}) => {
      const words = tokens.map(({text, provisions}) =>
        provisions ? `${citation}${provisions.join('+')}` : text,
      )
      return [...words.slice(0, from), ...(from > 0 ? ['|'] : []), ...words.slice(from)].join(' ')
    })
}

describe('a statement', () => {
  it('is a sentence, with each citation as one word', () => {
    expect(reasonsIn('He agrees. Sections 31(1)(a) and (b) of FOIA (law enforcement) are engaged.')).toEqual([
      'he agrees',
      '§foia:31(1)(a)+foia:31(1)(b) are engaged',
    ])
  })

  test.each([
    ['Section 31(3) by virtue of section 31(1)(a) applies.', '§foia:31(3) applies'],
    ['Section 40(2), by virtue of section 40(3A)(a), applies.', '§foia:40(2) , applies'],
    ['Section 31(1)(g), read with section 31(2)(c), applies.', '§foia:31(1)(g) , applies'],
    ['Section 31(2)(c), by virtue of section 31(1)(g), applies.', '§foia:31(1)(g) , applies'],
    ['Section 41(1) and section 43(2) apply.', '§foia:41(1) and §foia:43(2) apply'],
  ])('of linked citations has the exemption: %s', (sentence, words) => {
    expect(reasonsIn(sentence)).toEqual([words])
  })

  it('keeps a short quotation, and marks its words', () => {
    const [, , statement] = statementsIn({reasons: 'The Council relies on ‘would be likely to’ prejudice.'})
    expect(statement?.tokens.filter(({quoted}) => quoted).map(({text}) => text)).toEqual([
      'would',
      'be',
      'likely',
      'to',
    ])
  })

  it('leaves out a long quotation', () => {
    const quoted = '“we find that the exemption is engaged in every respect that matters here”'
    expect(reasonsIn(`The Council wrote that ${quoted} in its letter.`)).toEqual([
      'the council wrote that in its letter',
    ])
  })

  it('is none in a displayed quotation', () => {
    expect(reasonsIn('The Council said:\n\n> Section 43(2) is engaged.')).toEqual(['the council said :'])
    expect(reasonsIn('The Council said:\n\n“Section 43(2) is engaged.”')).toEqual(['the council said :'])
  })

  it('of a list is read with the words that lead in to it', () => {
    expect(
      reasonsIn(
        'The Commissioner finds that:\n\n    - section 41(1) is engaged;\n    - section 43(2) is not. It fails.',
      ),
    ).toEqual([
      'the commissioner finds that :',
      'the commissioner finds that : | §foia:41(1) is engaged ;',
      'the commissioner finds that : | §foia:43(2) is not',
      'it fails',
    ])
  })

  it('below a list is read by itself', () => {
    expect(
      reasonsIn('He finds that:\n\n    (a) section 41(1) is engaged.\n\nSection 43(2) is not.').at(-1),
    ).toBe('§foia:43(2) is not')
  })

  it('knows a question', () => {
    const asked = statementsIn({reasons: 'Is the exemption engaged? It is.'}).filter(
      ({place}) => place === 'reasons',
    )
    expect(asked.map(({asks}) => asks)).toEqual([true, false])
  })

  it('stands in the decision, in the story of the case, or among the reasons', () => {
    expect(statementsIn({steps: 'The Council must disclose the report.'}).map(({place}) => place)).toEqual([
      'decision',
      'narrative',
      'reasons',
    ])
  })
})

describe('what is read of a list', () => {
  it('is the Commissioner’s where the lead-in says so', () => {
    const {exemptions} = readSmall({
      decision:
        'The Commissioner’s decision is that:\n\n    - the Council was entitled to rely on section 41(1); and\n    - it was not entitled to rely on section 43(2).',
    })
    expect(exemptions.map(({provision, outcome}) => [provision, outcome])).toEqual([
      ['foia:41(1)', 'entitled'],
      ['foia:43(2)', 'not-entitled'],
    ])
  })

  it('is the authority’s where the lead-in says so', () => {
    const {findings} = readSmall({
      heading: 'Section 43(2)',
      reasons:
        'The Council argued that:\n\n    - section 43(2) is engaged; and\n    - the balance favours maintaining the exemption.',
    })
    expect(findings.filter(({says}) => says === 'engaged').map(({voice}) => voice)).toEqual(['authority'])
    expect(findings.filter(({says}) => says === 'public-interest').map(({voice}) => voice)).toEqual([
      'authority',
    ])
  })
})
