import {mkdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {cleanDraft, draftWithError, readme} from './drafts.ts'
import {folder, type Run, run} from './run.ts'

interface Linted extends Run {
  readonly paths: readonly string[]
}

async function lint(argv: readonly string[], cwd: string): Promise<Linted> {
  const result = await run([...argv, '--format', 'json'], {cwd})
  return {...result, paths: JSON.parse(result.stdout).files.map((file: {path: string}) => file.path)}
}

/** A folder of clean drafts by these names. */
function drafts(names: readonly string[], others: {readonly [name: string]: string} = {}): string {
  return folder({...Object.fromEntries(names.map(name => [name, cleanDraft])), ...others})
}

describe('a folder', () => {
  it('is walked for Markdown files, in a stable order', async () => {
    const cwd = drafts([
      'b.md',
      'a.markdown',
      'sub/deep/c.MD',
      'a/z.md',
      'notes.txt',
      'a.md.bak',
      '.hidden/d.md',
    ])
    const sorted = ['.hidden/d.md', 'a.markdown', 'a/z.md', 'b.md', 'sub/deep/c.MD']
    expect((await lint([], cwd)).paths).toEqual(sorted)
    expect((await lint(['.'], cwd)).paths).toEqual(sorted)
    expect((await lint(['sub', 'a'], cwd)).paths).toEqual(['sub/deep/c.MD', 'a/z.md'])
    expect((await lint(['./sub/'], cwd)).paths).toEqual(['sub/deep/c.MD'])
    expect((await lint([join(cwd, 'sub')], cwd)).paths).toEqual(['sub/deep/c.MD'])
    expect((await lint(['..'], join(cwd, 'a'))).paths).toContain('../b.md')
  })

  it('is never walked into node_modules or .git', async () => {
    const cwd = drafts(['a.md', 'node_modules/x/b.md', '.git/c.md', 'sub/node_modules/d.md'])
    expect((await lint([], cwd)).paths).toEqual(['a.md'])
    expect((await lint(['--no-ignore'], cwd)).paths).toEqual(['a.md'])
    expect((await lint(['node_modules/x/b.md'], cwd)).paths).toEqual(['node_modules/x/b.md'])
  })

  it('is walked past what is plainly no notice', async () => {
    const cwd = drafts(['a.md'], {'README.md': readme})
    expect((await lint([], cwd)).paths).toEqual(['a.md'])
    expect((await lint(['README.md'], cwd)).paths).toEqual(['README.md'])
    expect((await lint(['.', 'README.md'], cwd)).paths).toEqual(['a.md', 'README.md'].sort())
  })

  it('is walked past symbolic links to folders, but not to files', async () => {
    const cwd = drafts(['real/a.md'])
    symlinkSync(cwd, join(cwd, 'real/round'))
    symlinkSync(join(cwd, 'real/a.md'), join(cwd, 'link.md'))
    symlinkSync(join(cwd, 'nowhere'), join(cwd, 'dangling.md'))
    expect((await lint([], cwd)).paths).toEqual(['link.md', 'real/a.md'])
  })

  it('of many levels is walked', async () => {
    const deep = Array.from({length: 200}, () => 'd').join('/')
    expect((await lint([], drafts([`${deep}/a.md`]))).paths).toEqual([`${deep}/a.md`])
  })
})

describe('a file', () => {
  it('is linted once however often it is named', async () => {
    const cwd = drafts(['a.md', 'sub/b.md'])
    const {paths} = await lint(['a.md', './a.md', join(cwd, 'a.md'), 'sub/../a.md', '.', '*.md'], cwd)
    expect(paths).toEqual(['a.md', 'sub/b.md'])
  })

  it('is linted whatever its ending, when it is named', async () => {
    expect((await lint(['draft.txt'], drafts(['draft.txt']))).paths).toEqual(['draft.txt'])
  })

  it('may be named with the separators of Windows', async () => {
    expect((await lint(['sub\\a.md'], drafts(['sub/a.md']))).paths).toEqual(['sub/a.md'])
  })

  it('may have the characters of a glob in its name', async () => {
    const cwd = drafts(['a[1].md', 'a1.md'])
    expect((await lint(['a[1].md'], cwd)).paths).toEqual(['a[1].md'])
  })
})

describe('a glob', () => {
  const names = ['a.md', 'sub/b.md', 'sub/deep/c.md', 'sub/d.markdown', 'node_modules/e.md', 'sub/notes.txt']

  it.each([
    ['*.md', ['a.md']],
    ['**/*.md', ['a.md', 'sub/b.md', 'sub/deep/c.md']],
    ['sub/**', ['sub/b.md', 'sub/d.markdown', 'sub/deep/c.md']],
    ['sub\\*.md', ['sub/b.md']],
    ['sub\\**\\*.md', ['sub/b.md', 'sub/deep/c.md']],
    ['sub/*.{md,markdown}', ['sub/b.md', 'sub/d.markdown']],
    ['sub/?.md', ['sub/b.md']],
    ['sub/[a-c].md', ['sub/b.md']],
    ['./sub/*.md', ['sub/b.md']],
    ['sub/*.txt', ['sub/notes.txt']],
  ])('%s matches %j', async (glob, expected) => {
    // A text that is no notice would be passed over; these are all drafts.
    expect((await lint([glob], drafts(names))).paths).toEqual(expected)
  })

  it('may be absolute, or lead out of the folder', async () => {
    const cwd = drafts(names)
    expect((await lint([join(cwd, 'sub', '*.md')], cwd)).paths).toEqual(['sub/b.md'])
    expect((await lint(['../*.md'], join(cwd, 'sub'))).paths).toEqual(['../a.md'])
  })

  it('passes over what is plainly no notice, and tells where nothing else is matched', async () => {
    const cwd = drafts(['a.md'], {'README.md': readme, 'sub/README.md': readme})
    expect((await lint(['**/*.md'], cwd)).paths).toEqual(['a.md'])
    const none = await lint(['sub/*.md'], cwd)
    expect(none.status).toBe(2)
    expect(none.stderr).toMatch(/^noticelint: sub\/\*\.md: no decision notice there .*\n$/)
  })
})

describe('ignore files', () => {
  it('count at every level, the nearest last', async () => {
    const cwd = drafts(
      ['a.md', 'old/b.md', 'sub/c.md', 'sub/draft-d.md', 'sub/deep/draft-e.md', 'sub/keep/draft-f.md'],
      {
        '.gitignore': 'old/\n',
        'sub/.gitignore': 'draft-*.md\n',
        'sub/keep/.gitignore': '!draft-f.md\n',
      },
    )
    expect((await lint([], cwd)).paths).toEqual(['a.md', 'sub/c.md', 'sub/keep/draft-f.md'])
    expect((await lint(['sub'], cwd)).paths).toEqual(['sub/c.md', 'sub/keep/draft-f.md'])
    expect((await lint(['**/*.md'], cwd)).paths).toEqual(['a.md', 'sub/c.md', 'sub/keep/draft-f.md'])
    expect((await lint(['--no-ignore'], cwd)).paths).toHaveLength(6)
  })

  it('of the repository count in its folders', async () => {
    const cwd = drafts(['sub/a.md', 'sub/old/b.md'], {'.gitignore': 'sub/old\n'})
    mkdirSync(join(cwd, '.git'))
    expect((await lint([], join(cwd, 'sub'))).paths).toEqual(['a.md'])
  })

  it("of git count no further than the repository's root", async () => {
    const cwd = drafts(['repo/a.md', 'repo/b.md'], {'.gitignore': 'a.md\n', '.noticelintignore': 'b.md\n'})
    mkdirSync(join(cwd, 'repo/.git'))
    expect((await lint([], cwd)).paths).toEqual(['repo/a.md'])
  })

  it('of the linter win over those of git', async () => {
    const cwd = drafts(['private/a.md', 'public/b.md', 'public/c.md'], {
      '.gitignore': 'private/\n',
      '.noticelintignore': '!private/\npublic/b.md\n',
    })
    expect((await lint([], cwd)).paths).toEqual(['private/a.md', 'public/c.md'])
  })

  it('of the linter keep a named file from being linted, which is told; those of git do not', async () => {
    const cwd = drafts([], {
      '.gitignore': 'a.md\n',
      '.noticelintignore': 'b.md\nold/\n',
      'a.md': draftWithError,
      'b.md': draftWithError,
      'old/c.md': draftWithError,
    })
    expect((await lint(['a.md'], cwd)).paths).toEqual(['a.md'])
    const told = (name: string) =>
      `noticelint: ${name}: not linted, ignored by .noticelintignore; use --no-ignore to lint it\n`
    expect(await lint(['b.md'], cwd)).toMatchObject({status: 0, paths: [], stderr: told('b.md')})
    expect(await lint(['old/c.md'], cwd)).toMatchObject({status: 0, paths: [], stderr: told('old/c.md')})
    expect(await lint(['--no-ignore', 'b.md'], cwd)).toMatchObject({status: 1, paths: ['b.md'], stderr: ''})
    const stdin = await run(['--stdin-filename', 'b.md'], {cwd, stdin: draftWithError})
    expect(stdin).toEqual({status: 0, stdout: '', stderr: told('b.md')})
  })

  it('that leave nothing over are told of', async () => {
    const cwd = drafts(['old/a.md'], {'.gitignore': 'old/\n'})
    const told = 'but what .gitignore ignores; use --no-ignore to lint that\n'
    expect((await lint(['old'], cwd)).stderr).toBe(
      `noticelint: old: holds no Markdown file (*.md, *.markdown) ${told}`,
    )
    expect((await lint(['old/*.md'], cwd)).stderr).toBe(`noticelint: old/*.md: matches no file ${told}`)
    expect((await lint([], cwd)).status).toBe(2)
  })

  it('are joined by --ignore-pattern, and the own ones replaced by --ignore-path', async () => {
    const cwd = drafts(['a.md', 'b.md', 'sub/c.md', 'd.md'], {
      '.noticelintignore': 'a.md\n',
      'config/ignore': '# ours\nsub/\n',
    })
    expect((await lint(['--ignore-pattern', 'b.md', '--ignore-pattern', '/sub'], cwd)).paths).toEqual([
      'd.md',
    ])
    expect((await lint(['--ignore-path', 'config/ignore'], cwd)).paths).toEqual(['a.md', 'b.md', 'd.md'])
    expect((await lint(['--ignore-pattern', '!a.md'], cwd)).paths).toContain('a.md')
  })
})
