import {join} from 'node:path'
import {expect, test} from 'vitest'
import {ConfigCache} from '../../src/config/config-cache.ts'
import {failureOf} from './failure.ts'
import {makeFolder} from './folder.ts'
import {rules} from './rules.ts'

/** The configuration of a draft in a folder. */
async function configOf(folder: string): Promise<string | undefined> {
  return (await new ConfigCache(rules).forFile(join(folder, 'draft.md')))?.path
}

test('the nearest configuration upward is found, by any of its names', async () => {
  const folder = await makeFolder({
    'noticelint.config.yaml': '',
    'a/b/draft.md': '',
    'json/noticelint.config.json': '{}',
    'json/deep/er/draft.md': '',
    'yml/noticelint.config.yml': '',
  })
  expect(await configOf(folder)).toBe(join(folder, 'noticelint.config.yaml'))
  expect(await configOf(join(folder, 'a/b'))).toBe(join(folder, 'noticelint.config.yaml'))
  expect(await configOf(join(folder, 'json/deep/er'))).toBe(join(folder, 'json/noticelint.config.json'))
  expect(await configOf(join(folder, 'yml'))).toBe(join(folder, 'yml/noticelint.config.yml'))
  expect(await configOf(join(folder, 'not/there/yet'))).toBe(join(folder, 'noticelint.config.yaml'))
})

test('a folder of that name is no configuration', async () => {
  const folder = await makeFolder({'noticelint.config.yaml': '', 'a/noticelint.config.yaml/draft.md': ''})
  expect(await configOf(join(folder, 'a'))).toBe(join(folder, 'noticelint.config.yaml'))
})

test('two configurations in one folder are refused', async () => {
  const folder = await makeFolder({'noticelint.config.yaml': '', 'noticelint.config.json': '{}'})
  expect(await failureOf(folder, configOf(folder))).toBe(
    'noticelint.config.json: noticelint.config.yaml stands beside it: keep one of the two',
  )
})

test('each configuration is read once, whoever asks for it', async () => {
  const folder = await makeFolder({
    'noticelint.config.yaml': 'rules: {structure/heading: off}\n',
    'a/noticelint.config.yaml': 'rules: {structure/heading: info}\n',
  })
  const cache = new ConfigCache(rules)
  const drafts = Array.from({length: 50}, (_, number) => join(folder, `deep/${number % 7}/${number}.md`))
  const configs = await Promise.all(drafts.map(path => cache.forFile(path)))
  expect(new Set(configs).size).toBe(1)
  expect(configs[0]?.path).toBe(join(folder, 'noticelint.config.yaml'))
  expect(await cache.load(join(folder, 'noticelint.config.yaml'))).toBe(configs[0])
  expect((await cache.forFile(join(folder, 'a/draft.md')))?.path).toBe(
    join(folder, 'a/noticelint.config.yaml'),
  )
})

test('a wrong configuration fails for each file that it is for', async () => {
  const folder = await makeFolder({'noticelint.config.yaml': 'ruls: {}\n'})
  const cache = new ConfigCache(rules)
  const first = await failureOf(folder, cache.forFile(join(folder, 'one.md')))
  expect(first).toMatch(/^noticelint\.config\.yaml:1:1: Unknown key "ruls"/)
  expect(await failureOf(folder, cache.forFile(join(folder, 'a/two.md')))).toBe(first)
})
