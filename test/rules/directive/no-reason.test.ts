import {expect, test} from 'vitest'
import {lintWith} from '../lint-with.ts'

const rule = 'directive/no-reason'

test('takes a dash that a word processor made of two hyphens', async () => {
  expect(await lintWith(rule, '<!-- noticelint-disable-file structure/* – an extract -->\n')).toEqual([])
  expect(await lintWith(rule, '<!-- noticelint-disable-file structure/* — an extract -->\n')).toEqual([])
})

test('asks for more than the two hyphens', async () => {
  expect(await lintWith(rule, '<!-- noticelint-disable-file structure/* -- -->\n')).toEqual([
    '1:1-1:48: Directive without a reason, expected one after ` -- `',
  ])
})

test('says nothing of other comments, or of directives that are only shown', async () => {
  expect(await lintWith(rule, '<!-- check the date -->\n')).toEqual([])
  expect(await lintWith(rule, '> <!-- noticelint-disable-file structure/* -->\n')).toEqual([])
  expect(await lintWith(rule, 'Write `<!-- noticelint-disable-file structure/* -->`.\n')).toEqual([])
})
