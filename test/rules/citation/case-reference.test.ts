import {describe, expect, test} from 'vitest'
import {lintWith} from '../lint-with.ts'

const messages = async (draft: string, profile?: string) =>
  (await lintWith('citation/case-reference', draft, {profile})).map(each => each.replace(/^\S+ /, ''))

describe('citation/case-reference', () => {
  test.each([
    'FS50317322', 'FS 50773396', 'FER0449366', 'IC-82675-K0J4', 'IC-299647-N3D9', 'EA/2005/0026 & 0030', 'EA/2020/0008V',
    'EA-2022-0236', 'EA-2022-0425P', 'FT/EA/2024/0397', 'GIA/447/2017', 'UA-2020-000324-GIA', '[2023] UKFTT 964 (GRC)',
    '[2011] UKFTT EA_2010_0173 (GRC)', '[2012] UKUT 440 (AAC)', '[2014] UKUT 0563 (AAC)', '[2015] UKSC 21',
    '[2015] EWCA Civ 454', '[2008] EWHC 892 (QB)', '[2015] CSIH 47', '[2011] NIQB 44', 'C-71/10', 'Decision 083/2024',
    'Decision Notice 065/2025', '[2015] UKICO FS50535364', '[2008] 1 AC 153', 'EA Sports', 'the IC-7 engine',
    '<https://ico.org.uk/ic-159680-b5h5.pdf>', '<https://ico.org.uk/EA/2005/026>', 'the EA/12 form', 'planning application 22/0417/FUL',
  ])('says nothing of %s', async words => {
    expect(await messages(`1. See ${words}.`)).toEqual([])
  }) // biome-ignore format: a list of references reads best in rows

  test.each([
    ['FS5031732', 'Malformed reference of the Commissioner, expected the form `FS50317322`'],
    ['FER044936', 'Malformed reference of the Commissioner, expected the form `FER0449366`'],
    ['IC-299647-ND39', 'Malformed reference of the Commissioner, expected the form `IC-299647-N3D9`'],
    ['IC–299647–N3D9', 'Malformed reference of the Commissioner, expected the form `IC-299647-N3D9`'],
    ['EA/2005/026', 'Malformed number of an appeal to the tribunal, expected the form `EA/2011/0079`'],
    ['EA/20005/0026', 'Malformed number of an appeal to the tribunal, expected the form `EA/2011/0079`'],
    ['GI/3037/201', 'Malformed number of an appeal to the Upper Tribunal, expected the form `GIA/447/2017`'],
    [
      'UA-2020-00324-GIA',
      'Malformed number of an appeal to the Upper Tribunal, expected the form `UA-2020-000324-GIA`',
    ],
    ['Decision 83/2024', 'Malformed number of a Scottish decision, expected the form `Decision 083/2024`'],
    ['[2018] UKUT 423 ACC', 'Unexpected division in a neutral citation, expected `[year] UKUT number (AAC)`'],
    [
      '[2018] UKUT 423 (ACC)',
      'Unexpected division in a neutral citation, expected `[year] UKUT number (AAC)`',
    ],
    ['(2018) UKUT 423 (AAC)', 'Unexpected brackets in a neutral citation, expected `[2018]`'],
    ['[2018] UKUT 423', 'Missing division in a neutral citation, expected `[year] UKUT number (AAC)`'],
    ['[2015] EWCA 454', 'Missing division in a neutral citation, expected `[year] EWCA Civ number`'],
    ['[2005] UKUT 440 (AAC)', 'Unexpected year 2005 in a reference, expected 2009 or later'],
    ['EA/2001/0026', 'Unexpected year 2001 in a reference, expected 2005 or later'],
  ])('finds %s', async (words, message) => {
    expect(await messages(`1. See ${words}.`)).toEqual([message])
    expect(await messages(`1. See[^1].\n\n[^1]: ${words} at 5.`)).toEqual([message])
  })

  test('says nothing of what is quoted', async () => {
    expect(await messages('1. It cited "EA/2005/026 and [2018] UKUT 423 (ACC)".')).toEqual([])
  })

  test('finds a year after that of the notice', async () => {
    const draft =
      '# Freedom of Information Act 2000 (FOIA) Decision notice\n\nDate: 4 May 2019\n\n## Reasons for decision\n\n1. See EA/2021/0026.'
    expect(await messages(draft)).toEqual(['Unexpected year 2021 in a reference, expected 2005 to 2019'])
  })

  test('reads the Case Ref of a Scottish decision', async () => {
    const draft = (reference: string) =>
      `# Decision 083/2024: Bids\n\n- Authority: Strathlorne Council\n- Case Ref: ${reference}\n- Date: 6 November 2024\n\n## Summary\n\nIt is so.`
    expect(await messages(draft('202101333'), 'sic-foisa')).toEqual([])
    expect(await messages(draft('200901316/17/18/19'), 'sic-foisa')).toEqual([])
    expect(await messages(draft('20210133'), 'sic-foisa')).toEqual([
      'Malformed case reference, expected the form `202101333`',
    ])
    expect(await messages(draft('202501333'), 'sic-foisa')).toEqual([
      'Unexpected year 2025 in a reference, expected 2005 to 2024',
    ])
  })
})
