import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {compare, write} from '../../scripts/generate/write.ts'

let root: string

beforeEach(async () => {
  root = `${await mkdtemp(join(tmpdir(), 'noticelint-generated-'))}/`
  await mkdir(`${root}docs/rules/drafting`, {recursive: true})
  await writeFile(`${root}README.md`, 'old\n')
  await writeFile(`${root}docs/rules/drafting/gone.md`, 'a rule that was\n')
})

afterEach(() => rm(root, {recursive: true}))

const files = [
  {path: 'README.md', text: 'new\n'},
  {path: 'docs/rules/drafting/words.md', text: 'a page\n'},
]

test('says what is stale, what is missing and what is left over', async () => {
  expect(await compare(root, files)).toEqual([
    {path: 'README.md', state: 'stale'},
    {path: 'docs/rules/drafting/words.md', state: 'missing'},
    {path: 'docs/rules/drafting/gone.md', state: 'left over'},
  ])
})

test('writes what differs, and then nothing differs', async () => {
  await write(root, files, await compare(root, files))
  expect(await compare(root, files)).toEqual([])
  expect(await readFile(`${root}README.md`, 'utf8')).toBe('new\n')
})
