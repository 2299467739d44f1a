import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {schemaErrors} from '../report/schemas.ts'
import {cleanDraft, draftWithError, draftWithWarning, plainDraft} from './drafts.ts'
import {folder, type Run, run} from './run.ts'

const usual = '.noticelint-baseline.json'

const read = (cwd: string, name = usual): string => readFileSync(join(cwd, name), 'utf8')

/** Lints a folder with what else is asked, and gives the rules found by their files. */
async function found(cwd: string, ...argv: string[]): Promise<Run & {found: readonly string[]}> {
  const result = await run([...argv, '--format', 'json'], {cwd})
  const {files} = JSON.parse(result.stdout || '{"files": []}')
  return {
    ...result,
    found: files.flatMap(({path, problems}: {path: string; problems: {rule: string}[]}) =>
      problems.map(({rule}) => `${path} ${rule}`),
    ),
  }
}

describe('a baseline', () => {
  it('sets aside the problems that there were, wherever their lines move to, and no other', async () => {
    const cwd = folder({'a.md': draftWithError, 'old/b.md': draftWithWarning, 'c.md': cleanDraft})
    const written = await run(['--write-baseline'], {cwd})
    expect(written).toEqual({
      status: 0,
      stdout: '',
      stderr: `noticelint: ${usual}: 3 problems in 2 files set aside; commit it, so that everybody's runs do the same\n`,
    })
    const text = read(cwd)
    expect(schemaErrors('baseline', JSON.parse(text))).toEqual([])
    expect(Object.keys(JSON.parse(text).files)).toEqual(['a.md', 'old/b.md'])
    // One problem a line, for a diff.
    expect(text.match(/^ {6}\{"rule".*\},?$/gm)).toHaveLength(3)

    expect(await run(['--baseline'], {cwd})).toEqual({status: 0, stdout: '', stderr: ''})
    const moved = draftWithError.replace('## ', '<!-- A line more. -->\n\n## ')
    writeFileSync(join(cwd, 'a.md'), `${moved}\n<!-- noticelint-disable-file nosuch/other -- a reason -->\n`)
    const after = await found(cwd, '--baseline')
    expect(after.stdout).toContain('nosuch/other')
    expect(after.found).toEqual(['a.md directive/unknown-rule'])
    expect(after.status).toBe(1)
    expect(after.stderr).toBe('')
  })

  it('sets one problem aside for each of its entries: a slip made again is new', async () => {
    const cwd = folder({'a.md': draftWithError})
    await run(['--write-baseline'], {cwd})
    writeFileSync(join(cwd, 'a.md'), `${draftWithError}${draftWithError.slice(cleanDraft.length)}`)
    expect((await found(cwd, '--baseline')).found).toEqual(['a.md directive/unknown-rule'])
  })

  it('is told of what is no longer there, of the drafts linted alone, and takes it out when asked', async () => {
    const cwd = folder({'a.md': draftWithError, 'b.md': draftWithError, 'c.md': draftWithWarning})
    await run(['--write-baseline'], {cwd})
    writeFileSync(join(cwd, 'a.md'), cleanDraft)
    rmSync(join(cwd, 'b.md'))
    expect((await run(['c.md', '--baseline'], {cwd})).stderr).toBe('')
    expect((await run(['a.md', '--baseline'], {cwd})).stderr).toBe(
      `noticelint: ${usual}: 1 of its problems is no longer there (a.md: 1); --prune-baseline takes them out\n`,
    )
    // A rule that is off has not looked.
    expect((await run(['a.md', '--baseline', '--rule', 'directive/unknown-rule: off'], {cwd})).stderr).toBe(
      '',
    )
    const pruned = await run(['--baseline', '--prune-baseline'], {cwd})
    expect(pruned).toEqual({
      status: 0,
      stdout: '',
      stderr: `noticelint: ${usual}: 2 of its problems are no longer there, and taken out\n`,
    })
    expect(Object.keys(JSON.parse(read(cwd)).files)).toEqual(['c.md'])
    expect((await run(['--baseline'], {cwd})).stderr).toBe('')
  })

  it('keeps what it says of drafts that are not linted when it is written anew', async () => {
    const cwd = folder({'a.md': draftWithError, 'b.md': draftWithWarning})
    await run(['--write-baseline'], {cwd})
    writeFileSync(join(cwd, 'a.md'), cleanDraft)
    await run(['a.md', '--write-baseline'], {cwd})
    expect(Object.keys(JSON.parse(read(cwd)).files)).toEqual(['b.md'])
  })

  it('is named by the configuration, and counts from the folder that it stands in', async () => {
    const cwd = folder({
      'noticelint.config.yaml': 'baseline: kept/old.json\n',
      'kept/': '',
      'notices/a.md': draftWithError,
    })
    const refused = await run([], {cwd})
    expect(refused.stderr).toBe(
      'noticelint: kept/old.json: There is no such baseline; noticelint --write-baseline makes one\n',
    )
    expect(refused.status).toBe(2)
    await run(['--write-baseline'], {cwd})
    expect(Object.keys(JSON.parse(read(cwd, 'kept/old.json')).files)).toEqual(['../notices/a.md'])
    expect((await run([], {cwd})).status).toBe(0)
    expect((await run(['a.md'], {cwd: join(cwd, 'notices')})).status).toBe(0)
    expect((await run(['--no-baseline'], {cwd})).status).toBe(1)
  })

  it('leaves what it sets aside as it is written when others are fixed', async () => {
    const draft = plainDraft.replace(/\n(\d+)\. /g, (all, number) => (number === '5' ? '\n6. ' : all))
    const cwd = folder({'a.md': draft})
    expect((await found(cwd)).found).toContain('a.md numbering/sequence')
    await run(['--write-baseline'], {cwd})
    await run(['--baseline', '--fix'], {cwd})
    expect(read(cwd, 'a.md')).toBe(draft)
    await run(['--fix'], {cwd})
    expect(read(cwd, 'a.md')).not.toBe(draft)
  })

  it.each([
    ['{', ':1:2: Is not valid JSON; noticelint --write-baseline makes it anew'],
    ['{"version": 2, "files": {}}', ':1:13: "version" must be 1, but is 2'],
    ['{"version": 1}', ':1:1: The key "files" is missing'],
    ['{"version": 1, "files": {"a.md": [{"rule": "x/y", "mesage": ""}]}}', ':1:51: Unknown key "mesage"'],
    ['{\n<<<<<<< HEAD\n', ':2:1: Holds the marks of a merge that is not finished;'],
  ])('that reads %j is refused in one line', async (text, told) => {
    const cwd = folder({'a.md': draftWithError, [usual]: text})
    const {status, stdout, stderr} = await run(['--baseline'], {cwd})
    expect(stderr).toContain(`noticelint: ${usual}${told}`)
    expect(stderr.match(/\n/g)).toHaveLength(1)
    expect({status, stdout}).toEqual({status: 2, stdout: ''})
    await run(['--write-baseline'], {cwd})
    expect((await run(['--baseline'], {cwd})).status).toBe(0)
  })

  it.each([
    [['--baseline', 'drafts'], '--baseline takes a file *.json, not "drafts"; put the drafts first'],
    [['--baseline', '--write-baseline'], '--write-baseline and --baseline contradict each other'],
    [
      ['--write-baseline', '--changed-since', 'x'],
      '--write-baseline and --changed-since contradict each other',
    ],
    [['--write-baseline', '--fix-dry-run'], '--write-baseline and --fix-dry-run contradict each other'],
    [['--prune-baseline', '--no-baseline'], '--prune-baseline and --no-baseline contradict each other'],
  ])('is refused %j', async (argv, told) => {
    const {status, stderr} = await run(argv, {cwd: folder()})
    expect(stderr).toContain(`noticelint: ${told}`)
    expect(status).toBe(2)
  })
})
