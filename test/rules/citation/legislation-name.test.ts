import {describe, expect, test} from 'vitest'
import rule from '../../../rules/citation/legislation-name.ts'
import {lintFrozen, lintWith} from '../lint-with.ts'

const messages = async (draft: string) =>
  (await lintWith('citation/legislation-name', draft)).map(each => each.replace(/^\S+ /, ''))

const of = (date: string, words: string) =>
  `# Freedom of Information Act 2000 (FOIA) Decision notice\n\nDate: ${date}\n\n## Reasons for decision\n\n1. ${words}\n`

describe('citation/legislation-name', () => {
  test.each([
    ['Freedom of Information Act 2002', 'Unexpected year 2002, expected Freedom of Information Act 2000'],
    [
      'Freedom of Information (Scotland) Act 2000',
      'Unexpected year 2000, expected Freedom of Information (Scotland) Act 2002',
    ],
    ['Data Protection Act 1988', 'Unexpected year 1988, expected Data Protection Act 2018'],
    [
      'Environmental Information Regulations 2005',
      'Unexpected year 2005, expected Environmental Information Regulations 2004',
    ],
    [
      'Environmental Information Regulation 2004',
      'Unexpected name, expected Environmental Information Regulations 2004',
    ],
    [
      'Freedom of Information Act (Scotland) 2002',
      'Unexpected name, expected Freedom of Information (Scotland) Act 2002',
    ],
    ['General Data Protection Regulations', 'Unexpected name, expected General Data Protection Regulation'],
    ['Environmental Information Regulations 2004 (SI 2004/3319)', 'Unexpected number, expected SI 2004/3391'],
    [
      'Tribunal Procedure (First-tier Tribunal) (General Regulatory Chamber) Rules 2009 (SI 2010/43)',
      'Unexpected number, expected SI 2009/1976',
    ],
  ])('finds %s', async (words, message) => {
    expect(await messages(`1. It is in the ${words}.`)).toEqual([message])
    expect(await messages(`1. It is in the ${words.replaceAll(' ', '\n   ')}.`)).toEqual([message])
  })

  test.each([
    [
      'a title that is right',
      'the Freedom of Information Act 2000 and the Environmental Information Regulations 2004 (SI 2004/3391)',
    ],
    ['a name without a year', 'the Freedom of Information Act and the Data Protection Act'],
    [
      'older Acts of the same name',
      'the Data Protection Act 1984 and the Environmental Information Regulations 1992',
    ],
    ['an Act of another country', 'the Freedom of Information Act 2014'],
    ['an Irish Act', 'the Irish Data Protection Act 1988'],
    ['a quotation', '"the Freedom of Information Act 2002"'],
    ['a longer name', 'the Freedom of Information (Amendment) (Scotland) Act 2013'],
    ['words in small letters', 'the act 2002 and regulations 2005'],
  ])('says nothing of %s', async (_, words) => {
    expect(await messages(`1. It is in ${words}.`)).toEqual([])
  })

  test('finds what there was not yet on the date of the notice', async () => {
    expect(await messages(of('4 September 2019', 'Article 6(1)(f) of the UK GDPR applies.'))).toEqual([
      'There was no UK GDPR on 2019-09-04: it is of 2020-12-31',
    ])
    expect(await messages(of('4 September 2017', 'The Data Protection Act 2018 applies.'))).toEqual([
      'There was no Data Protection Act 2018 on 2017-09-04: it is of 2018-05-23',
    ])
  })

  test('lets a notice speak of what is to come', async () => {
    expect(await messages(of('4 September 2019', 'The UK GDPR will take its place.'))).toEqual([])
  })

  describe('the Data Protection Act 1998', () => {
    const applied = 'Personal data is defined in section 1(1) of the Data Protection Act 1998.'

    test('is found where the notice speaks of no day on which it was in force', () => {
      const {problems} = lintFrozen(of('4 September 2023', `The request is of 1 May 2023. ${applied}`), [
        rule,
      ])
      expect(problems.map(({message, severity}) => `${severity} ${message}`)).toEqual([
        'warning The Data Protection Act 1998 ended on 2018-05-24, before the request was made',
      ])
      expect(problems[0]?.related.map(each => each.message)).toEqual(['The earliest date is here'])
    })

    test.each([
      ['the request was dealt with under it', `The request is of 1 May 2018. ${applied}`],
      [
        'the sentence tells of its end',
        'The request is of 1 May 2023. The DPA 2018 replaced the Data Protection Act 1998.',
      ],
      ['no day is given', applied],
    ])('is left alone where %s', async (_, words) => {
      const draft = words === applied ? `1. ${words}` : of('4 September 2019', words)
      expect(await messages(draft)).toEqual([])
    })
  })
})
