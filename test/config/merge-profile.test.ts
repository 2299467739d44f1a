import {describe, expect, test} from 'vitest'
import {mergeProfile, pathInHouse} from '../../src/config/merge-profile.ts'

const base = {
  name: 'base',
  title: 'Base',
  header: {date: {labels: ['Date'], required: true}},
  sections: {
    decision: {name: 'Decision', titles: ['Decision']},
    reasons: {name: 'Reasons', titles: ['Reasons', 'Why']},
  },
  forms: [
    {
      id: 'full',
      name: 'Full',
      sections: [
        {section: 'decision', required: true},
        {section: 'reasons', required: true},
      ],
      decisionIn: ['decision'],
    },
    {id: 'short', name: 'Short', sections: [], decisionIn: ['decision']},
  ],
  appeal: {
    period: {days: 28, required: true},
    contains: [{id: 'right', name: 'the right', words: ['appeal']}],
  },
  schemaRules: [{id: 'a/b', message: 'Old', schema: {type: 'object', properties: {kind: {}}}}],
}

describe('a house profile merged into the one that it extends', () => {
  test('inherits what it does not mention', () => {
    expect(mergeProfile(base, {name: 'house'})).toEqual({...base, name: 'house'})
  })

  test('changes single values, at any depth', () => {
    const merged = mergeProfile(base, {header: {date: {required: false}}, appeal: {period: {days: 42}}})
    expect(merged).toMatchObject({
      header: {date: {labels: ['Date'], required: false}},
      appeal: {period: {days: 42, required: true}},
    })
  })

  test('adds to lists of words, each once', () => {
    const merged = mergeProfile(base, {sections: {reasons: {titles: ['Analysis', 'Why']}}})
    expect(merged).toMatchObject({
      sections: {reasons: {name: 'Reasons', titles: ['Reasons', 'Why', 'Analysis']}},
    })
  })

  test('takes the place of a list by replace', () => {
    const merged = mergeProfile(base, {
      sections: {reasons: {titles: {replace: ['Analysis']}}},
      forms: {replace: [{id: 'own', sections: []}]},
    })
    expect(merged).toMatchObject({
      sections: {reasons: {titles: ['Analysis']}},
      forms: [{id: 'own', sections: []}],
    })
  })

  test('may have a section that is called replace, or schema', () => {
    const sections = {replace: {name: 'Replace', titles: ['R']}, schema: {name: 'Schema', titles: ['S']}}
    expect(mergeProfile(base, {sections})).toMatchObject({sections})
    const again = mergeProfile(mergeProfile(base, {sections}), {sections: {schema: {titles: ['T']}}})
    expect(again).toMatchObject({sections: {schema: {name: 'Schema', titles: ['S', 'T']}}})
  })

  test('changes entries of the same id, and puts new forms first and other new entries last', () => {
    const merged = mergeProfile(base, {
      forms: [{id: 'short', name: 'Brief'}, {id: 'own'}],
      appeal: {
        contains: [
          {id: 'fee', words: ['no fee']},
          {id: 'right', words: ['challenge']},
        ],
      },
    })
    expect(merged).toMatchObject({
      forms: [
        {id: 'own'},
        {id: 'full', name: 'Full'},
        {id: 'short', name: 'Brief', decisionIn: ['decision']},
      ],
      appeal: {contains: [{id: 'right', words: ['appeal', 'challenge']}, {id: 'fee'}]},
    })
  })

  test('takes the JSON Schema of a schema rule whole', () => {
    const merged = mergeProfile(base, {schemaRules: [{id: 'a/b', schema: {required: ['x']}}]})
    expect(merged).toMatchObject({schemaRules: [{id: 'a/b', message: 'Old'}]})
    expect(merged).toHaveProperty('schemaRules.0.schema', {required: ['x']})
  })

  test('leaves the profile that it extends as it was', () => {
    const before = structuredClone(base)
    mergeProfile(base, {
      forms: [{id: 'full', sections: [{section: 'team', after: 'decision'}], decisionIn: ['reasons']}],
      sections: {reasons: {titles: ['Analysis']}},
    })
    expect(base).toEqual(before)
  })
})

describe("a form's sections", () => {
  const merged = (sections: unknown) => mergeProfile(base, {forms: [{id: 'full', sections}]})
  const named = (...names: string[]) => ({forms: [{sections: names.map(section => ({section}))}, {}]})

  test('are added at the end', () => {
    expect(merged([{section: 'team'}])).toMatchObject(named('decision', 'reasons', 'team'))
  })

  test('are added, or moved, behind the one that is named', () => {
    expect(merged([{section: 'team', after: 'decision'}])).toMatchObject(named('decision', 'team', 'reasons'))
    expect(merged([{section: 'decision', after: 'reasons'}])).toMatchObject(named('reasons', 'decision'))
  })

  test('may stand behind one that is itself new, in whatever order they are written', () => {
    const team = {section: 'team', after: 'costs'}
    const costs = {section: 'costs', after: 'decision'}
    expect(merged([costs, team])).toMatchObject(named('decision', 'costs', 'team', 'reasons'))
    expect(merged([team, costs])).toMatchObject(named('decision', 'costs', 'team', 'reasons'))
  })

  test('that stand behind the same one keep the order in which they are written', () => {
    const sections = ['team', 'costs', 'delay'].map(section => ({section, after: 'decision'}))
    expect(merged(sections)).toMatchObject(named('decision', 'team', 'costs', 'delay', 'reasons'))
  })

  test('keep an after that names no section of the form, for the check to find', () => {
    expect(merged([{section: 'team', after: 'desicion'}])).toMatchObject({
      forms: [{sections: [{}, {}, {section: 'team', after: 'desicion'}]}, {}],
    })
  })
})

describe('the way back from the merged profile to the house profile', () => {
  const house = {
    sections: {team: {titles: ['Team']}},
    forms: [{id: 'short', sections: {replace: [{section: 'team'}]}}],
  }
  const merged = mergeProfile(base, house)

  test.each([
    {path: ['sections', 'team', 'titles', 0], there: ['sections', 'team', 'titles', 0]},
    {path: ['forms', 1, 'sections', 0, 'section'], there: ['forms', 0, 'sections', 'replace', 0, 'section']},
    {path: ['forms', 1, 'name'], there: ['forms', 0]},
    {path: ['forms', 0, 'name'], there: ['forms']},
    {path: ['appeal', 'section'], there: []},
  ])('$path was said at $there', ({path, there}) => {
    expect(pathInHouse(house, merged, path)).toEqual(there)
  })
})
