import {describe, expect, test} from 'vitest'
import {lintWith} from '../lint-with.ts'
import {early, fourHeadings, scottish, withheld} from './clean-notices.ts'

const lint = (draft: string, profile?: string) => lintWith('structure/required-section', draft, {profile})

/** A draft without one section: from its heading to the next on the same level. */
function without(draft: string, title: string): string {
  const start = draft.indexOf(`\n## ${title}`)
  const end = draft.indexOf('\n## ', start + 1)
  if (start === -1) throw new Error(`No section ${title}`)
  return draft.slice(0, start) + (end === -1 ? '\n' : draft.slice(end))
}

describe('structure/required-section', () => {
  test.each([
    [withheld, 'Decision', '1:3-3:18: Missing section `Decision (including any steps ordered)`'],
    [withheld, 'Request', '1:3-3:18: Missing section `Request and response`'],
    [withheld, 'Right', '1:3-3:18: Missing section `Right of appeal`'],
    [early, 'Steps', '1:3-3:18: Missing section `Steps`'],
    [scottish, 'Relevant', '1:3-1:43: Missing section `Relevant statutory provisions`'],
    [scottish, 'Appeal', '1:3-1:43: Missing section `Appeal`'],
  ])('blames the title for a section that is not there', async (draft, title, problem) => {
    const problems = await lint(without(draft, title), draft === scottish ? 'sic-foisa' : undefined)
    expect(problems.map(each => each.replace(/^[^ ]+ /, ''))).toEqual([problem.replace(/^[^ ]+ /, '')])
    expect(problems[0]).toMatch(/^1:/)
  })

  test('blames the first words where there is no title', async () => {
    const draft = withheld.slice(withheld.indexOf('Date:'))
    const [first] = await lint(without(draft, 'Reasons'))
    expect(first).toMatch(/^1:1-.*Missing section `Reasons for decision`/)
  })

  test('says nothing of a text in which nothing shows that it is a notice', async () => {
    expect(await lint('# Readme\n\nSome words.\n')).toEqual([])
    expect(await lint('')).toEqual([])
  })

  test('does not want the reasons in the form with four headings', async () => {
    expect(await lint(fourHeadings)).toEqual([])
  })
})
