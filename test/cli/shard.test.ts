import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {shardOf} from '../../src/cli/shard.ts'
import {cleanDraft, draftWithError, draftWithWarning} from './drafts.ts'
import {folder, run} from './run.ts'

const target = (shown: string) => ({path: `/${shown}`, isStdin: false, shown, isNamed: true})

it('puts each draft into one part, and as many into each', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), {maxLength: 40}), fc.integer({min: 1, max: 9}), (names, of) => {
      const targets = names.map(target)
      const parts = Array.from({length: of}, (_, index) => shardOf(targets, {place: index + 1, of}))
      expect(
        parts
          .flat()
          .map(({shown}) => shown)
          .sort(),
      ).toEqual([...names].sort())
      const sizes = parts.map(part => part.length)
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      const reversed = shardOf(targets.toReversed(), {place: 1, of}).map(({shown}) => shown)
      expect(reversed.sort()).toEqual((parts[0] ?? []).map(({shown}) => shown).sort())
    }),
  )
})

it.each(['0/2', '3/2', '1', '1/0', 'a/b', '1/2/3', '-1/2'])('refuses --shard %s', async text => {
  const {status, stderr} = await run([`--shard=${text}`], {cwd: folder({'a.md': cleanDraft})})
  expect(stderr).toMatch(/^noticelint: --shard takes .*\n$/)
  expect(status).toBe(2)
})

describe('merge-reports', () => {
  const drafts = {
    'a.md': draftWithError,
    'b.md': cleanDraft,
    'sub/c.md': draftWithWarning,
    'd.md': draftWithError,
    'e.md': cleanDraft,
  }

  /** A folder with drafts, and the reports of its parts in it. */
  async function sharded(of: number): Promise<{cwd: string; names: string[]}> {
    const cwd = folder(drafts)
    const names: string[] = []
    for (let place = 1; place <= of; place++) {
      const name = `shard-${place}.json`
      const {stderr} = await run(['--shard', `${place}/${of}`, '--format', 'json', '-o', name], {cwd})
      expect(stderr).toBe('')
      names.push(name)
    }
    return {cwd, names}
  }

  it.each([
    [],
    ['-f', 'json'],
    ['--quiet'],
    ['-f', 'compact', '--fail-on', 'never'],
    ['--max-warnings', '0'],
  ])('says with %s %s %s of the parts what one run says of the whole', async (...options) => {
    const {cwd, names} = await sharded(3)
    expect(await run(['merge-reports', ...names.toReversed(), ...options], {cwd})).toEqual(
      await run(options, {cwd}),
    )
  })

  it('makes do without the drafts, and with drafts that have changed', async () => {
    const {cwd, names} = await sharded(2)
    const elsewhere = await run(['merge-reports', ...names.map(name => join(cwd, name))], {cwd: folder()})
    expect(elsewhere.stdout).toContain('directive/unknown-rule')
    expect(elsewhere.stdout).not.toContain('│')
    writeFileSync(join(cwd, 'a.md'), 'Short.\n')
    expect((await run(['merge-reports', ...names], {cwd})).status).toBe(1)
  })

  it.each<
    [string, (report: {version: number; tool: {version: string}; files: unknown[]}) => unknown, RegExp]
  >([
    ['of another report version', report => ({...report, version: 2}), /is a report of version 2/],
    [
      'of another noticelint',
      report => ({...report, tool: {...report.tool, version: '9.9.9'}}),
      /was written by noticelint 9\.9\.9, and this is/,
    ],
    ['that is none', () => ({hello: 1}), /is no report of noticelint's/],
    ['that is broken', report => ({...report, files: [{path: 1}]}), /is no whole report \(files\.0\.path/],
  ])('tells of a report %s in one line, and merges the others', async (_, change, message) => {
    const {cwd, names} = await sharded(2)
    const report = JSON.parse((await run(['b.md', '-f', 'json'], {cwd})).stdout)
    writeFileSync(join(cwd, 'odd.json'), JSON.stringify(change(report)))
    const {status, stdout, stderr} = await run(['merge-reports', 'odd.json', ...names], {cwd})
    expect(stderr).toMatch(message)
    expect(stderr.trimEnd()).not.toContain('\n')
    expect(stdout).toContain('a.md')
    expect(status).toBe(2)
  })

  it('tells of a draft that is in two reports', async () => {
    const {cwd, names} = await sharded(2)
    const {status, stdout, stderr} = await run(['merge-reports', ...names, 'shard-1.json', '-f', 'json'], {
      cwd,
    })
    expect(stderr).toMatch(/^noticelint: a\.md: is in shard-1\.json and in shard-1\.json; /)
    expect(JSON.parse(stdout).summary.files).toBe(5)
    expect(status).toBe(2)
  })

  it('tells of what cannot be read, or is no JSON', async () => {
    const {status, stderr} = await run(['merge-reports', 'none.json', 'bad.json'], {
      cwd: folder({'bad.json': '{'}),
    })
    expect(stderr.trimEnd().split('\n')).toHaveLength(2)
    expect(status).toBe(2)
  })
})
