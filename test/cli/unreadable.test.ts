import type * as Disk from 'node:fs'
import type * as Files from 'node:fs/promises'
import {describe, expect, it, vi} from 'vitest'
import {draftWithError} from './drafts.ts'
import {folder, run} from './run.ts'

// Root may read everything, whatever the permissions: that the system refuses is played here.
const {refusing} = vi.hoisted(() => ({
  refusing:
    <Args extends readonly unknown[], Result>(read: (...args: Args) => Result) =>
    (...args: Args): Result => {
      if (!/locked[^/\\]*$/.test(String(args[0]))) return read(...args)
      throw Object.assign(new Error('EACCES: permission denied'), {code: 'EACCES'})
    },
}))

vi.mock('node:fs', async original => {
  const disk = await original<typeof Disk>()
  return {...disk, readFileSync: refusing(disk.readFileSync)}
})

vi.mock('node:fs/promises', async original => {
  const files = await original<typeof Files>()
  return {...files, readdir: refusing(files.readdir)}
})

describe('a file or folder that may not be read', () => {
  const cwd = () =>
    folder({'a.md': draftWithError, 'locked.md': draftWithError, 'locked/b.md': draftWithError})
  const told = (name: string) => `noticelint: ${name}: may not be read; change its permissions\n`

  it('is told in one line, and the others are linted', async () => {
    const {status, stdout, stderr} = await run(['--format', 'json'], {cwd: cwd()})
    expect(stderr).toBe(told('locked') + told('locked.md'))
    expect(status).toBe(2)
    expect(JSON.parse(stdout).files.map((file: {path: string}) => file.path)).toEqual(['a.md'])
  })

  it('is told where it is named', async () => {
    const {status, stderr} = await run(['locked.md'], {cwd: cwd()})
    expect(stderr).toBe(told('locked.md'))
    expect(status).toBe(2)
  })
})
