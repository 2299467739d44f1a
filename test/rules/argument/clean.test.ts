import {expect, test} from 'vitest'
import {rules} from '../../../rules/index.ts'
import {lintFrozen} from '../lint-with.ts'
import {cleanDrafts} from './clean-notices.ts'

const own = rules.filter(({id}) => id.startsWith('argument/'))

test.each(cleanDrafts)('no rule about arguments finds anything in $name', ({draft}) => {
  const {problems} = lintFrozen(draft, own)
  const found = problems.filter(problem => problem.rule.startsWith('argument/'))
  expect(found.map(problem => `${problem.rule} ${problem.message}`)).toEqual([])
})
