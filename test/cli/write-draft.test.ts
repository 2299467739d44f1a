import {readdirSync, readFileSync, unlinkSync, writeFileSync} from 'node:fs'
import type * as Files from 'node:fs/promises'
import {join} from 'node:path'
import {beforeEach, describe, expect, it, vi} from 'vitest'
import {writeDraft} from '../../src/cli/write-draft.ts'
import {folder} from './run.ts'

/** What goes wrong, and when: played, for no test can fill a disk. */
const {fails} = vi.hoisted(() => ({
  fails: {
    write: null as string | null,
    sync: null as string | null,
    rename: null as string | null,
    meanwhile: () => {},
  },
}))

vi.mock('node:fs/promises', async original => {
  const files = await original<typeof Files>()
  const fail = (code: string | null) => {
    if (code !== null) throw Object.assign(new Error(code), {code})
  }
  return {
    ...files,
    open: async (...args: Parameters<typeof files.open>) => {
      const file = await files.open(...args)
      if (!String(args[0]).endsWith('.tmp')) return file
      const {writeFile, sync} = file
      file.writeFile = async text => {
        // A disk that fills up has taken a part.
        await writeFile.call(file, fails.write === null ? text : String(text).slice(0, 3))
        fail(fails.write)
        fails.meanwhile()
      }
      file.sync = async () => {
        fail(fails.sync)
        await sync.call(file)
      }
      return file
    },
    rename: async (...args: Parameters<typeof files.rename>) => {
      fail(fails.rename)
      await files.rename(...args)
    },
  }
})

beforeEach(() => {
  Object.assign(fails, {write: null, sync: null, rename: null, meanwhile: () => {}})
})

const draft = 'the draft\r\n'
const place = () => {
  const cwd = folder({'a.md': draft})
  return {cwd, path: join(cwd, 'a.md')}
}

describe('a draft', () => {
  it('gives way to the new text', async () => {
    const {cwd, path} = place()
    await writeDraft(path, 'a.md', draft, '\uFEFFnew\r\n')
    expect(readFileSync(path, 'utf8')).toBe('\uFEFFnew\r\n')
    expect(readdirSync(cwd)).toEqual(['a.md'])
  })

  it.each([
    ['the disk is full', {write: 'ENOSPC'}, 'a.md: not fixed, the disk is full; make room'],
    ['the disk fails', {sync: 'EIO'}, 'a.md: not fixed, it cannot be written (EIO); check the file'],
    [
      'it may not be replaced',
      {rename: 'EPERM'},
      'a.md: not fixed, its folder may not be written to; change its permissions',
    ],
  ])('is whole, and nothing is left beside it, where %s', async (_, failure, message) => {
    const {cwd, path} = place()
    Object.assign(fails, failure)
    await expect(writeDraft(path, 'a.md', draft, 'new')).rejects.toThrow(message)
    expect(readFileSync(path, 'utf8')).toBe(draft)
    expect(readdirSync(cwd)).toEqual(['a.md'])
  })

  it('that was changed since it was read is left as it is', async () => {
    const {cwd, path} = place()
    writeFileSync(path, 'another')
    const message = 'a.md: not fixed, it was changed while it was linted; run noticelint again'
    await expect(writeDraft(path, 'a.md', draft, 'new')).rejects.toThrow(message)
    expect(readFileSync(path, 'utf8')).toBe('another')

    writeFileSync(path, draft)
    fails.meanwhile = () => writeFileSync(path, 'saved meanwhile')
    await expect(writeDraft(path, 'a.md', draft, 'new')).rejects.toThrow(message)
    expect(readFileSync(path, 'utf8')).toBe('saved meanwhile')
    expect(readdirSync(cwd)).toEqual(['a.md'])
  })

  it('that is gone is not made anew', async () => {
    const {cwd, path} = place()
    unlinkSync(path)
    await expect(writeDraft(path, 'a.md', draft, 'new')).rejects.toThrow(
      'a.md: not fixed, it is gone; run noticelint again',
    )
    expect(readdirSync(cwd)).toEqual([])
  })
})
