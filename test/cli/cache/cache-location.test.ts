import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {cacheLocation} from '../../../src/cli/cache/cache-location.ts'
import {folder} from '../run.ts'

it('is below the nearest node_modules', () => {
  const root = folder({'node_modules/': '', 'drafts/old/': ''})
  expect(cacheLocation(undefined, join(root, 'drafts', 'old'), {}).file).toBe(
    join(root, 'node_modules', '.cache', 'noticelint', 'noticelint-cache.jsonl'),
  )
})

it("is in the user's own folder where there is none, one file a project", () => {
  const root = folder({'one/': '', 'two/': ''})
  const env = {XDG_CACHE_HOME: join(root, 'caches')}
  const [one, two] = ['one', 'two'].map(name => cacheLocation(undefined, join(root, name), env).file)
  expect(one?.startsWith(join(root, 'caches', 'noticelint'))).toBe(true)
  expect(one).not.toBe(two)
})

it('is the file that is named, or a file in the folder that is named', () => {
  const root = folder()
  mkdirSync(join(root, 'there'))
  const at = (named: string) => cacheLocation(named, root, {})
  expect(at('.cache.jsonl')).toEqual({file: join(root, '.cache.jsonl'), isOwnName: false})
  expect(at('there')).toEqual({file: join(root, 'there', 'noticelint-cache.jsonl'), isOwnName: true})
  expect(at('new/')).toEqual({file: join(root, 'new', 'noticelint-cache.jsonl'), isOwnName: true})
  expect(() => at('draft.md')).toThrow('would write over a draft')
})
