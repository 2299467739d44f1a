import {describe, expect, test} from 'vitest'
import {rules} from '../../../rules/index.ts'
import {cleanDrafts} from './clean-notices.ts'
import {reportOf} from './report-of.ts'

const own = rules.filter(({id}) => id.startsWith('argument/'))

describe.each(own.map(rule => ({id: rule.id, rule})))('$id is silent on a clean notice', ({rule}) => {
  test.each(cleanDrafts)('$name', ({draft}) => {
    expect(reportOf(rule, draft)).toEqual([])
  })
})
