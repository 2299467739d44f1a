import {describe, expect, it} from 'vitest'
import {titleKey} from '../../src/notice/titles.ts'
import {profiles} from './profiles.ts'

describe.each(profiles.map(profile => [profile.name, profile] as const))('the profile %s', (_, profile) => {
  const ids = Object.keys(profile.sections)

  it('gives no title to two sections, and none twice', () => {
    const keys = Object.values(profile.sections).flatMap(({titles}) => titles.map(titleKey))
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  it('accepts the name of each section as its title', () => {
    for (const {name, titles} of Object.values(profile.sections)) {
      expect(titles.map(titleKey)).toContain(titleKey(name))
    }
  })

  it('gives no label to two fields, and none twice', () => {
    const keys = Object.values(profile.header).flatMap(({labels}) => labels.map(titleKey))
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  it('names only sections that it has', () => {
    const named = profile.forms.flatMap(({sections, decisionIn, stepsIn, when}) => [
      ...sections.map(({section}) => section),
      ...decisionIn,
      ...stepsIn,
      ...(when.has ?? []),
      ...(when.hasAny ?? []),
    ])
    expect([...named, profile.appeal.section].filter(id => !ids.includes(id))).toEqual([])
  })

  it('uses every section in some form', () => {
    const used = profile.forms.flatMap(({sections}) => sections.map(({section}) => section))
    expect(new Set(used)).toEqual(new Set(ids))
  })

  it('states the decision and the steps, in each form, in sections that the form has', () => {
    for (const {id, sections, decisionIn, stepsIn} of profile.forms) {
      const own = sections.map(({section}) => section)
      expect(own, id).toEqual(expect.arrayContaining([...decisionIn, ...stepsIn]))
      expect(new Set(own).size, id).toBe(own.length)
    }
  })
})
