import {describe, expect, it} from 'vitest'
import {readNotice} from '../../src/notice/read-notice.ts'
import {profiles} from './profiles.ts'

interface Draft {
  readonly mains: readonly string[]
  /** How many headings stand below Reasons or Analysis. */
  readonly subs?: number
  /** How many paragraphs each heading has; 0 for one without a number. */
  readonly each?: number
  readonly signed?: boolean
  readonly kind?: string
}

/** A draft of a layout, read; gives the form's id. */
function formOf({mains, subs = 0, each = 2, signed = true, kind = 'ico-foia'}: Draft): string {
  let number = 0
  const text = (): string =>
    each === 0 ? 'Text of the section.' : Array.from({length: each}, () => `${++number}. Text.`).join('\n\n')
  const parts = mains.flatMap(title => [
    `## ${title}\n\n${text()}`,
    ...(/^(?:Reasons|Analysis|Commissioner's analysis)/.test(title)
      ? Array.from({length: subs}, (_, index) => `### Part ${index + 1}\n\n${text()}`)
      : []),
  ])
  const signature = signed ? '\n\nSigned\n\nCarolyn Howes\nSenior Case Officer' : ''
  return readNotice(`# Decision notice\n\n${parts.join('\n\n')}${signature}\n`, {profiles, profile: kind})
    .form.id
}

const full = [
  'Decision (including any steps ordered)',
  'Request and response',
  'Scope of the case',
  'Reasons for decision',
  'Right of appeal',
]
const early = [
  'Summary',
  'The Commissioner’s Role',
  'The Request',
  'The Investigation',
  'Analysis',
  'The Decision',
  'Steps Required',
  'Right of Appeal',
]
const four = ['1. Request:', '2. Commissioner’s Decision:', '3. Steps:', '4. Right of Appeal:']
const scottish = [
  'Summary',
  'Relevant statutory provisions',
  'Background',
  'Commissioner’s analysis and findings',
  'Decision',
  'Appeal',
]
const without = (mains: readonly string[], ...left: string[]): string[] =>
  mains.filter(title => !left.some(words => title.includes(words)))

describe('the form', () => {
  it.each(['ico-foia', 'ico-eir', 'ico-foia-eir'])('of %s is that of its sections', kind => {
    expect(formOf({kind, mains: full, subs: 8})).toBe('2011')
    expect(formOf({kind, mains: full})).toBe('2011')
    expect(
      formOf({
        kind,
        mains: [...full.slice(0, 1), 'Background', ...full.slice(1, 4), 'Other matters', 'Right of appeal'],
      }),
    ).toBe('2011')
    expect(formOf({kind, mains: early, subs: 4})).toBe('early')
    expect(formOf({kind, mains: four, each: 0, signed: false})).toBe('four-heading')
    expect(formOf({kind, mains: without(full, 'Scope')})).toBe('short')
  })

  it('stays the full one where a long notice lacks a section or its signature', () => {
    for (const title of full) expect(formOf({mains: without(full, title), subs: 10, each: 3})).toBe('2011')
    expect(formOf({mains: full, subs: 10, each: 3, signed: false})).toBe('2011')
  })

  it('is the short one where a short notice has no scope, or no signature', () => {
    expect(formOf({mains: without(full, 'Scope'), subs: 3, each: 3})).toBe('short')
    expect(formOf({mains: full, subs: 2, signed: false})).toBe('short')
    expect(formOf({mains: without(full, 'Scope'), signed: false})).toBe('short')
  })

  it('stays a full or short one where such a notice lacks another section', () => {
    for (const title of ['Decision', 'Request', 'Right']) {
      expect(formOf({mains: without(full, 'Scope', title)})).toBe('short')
    }
    expect(formOf({mains: without(full, 'Reasons')})).toBe('2011')
  })

  it('stays the early one whichever of its sections is lacking', () => {
    for (const title of early) expect(formOf({mains: without(early, title), subs: 4})).toBe('early')
    expect(formOf({mains: early, signed: false})).toBe('early')
  })

  it('stays that of four headings whichever is lacking, and where they have no numbers', () => {
    for (const title of four)
      expect(formOf({mains: without(four, title), each: 0, signed: false})).toBe('four-heading')
    expect(formOf({mains: four.map(title => title.slice(3)), each: 0, signed: false})).toBe('four-heading')
  })

  it('of a notice with a summary above its decision is no early one', () => {
    expect(formOf({mains: ['Summary', ...full], subs: 8})).toBe('2011')
  })

  it.each(['sic-foisa', 'sic-eisr'])('of %s is that of Scottish decisions', kind => {
    expect(formOf({kind, mains: scottish})).toBe('sic')
    expect(formOf({kind, mains: without(scottish, 'Relevant')})).toBe('sic')
    const annexed = [...without(scottish, 'Relevant'), 'Appendix 1: Relevant statutory provisions']
    expect(formOf({kind, mains: annexed})).toBe('sic-short')
    expect(formOf({kind, mains: [...scottish, 'Appendix 1: Relevant statutory provisions']})).toBe('sic')
  })

  it('of a draft without sections is the first', () => {
    expect(profiles.map(({name}) => readNotice('', {profiles, profile: name}).form.id)).toEqual(
      profiles.map(({forms}) => forms[0]?.id),
    )
  })
})
