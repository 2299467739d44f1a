import {describe, expect, it} from 'vitest'
import {readFrontMatter} from '../../src/notice/front-matter.ts'
import {nestsTooDeep} from '../../src/notice/yaml-depth.ts'

describe('YAML that nests too deeply', () => {
  it.each([
    ['brackets', '['.repeat(5000)],
    ['brackets with words between', `a: ${'[a, '.repeat(5000)}`],
    ['list marks on one line', `${'- '.repeat(5000)}a`],
    ['key marks on one line', `${'? '.repeat(5000)}a`],
  ])('is known by its %s, and front matter of it is passed over', (_, yaml) => {
    expect(nestsTooDeep(yaml)).toBe(true)
    expect(readFrontMatter(`---\n${yaml}\n---\n`)).toEqual([])
  })

  it.each([
    ['a rule of dashes', `# ${'-'.repeat(500)}\na: b`],
    ['many brackets that are closed', 'a: [b]\n'.repeat(500)],
    ['a list of many items', '- a\n'.repeat(500)],
  ])('is not %s', (_, yaml) => {
    expect(nestsTooDeep(yaml)).toBe(false)
  })
})
