import {execFileSync, spawnSync} from 'node:child_process'
import {readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {beforeAll, describe, expect, it} from 'vitest'
import manifest from '../../package.json' with {type: 'json'}
import {rules} from '../../rules/index.ts'
import {profiles} from '../../rules/profiles/index.ts'
import {lintText} from '../../src/lint/lint.ts'
import {formatNames} from '../../src/report/formats.ts'
import {outlineJson} from '../../src/report/outline-json.ts'
import {describeBuiltServer} from '../editor/built-server.ts'
import {schemaErrors} from '../report/schemas.ts'
import {jsonErrors} from '../report/valid.ts'
import {buildOnce, builtCli, runBuilt} from './build-once.ts'
import {describeScale} from './built-scale.ts'
import {cleanDraft, draftWithError, draftWithWarning, plainDraft, readme} from './drafts.ts'
import {folder} from './run.ts'

const samples = fileURLToPath(new URL('../../samples', import.meta.url))

beforeAll(buildOnce, 60_000)

describe('the built command line', () => {
  it.each([
    [['clean.md'], 0],
    [['warning.md'], 0],
    [['error.md'], 1],
    [['warning.md', '--max-warnings', '0'], 1],
    [['missing.md'], 2],
    [['--nonsense'], 2],
    [['--version'], 0],
    [['--help'], 0],
    [['rules'], 0],
    [['explain', 'directive/unused', '--for', 'clean.md'], 0],
    [['explain', 'nosuch/rule'], 2],
    [['explain', 'section 43(2)'], 0],
    [['explain', 'section 43(9)'], 2],
    [['outline', 'clean.md'], 0],
  ])('ends %j with status %i', async (argv, status) => {
    const cwd = folder({'clean.md': cleanDraft, 'warning.md': draftWithWarning, 'error.md': draftWithError})
    const result = await runBuilt(argv, {cwd})
    expect(result.status).toBe(status)
    expect(result.stderr === '').toBe(status !== 2 && !argv.includes('--max-warnings'))
    expect(result.stderr).not.toMatch(/\n +at /)
  })

  it.each(readdirSync(samples, {recursive: true, encoding: 'utf8'}).filter(path => path.endsWith('.md')))(
    'reads samples/%s as the sources do',
    async path => {
      const file = join(samples, path)
      const {stdout} = await runBuilt(['outline', file, '--format', 'json'], {cwd: folder()})
      const settings = {profiles, rules: new Map()}
      const {reading} = await lintText(readFileSync(file, 'utf8'), settings, rules)
      expect(stdout).toBe(outlineJson(reading.notice, {blocks: false}))
    },
  )

  it('gives its version', async () => {
    expect((await runBuilt(['--version'], {cwd: folder()})).stdout).toBe(`${manifest.version}\n`)
  })

  it('lints standard input', async () => {
    const {status, stdout} = await runBuilt(['-', '--format', 'json'], {cwd: folder(), stdin: draftWithError})
    expect(status).toBe(1)
    expect(JSON.parse(stdout).files[0].path).toBe('<stdin>')
  })

  it("writes every format to a file at once, and one of the user's own", async () => {
    const cwd = folder({
      'a.md': draftWithError,
      'own.mjs': 'export default ({summary}) => String(summary.errors)\n',
    })
    const argv = [...formatNames, './own.mjs'].flatMap((name, index) => ['-f', `${name}:out/${index}`])
    const {status, stdout, stderr} = await runBuilt([...argv, '--no-color', 'a.md'], {cwd})
    expect({status, stdout, stderr}).toEqual({status: 1, stdout: '', stderr: ''})
    const texts = [...formatNames, './own.mjs'].map((name, index) => {
      return [name, readFileSync(join(cwd, `out/${index}`), 'utf8')] as const
    })
    const reports = new Map(texts)
    expect(reports.get('./own.mjs')).toBe('1')
    expect(jsonErrors('sarif', reports.get('sarif') ?? '')).toEqual([])
    for (const [name, text] of texts) {
      if (name !== './own.mjs' && name !== 'stats') expect(text, name).toContain('nosuch/rule')
    }
  })

  it('lints a folder by its configuration, past ignored files and what is no notice', async () => {
    const cwd = folder({
      'noticelint.config.yaml':
        'rules:\n  directive/unknown-rule: warning\noverrides:\n  - files: old/**\n    rules: {directive/unknown-rule: off}\n',
      'a.md': draftWithError,
      'old/b.md': draftWithError,
      'drafts/ignored.md': draftWithError,
      '.gitignore': 'drafts/\n',
      'README.md': readme,
    })
    const {status, stdout, stderr} = await runBuilt(['--format', 'json'], {cwd})
    const report = JSON.parse(stdout)
    expect(schemaErrors('report', report)).toEqual([])
    expect(
      report.files.map((file: {path: string; problems: unknown[]}) => [file.path, file.problems.length]),
    ).toEqual([
      ['a.md', 1],
      ['old/b.md', 0],
    ])
    expect(report.summary).toEqual({files: 2, errors: 0, warnings: 1, infos: 0})
    expect({status, stderr}).toEqual({status: 0, stderr: ''})
    const deep = await runBuilt(['../a.md', '--format', 'json'], {cwd: join(cwd, 'old')})
    expect(JSON.parse(deep.stdout).files[0].problems[0].severity).toBe('warning')
  })

  it('reads front matter, house profiles and globs, whose packages are loaded when they are used', async () => {
    const cwd = folder({
      'a.md': `---\ntitle: A\n---\n\n${cleanDraft}`,
      'house.yaml':
        'name: house\nextends: ico-foia\nschemaRules:\n  - {id: house/team, message: No team, severity: error, schema: {properties: {header: {required: [team]}}}}\n',
    })
    const {status, stdout, stderr} = await runBuilt(['*.md', '--profile', './house.yaml'], {cwd})
    expect(stderr).toBe('')
    expect(stdout).toContain('house/team')
    expect(status).toBe(1)
  })

  it('is coloured as FORCE_COLOR, NO_COLOR and the options say', async () => {
    const cwd = folder({'a.md': draftWithError})
    const coloured = async (argv: string[], env: {[name: string]: string}) =>
      (await runBuilt(['a.md', ...argv], {cwd, env})).stdout.includes('\x1b[')
    expect(await coloured([], {})).toBe(false)
    expect(await coloured([], {FORCE_COLOR: '1'})).toBe(true)
    expect(await coloured(['--no-color'], {FORCE_COLOR: '1'})).toBe(false)
    expect(await coloured(['--color'], {NO_COLOR: '1'})).toBe(true)
  })

  it('tells of each bad file in one line and lints the others', async () => {
    const cwd = folder({
      'a-binary.md': Uint8Array.of(1, 2, 0, 3),
      'b-latin1.md': Buffer.concat([Buffer.from('# A\n\ncaf'), Uint8Array.of(0xe9)]),
      'c-empty.md': '',
      'd-large.md': Buffer.alloc(10 * 1024 * 1024, '1. Text.\n\n'),
      'e-utf16.md': Buffer.from(`\uFEFF${cleanDraft}`, 'utf16le'),
      'f/noticelint.config.json': '{"rules": []}',
      'f/a.md': draftWithError,
      'good.md': draftWithError,
    })
    const before = listing(cwd)
    const {status, stdout, stderr} = await runBuilt(['.', 'missing.md', '--format', 'json'], {cwd})
    expect(status).toBe(2)
    expect(
      stderr
        .trimEnd()
        .split('\n')
        .map(line => line.split(/[:;]/).slice(0, 2).join(':')),
    ).toEqual([
      'noticelint: missing.md',
      'noticelint: a-binary.md',
      'noticelint: b-latin1.md',
      'noticelint: c-empty.md',
      'noticelint: d-large.md',
      'noticelint: e-utf16.md',
      'noticelint: f/noticelint.config.json',
    ])
    expect(JSON.parse(stdout).files.map((file: {path: string}) => file.path)).toEqual(['good.md'])
    expect(listing(cwd)).toEqual(before)
  })

  it('tells of a file that may not be read', async ({skip}) => {
    const cwd = folder({'a.md': draftWithError, 'locked.md': cleanDraft})
    execFileSync('chmod', ['0', join(cwd, 'locked.md')])
    execFileSync('chmod', ['755', cwd])
    // Root may read everything, so root runs it as nobody, unless nobody may not read the program itself.
    const uid = process.getuid?.() === 0 ? 65534 : undefined
    const {status, stdout, stderr} = await runBuilt(['.'], {cwd, ...(uid === undefined ? {} : {uid})})
    if (uid !== undefined && /Cannot find module|EACCES/.test(stderr)) skip('nobody may not read the program')
    expect(stderr).toBe('noticelint: locked.md: may not be read; change its permissions\n')
    expect(stdout).toContain('directive/unknown-rule')
    expect(status).toBe(2)
  })

  it('is quiet when nobody reads on', () => {
    const cwd = folder({'a.md': draftWithError})
    const told = execFileSync(
      'sh',
      ['-c', `"${process.execPath}" "${builtCli}" rules --format json | head -c 1; echo`],
      {
        cwd,
        stdio: ['ignore', 'pipe', 'pipe'],
        encoding: 'utf8',
      },
    )
    expect(told).toBe('[\n')
  })

  it('starts a repository, sets its old problems aside and reports what comes with a change', async () => {
    const cwd = folder({'old/a.md': draftWithError})
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {cwd})
    git('init', '-q')
    const {PATH: path = ''} = process.env
    const built = (argv: readonly string[]) => runBuilt(argv, {cwd, env: {PATH: path}})
    const started = await built(['init'])
    expect(started.stdout).toContain('.noticelint-baseline.json: written: 1 problem in 1 file')
    expect(await built([])).toEqual({status: 0, stdout: '', stderr: ''})
    git('add', '-A')
    git('commit', '-q', '-m', 'x')
    const drafted = await built(['new', '--provision', '43(2)', '-o', 'draft.md'])
    expect(drafted.status).toBe(0)
    writeFileSync(join(cwd, 'old/a.md'), draftWithError.replace('nosuch/rule', 'nosuch/other'))
    const {status, stdout} = await built(['--changed-since', 'HEAD', '--format', 'json'])
    const found = JSON.parse(stdout).files.map((file: {path: string; problems: {rule: string}[]}) => [
      file.path,
      [...new Set(file.problems.map(({rule}) => rule))],
    ])
    expect(found).toEqual([
      ['draft.md', ['drafting/placeholder']],
      ['old/a.md', ['directive/unknown-rule']],
    ])
    expect(status).toBe(1)

    // The same as a step of the GitHub action.
    const runner = {
      GITHUB_ACTION_PATH: join(samples, '..'),
      GITHUB_OUTPUT: join(cwd, 'output'),
      GITHUB_STEP_SUMMARY: join(cwd, 'summary'),
      NOTICELINT_FILES: 'old\n$(touch injected)*.md\n',
      NOTICELINT_CHANGED_SINCE: 'HEAD',
      NOTICELINT_FAIL_ON: 'error',
      NOTICELINT_SARIF_FILE: 'out/noticelint.sarif',
      NOTICELINT_ARGS: '--no-color\n--rule\ndrafting/placeholder: warning\n',
    }
    const script = join(samples, '../scripts/action.sh')
    const act = (env: {[name: string]: string}) =>
      spawnSync('bash', [script], {cwd, env: {PATH: path, ...runner, ...env}, encoding: 'utf8'})
    const step = act({NOTICELINT_FILES: 'old\ndraft.md\n'})
    expect(step.stderr).toMatch(
      /^noticelint: \.noticelint-baseline\.json: 1 of its problems is no longer there.*\n$/,
    )
    expect(step.status).toBe(1)
    expect(step.stdout).toMatch(/^::error .*file=old\/a\.md.*/m)
    expect(step.stdout).toMatch(/^::warning .*file=draft\.md/m)
    expect(readFileSync(join(cwd, 'output'), 'utf8')).toBe('status=1\n')
    expect(readFileSync(join(cwd, 'summary'), 'utf8')).toContain('directive/unknown-rule')
    expect(
      JSON.parse(readFileSync(join(cwd, 'out/noticelint.sarif'), 'utf8')).runs[0].results.length,
    ).toBeGreaterThan(1)
    expect(act({}).status).toBe(2)
    expect(readdirSync(cwd)).not.toContain('injected')
  })

  it('prints a report of any size whole', async () => {
    const many = `${cleanDraft}\n${'<!-- noticelint-disable-file nosuch/rule -- a reason -->\n\n'.repeat(3000)}`
    const {stdout} = await runBuilt(['-', '--format', 'json'], {cwd: folder(), stdin: many})
    expect(JSON.parse(stdout).summary.errors).toBeGreaterThanOrEqual(3000)
  })

  it('finds the flaws of the real notice in the samples', async () => {
    const {status, stdout, stderr} = await runBuilt(['samples/', '--format', 'json'], {
      cwd: join(samples, '..'),
    })
    const report = JSON.parse(stdout)
    expect(stderr).toBe('')
    expect(status).toBe(1)
    expect(schemaErrors('report', report)).toEqual([])
    const flawed = new Map<string, {problems: {rule: string; line: number}[]}>(
      report.files.map((file: {path: string}) => [file.path, file]),
    )
    const rules = flawed.get('samples/met-police-apps.md')?.problems.map(({rule}) => rule)
    expect(rules).toContain('numbering/sequence')
    expect(rules).toContain('structure/header-field')
    expect(flawed.get('samples/met-police-apps-corrected.md')?.problems).toEqual([])
    expect(flawed.has('samples/README.md')).toBe(false)
  })

  it('loads nothing heavy for one draft, and what is heavy when it is used', async () => {
    const cwd = folder({
      'a.md': plainDraft,
      'matter.md': cleanDraft,
      'ignored/.noticelintignore': 'old/\n',
      'ignored/a.md': plainDraft,
    })
    const parts = async (argv: string[]): Promise<string[]> => {
      const {stderr} = await runBuilt(argv, {cwd, env: {NODE_DEBUG: 'module'}})
      expect(stderr).toContain('node:fs')
      return [
        ...new Set(Array.from(stderr.matchAll(/[/\\]parts[/\\]([\w-]+)\.cjs/g), ([, name = '']) => name)),
      ].sort()
    }
    expect(await parts(['a.md'])).toEqual([])
    expect(await parts(['matter.md'])).toEqual(['yaml'])
    expect(await parts(['a*.md'])).toEqual(['tinyglobby'])
    expect(await parts(['ignored'])).toEqual(['ignore'])
    expect(await parts(['explain', 'directive/unused'])).toEqual(['explanations'])
  })
})

describe('the built command line on many drafts', describeScale)

/** Every file below a folder, with its content. */
function listing(root: string): [string, number, string][] {
  return readdirSync(root, {recursive: true, encoding: 'utf8'})
    .sort()
    .map(name => join(root, name))
    .filter(path => statSync(path).isFile())
    .map(path => [path, statSync(path).mtimeMs, readFileSync(path).toString('latin1').slice(0, 100)])
}

describeBuiltServer()
