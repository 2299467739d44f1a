import {describe, expect, test} from 'vitest'
import {lintWith} from '../lint-with.ts'
import {cleanDrafts} from './clean-notices.ts'

const rules = [
  'required-section',
  'section-order',
  'duplicate-section',
  'empty-section',
  'heading',
  'header-field',
  'title-regime',
  'decision-summary',
  'steps',
  'appeal-rights',
  'signature',
]

describe.each(rules)('structure/%s is silent on a clean notice', rule => {
  test.each(cleanDrafts)('$name', async ({draft}) => {
    expect(await lintWith(`structure/${rule}`, draft)).toEqual([])
  })
})
