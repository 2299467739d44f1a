import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {applyPatch} from 'diff'
import {describe, expect, it} from 'vitest'
import {schemaErrors} from '../report/schemas.ts'
import {cleanDraft, draftWithError, plainDraft, readme} from './drafts.ts'
import {folder, run} from './run.ts'

/** The clean draft with a slip in its numbers from the second paragraph on; its references go by the same numbers. */
const slipped = plainDraft.replace(/^\d+(?=\. )|(?<=paragraph )\d+/gm, number =>
  number === '1' ? number : String(Number(number) + 1),
)

const read = (cwd: string, name: string) => readFileSync(join(cwd, name), 'utf8')

describe('--fix', () => {
  it('writes the draft, reports what is left and says what was done', async () => {
    const cwd = folder({'a.md': slipped})
    expect(await run(['--fix', 'a.md'], {cwd})).toEqual({
      status: 0,
      stdout: '',
      stderr: 'noticelint: 1 problem fixed in 1 file (1 of numbering/sequence); none left\n',
    })
    expect(read(cwd, 'a.md')).toBe(plainDraft)
    expect(readdirSync(cwd)).toEqual(['a.md'])
  })

  it('has the status of what is left', async () => {
    const cwd = folder({'a.md': `${slipped}\n<!-- noticelint-disable-file nosuch/rule -- a reason -->\n`})
    const {status, stdout, stderr} = await run(['--fix', 'a.md'], {cwd})
    expect(status).toBe(1)
    expect(stdout).toContain('✖ 1 problem (1 error)')
    expect(stderr).toBe('noticelint: 1 problem fixed in 1 file (1 of numbering/sequence); 1 problem left\n')
  })

  it('changes nothing the second time', async () => {
    const cwd = folder({'a.md': slipped})
    await run(['--fix', 'a.md'], {cwd})
    const before = statSync(join(cwd, 'a.md'), {bigint: true})
    expect(await run(['--fix', 'a.md'], {cwd})).toEqual({status: 0, stdout: '', stderr: ''})
    expect(statSync(join(cwd, 'a.md'), {bigint: true}).ino).toBe(before.ino)
  })

  it('keeps a byte order mark and CRLF', async () => {
    const marked = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`
    const cwd = folder({'a.md': marked(slipped)})
    expect((await run(['--fix', 'a.md'], {cwd})).status).toBe(0)
    expect(read(cwd, 'a.md')).toBe(marked(plainDraft))
  })

  it('writes none but the drafts that change, and no file that is no notice', async () => {
    const cwd = folder({'a.md': slipped, 'b.md': cleanDraft, 'README.md': readme})
    const before = ['b.md', 'README.md'].map(name => statSync(join(cwd, name), {bigint: true}).ino)
    const {stderr} = await run(['--fix'], {cwd})
    expect(stderr).toBe('noticelint: 1 problem fixed in 1 file (1 of numbering/sequence); none left\n')
    expect(['b.md', 'README.md'].map(name => statSync(join(cwd, name), {bigint: true}).ino)).toEqual(before)
  })

  it('says that there was nothing to fix', async () => {
    const {status, stderr} = await run(['--fix', 'a.md'], {cwd: folder({'a.md': draftWithError})})
    expect(stderr).toBe('noticelint: nothing to fix; 1 problem left\n')
    expect(status).toBe(1)
  })

  it('does not fix what a directive silences, what is turned off or what --quiet hides', async () => {
    const silenced = `${slipped}\n<!-- noticelint-disable-file numbering/sequence -- they are cited so -->\n`
    const cwd = folder({'a.md': silenced, 'b.md': slipped, 'c.md': slipped})
    await run(['--fix', 'a.md'], {cwd})
    await run(['--fix', 'b.md', '--rule', 'numbering/sequence: off'], {cwd})
    await run(['--fix', 'c.md', '--rule', 'numbering/sequence: warning', '--quiet'], {cwd})
    expect(read(cwd, 'a.md')).toBe(silenced)
    expect(read(cwd, 'b.md')).toBe(slipped)
    expect(read(cwd, 'c.md')).toBe(slipped)
  })

  it('reports places in the draft as it is then', async () => {
    const cwd = folder({'a.md': `${slipped}\n<!-- noticelint-disable-file nosuch/rule -- a reason -->\n`})
    const {stdout} = await run(['--fix', 'a.md', '--format', 'json'], {cwd})
    const report = JSON.parse(stdout)
    expect(schemaErrors('report', report)).toEqual([])
    expect(report).toEqual(JSON.parse((await run(['a.md', '--format', 'json'], {cwd})).stdout))
  })

  it('renumbers the real notice, every other byte of it kept', async () => {
    const real = readFileSync(new URL('../../samples/met-police-apps.md', import.meta.url), 'utf8')
    const cwd = folder({'a.md': real})
    const {stderr} = await run(['--fix', 'a.md', '--rule', 'structure/header-field: off'], {cwd})
    expect(stderr).toMatch(/\(1 of numbering\/sequence\)/)
    let number = 0
    const right = real.replace(/^\d+(?=\. )/gm, () => String(++number))
    expect(number).toBe(39)
    expect(read(cwd, 'a.md')).toBe(right)
  })
})

describe('--fix of standard input', () => {
  it('prints the fixed draft, and the report beside it', async () => {
    const draft = `${slipped}\n<!-- noticelint-disable-file nosuch/rule -- a reason -->\n`
    const {status, stdout, stderr} = await run(['--fix', '-'], {stdin: draft})
    expect(stdout).toBe(draft.replace(slipped, plainDraft))
    expect(stderr).toContain('directive/unknown-rule')
    expect(status).toBe(1)
  })

  it('prints a draft without problems as it is', async () => {
    const draft = `\uFEFF${cleanDraft.replaceAll('\n', '\r\n')}`
    expect(await run(['--fix', '-'], {stdin: draft})).toEqual({status: 0, stdout: draft, stderr: ''})
  })

  it('prints what is ignored as it is', async () => {
    const cwd = folder({'.noticelintignore': 'a.md\n', 'noticelint.config.yaml': 'ignores: [b.md]\n'})
    for (const name of ['a.md', 'b.md']) {
      const {stdout, status} = await run(['--fix', '-', '--stdin-filename', name], {cwd, stdin: slipped})
      expect(stdout).toBe(slipped)
      expect(status).toBe(0)
    }
  })

  it('writes the report to the file that is named for it', async () => {
    const cwd = folder()
    const {stdout} = await run(['--fix', '-', '-o', 'report.json', '-f', 'json'], {cwd, stdin: slipped})
    expect(stdout).toBe(plainDraft)
    expect(JSON.parse(read(cwd, 'report.json')).summary.errors).toBe(0)
  })
})

describe('--fix-dry-run', () => {
  it('prints a diff that brings the draft to what --fix makes of it, and changes nothing', async () => {
    const cwd = folder({'drafts/a.md': slipped})
    const {status, stdout, stderr} = await run(['--fix-dry-run', 'drafts'], {cwd})
    expect(status).toBe(0)
    expect(stdout).toMatch(/^--- a\/drafts\/a\.md\n\+\+\+ b\/drafts\/a\.md\n@@ -\d+,\d+ \+\d+,\d+ @@\n/)
    expect(stderr).toBe(
      'noticelint: 1 problem would be fixed in 1 file (1 of numbering/sequence); none would be left\n',
    )
    expect(read(cwd, 'drafts/a.md')).toBe(slipped)
    expect(applyPatch(slipped, stdout)).toBe(plainDraft)
  })

  it('keeps line endings, and tells of a missing one at the end', async () => {
    const crlf = (text: string) => text.trimEnd().replaceAll('\n', '\r\n')
    const {stdout} = await run(['--fix-dry-run', '-'], {stdin: crlf(slipped)})
    expect(stdout).toContain('\r\n')
    expect(applyPatch(crlf(slipped), stdout, {autoConvertLineEndings: false})).toBe(crlf(plainDraft))
  })

  it('prints no report among the diffs', async () => {
    const cwd = folder({'a.md': draftWithError, 'b.md': slipped})
    const {status, stdout, stderr} = await run(['--fix-dry-run', 'a.md', 'b.md'], {cwd})
    expect(status).toBe(1)
    expect(stdout.startsWith('--- a/b.md\n')).toBe(true)
    expect(stdout).not.toContain('directive/unknown-rule')
    expect(stderr).toContain('directive/unknown-rule')
  })

  it('shows no control characters on a terminal, and colours', async () => {
    const draft = slipped.replace('2. The ', '2. The \u001b[31m ').replace('3. The ', '3. The \u001b[31m ')
    const {stdout} = await run(['--fix-dry-run', '-'], {stdin: draft, isTTY: true})
    expect(stdout).toContain('\u001b[32m+2. ')
    expect(stdout).toContain('\u001b[31m-3. ')
    const plain = await run(['--fix-dry-run', '--no-color', '-'], {stdin: draft, isTTY: true})
    expect(plain.stdout).not.toContain('\u001b')
  })

  it('contradicts --fix', async () => {
    const {status, stderr} = await run(['--fix', '--fix-dry-run', '-'])
    expect(status).toBe(2)
    expect(stderr).toBe(
      'noticelint: --fix and --fix-dry-run contradict each other: one writes, the other does not; leave one out\n',
    )
  })
})

describe('a draft that may not be written', () => {
  it('that is read-only is left as it is and reported as it is', async () => {
    const cwd = folder({'a.md': slipped, 'b.md': slipped})
    chmodSync(join(cwd, 'a.md'), 0o444)
    const {status, stdout, stderr} = await run(['--fix', 'a.md', 'b.md'], {cwd})
    expect(stderr).toContain('noticelint: a.md: not fixed, it is read-only; change its permissions\n')
    expect(stderr).toContain('1 problem fixed in 1 file (1 of numbering/sequence); 1 problem left')
    expect(stdout).toContain('numbering/sequence')
    expect(status).toBe(2)
    expect(read(cwd, 'a.md')).toBe(slipped)
    expect(read(cwd, 'b.md')).toBe(plainDraft)
  })

  it('that is a symbolic link stays one: what it leads to is fixed', async () => {
    const cwd = folder({'drafts/a.md': slipped})
    mkdirSync(join(cwd, 'links'))
    symlinkSync('../drafts/a.md', join(cwd, 'links/b.md'))
    expect((await run(['--fix', 'links/b.md'], {cwd})).status).toBe(0)
    expect(lstatSync(join(cwd, 'links/b.md')).isSymbolicLink()).toBe(true)
    expect(read(cwd, 'drafts/a.md')).toBe(plainDraft)
    expect(readdirSync(join(cwd, 'drafts'))).toEqual(['a.md'])
  })

  it('keeps its permissions where it is written', async () => {
    const cwd = folder({'a.md': slipped})
    chmodSync(join(cwd, 'a.md'), 0o640)
    writeFileSync(join(cwd, 'x'), '')
    await run(['--fix', 'a.md'], {cwd})
    expect(statSync(join(cwd, 'a.md')).mode & 0o777).toBe(0o640)
  })
})
