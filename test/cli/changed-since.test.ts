import {execFileSync} from 'node:child_process'
import {mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {plainDraft} from './drafts.ts'
import {folder, run} from './run.ts'

/** A problem on its first line, and one on its last. */
const flawed = plainDraft.replace(
  /\n(\d+)\. /g,
  (_, number) => `\n${number}. ${number === '5' || number === '20' ? 'TBC. ' : ''}`,
)

const worse = (text: string): string => text.replace('\n3. ', '\n3. XX. ')

const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false']

function git(cwd: string, ...args: string[]): void {
  execFileSync('git', [...author, ...args], {cwd, stdio: ['ignore', 'pipe', 'pipe']})
}

/** A repository in which these files are committed. */
function repository(files: {readonly [path: string]: string}): string {
  const cwd = folder(files)
  git(cwd, 'init', '-q', '-b', 'main')
  commit(cwd)
  return cwd
}

function commit(cwd: string, message = 'x'): void {
  git(cwd, 'add', '-A')
  git(cwd, 'commit', '-q', '-m', message)
}

async function since(revision: string, cwd: string, ...argv: string[]) {
  const result = await run([...argv, '--changed-since', revision, '--format', 'json', '--verbose'], {cwd})
  const {files} = JSON.parse(result.stdout || '{"files": []}')
  return {
    ...result,
    linted: files.map(({path}: {path: string}) => path),
    found: files.flatMap(({path, problems}: {path: string; problems: {rule: string; line: number}[]}) =>
      problems.map(({rule, line}) => `${path}:${line} ${rule}`),
    ),
  }
}

const lineOf = (text: string, words: string): number => text.slice(0, text.indexOf(words)).split('\n').length

describe('--changed-since', () => {
  it('reports what stands on changed lines and what the changes cause, and lints nothing else', async () => {
    const cwd = repository({'a b.md': flawed, 'é.md': flawed, 'c.md': flawed, 'sub/d.md': flawed})
    expect(flawed).toMatch(/\n5\. TBC/)
    const nothing = await since('main', cwd)
    expect(nothing).toMatchObject({status: 0, linted: [], found: []})

    // A line above: what was there moves, and is not new.
    writeFileSync(join(cwd, 'a b.md'), flawed.replace('\n## ', '\n<!-- A remark. -->\n\n## '))
    // Committed: words of paragraph 5, in which there was a problem before.
    const touched = flawed.replace('\n5. TBC. ', '\n5. TBC. Also, ')
    writeFileSync(join(cwd, 'é.md'), touched)
    commit(cwd)
    // Staged, with CRLF: a paragraph taken out leaves a gap, and references that lead nowhere.
    const without = flawed.replace(/\n4\. .*\n/, '')
    writeFileSync(join(cwd, 'c.md'), without.replaceAll('\n', '\r\n'))
    git(cwd, 'add', 'c.md')
    // Neither staged nor known to git.
    mkdirSync(join(cwd, 'new'))
    writeFileSync(join(cwd, 'new/e.md'), flawed)

    const {status, linted, found} = await since('HEAD~1', cwd)
    expect(linted).toEqual(['a b.md', 'c.md', 'new/e.md', 'é.md'])
    expect(found.filter((one: string) => one.startsWith('a b.md'))).toEqual([])
    expect(found.filter((one: string) => one.startsWith('é.md'))).toEqual([
      `é.md:${lineOf(touched, '5. TBC')} drafting/placeholder`,
    ])
    const ofGap = found.filter((one: string) => one.startsWith('c.md'))
    expect(ofGap).toContain(`c.md:${lineOf(without, '\n5. TBC') + 1} numbering/sequence`)
    expect(ofGap.join()).not.toContain('placeholder')
    expect(found.filter((one: string) => /^new.*placeholder$/.test(one))).toHaveLength(2)
    expect(status).toBe(1)
    expect((await since('HEAD~1', join(cwd, 'sub'), '..')).linted).toHaveLength(4)
  })

  it('follows a draft that has another name', async () => {
    const cwd = repository({'a.md': flawed, 'b.md': flawed.replaceAll('Commissioner', 'Commissioners')})
    git(cwd, 'mv', 'a.md', 'moved.md')
    mkdirSync(join(cwd, 'sub'))
    git(cwd, 'mv', 'b.md', 'sub/b.md')
    writeFileSync(join(cwd, 'sub/b.md'), worse(flawed).replaceAll('Commissioner', 'Commissioners'))
    const {linted, found} = await since('main', cwd)
    expect(linted).toEqual(['sub/b.md'])
    expect(found.filter((one: string) => one.includes('placeholder'))).toHaveLength(1)
  })

  it('takes no account of what others have done on the other branch meanwhile', async () => {
    const cwd = repository({'a.md': flawed, 'b.md': flawed})
    git(cwd, 'checkout', '-q', '-b', 'mine')
    writeFileSync(join(cwd, 'a.md'), worse(flawed))
    commit(cwd)
    git(cwd, 'checkout', '-q', 'main')
    writeFileSync(join(cwd, 'b.md'), plainDraft)
    commit(cwd)
    git(cwd, 'checkout', '-q', 'mine')
    expect((await since('main', cwd)).linted).toEqual(['a.md'])
  })

  it('lets a draft that is renumbered throughout keep its old problems to itself', async () => {
    const cwd = repository({'a.md': flawed})
    const inserted = flawed.replace('\n3. ', '\n3. A paragraph more.\n\n3. ')
    writeFileSync(join(cwd, 'a.md'), inserted)
    await run(['--fix', '--changed-since', 'main'], {cwd})
    const {found} = await since('main', cwd)
    expect(found.filter((one: string) => /placeholder|sequence/.test(one))).toEqual([])
  })

  it('says in one line why it cannot be told what has changed', async () => {
    const cwd = repository({'a.md': flawed})
    const told = async (revision: string, at: string) => {
      const {status, stdout, stderr} = await run(['--changed-since', revision], {cwd: at})
      expect({status, stdout}).toEqual({status: 2, stdout: ''})
      return stderr
    }
    expect(await told('nosuch', cwd)).toBe(
      'noticelint: --changed-since: git knows no revision "nosuch"; check its name, or fetch it\n',
    )
    expect(await told('--output=x', cwd)).toContain('git knows no revision "--output=x"')
    expect(await told('main', folder({'a.md': flawed}))).toBe(
      'noticelint: --changed-since: this folder is in no git repository; run noticelint in one, or leave it out\n',
    )
    git(cwd, 'checkout', '-q', '--orphan', 'other')
    commit(cwd, 'another history')
    expect(await told('main', cwd)).toBe(
      'noticelint: --changed-since: this branch and "main" have no history in common; name a revision that it comes from\n',
    )
    git(cwd, 'commit', '-q', '--allow-empty', '-m', 'y')
    const clone = folder()
    git(clone, 'clone', '-q', '--depth', '1', `file://${cwd}`, 'shallow')
    expect(await told('HEAD~1', join(clone, 'shallow'))).toBe(
      'noticelint: --changed-since: git knows no revision "HEAD~1"; this clone is shallow: fetch it whole (git fetch --unshallow; in CI, a fetch depth of 0)\n',
    )
    rmSync(join(clone, 'shallow'), {recursive: true})
  })

  it('is content where nothing has changed, and with a baseline too', async () => {
    const cwd = repository({'a.md': flawed})
    await run(['--write-baseline'], {cwd})
    writeFileSync(join(cwd, 'a.md'), worse(flawed))
    const {found} = await since('main', cwd, '--baseline')
    expect(found.filter((one: string) => one.includes('placeholder'))).toHaveLength(1)
    renameSync(join(cwd, 'a.md'), join(cwd, 'b.md'))
    expect((await since('main', cwd, '--baseline')).status).toBe(1)
  })
})
