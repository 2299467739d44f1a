import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {schemaErrors} from '../report/schemas.ts'
import {cleanDraft, draftWithError, draftWithWarning, readme} from './drafts.ts'
import {folder, run} from './run.ts'

describe('the status', () => {
  const cwd = () =>
    folder({'clean.md': cleanDraft, 'error.md': draftWithError, 'warning.md': draftWithWarning})

  it.each([
    [['clean.md'], 0],
    [['error.md'], 1],
    [['warning.md'], 0],
    [['warning.md', '--fail-on', 'warning'], 1],
    [['warning.md', '--fail-on', 'info'], 1],
    [['error.md', '--fail-on', 'never'], 0],
    [['warning.md', '--rule', 'directive/*: info', '--fail-on', 'warning'], 0],
    [['warning.md', '--rule', 'directive/*: info', '--fail-on', 'info'], 1],
    [['warning.md', '--rule', 'directive/no-reason: error'], 1],
    [['error.md', '--rule', 'directive/unknown-rule:off'], 0],
    [['warning.md', '--max-warnings', '2'], 0],
    [['warning.md', '--max-warnings', '0'], 1],
    [['warning.md', '--max-warnings', '0', '--quiet'], 1],
    [['missing.md'], 2],
    [['error.md', 'missing.md'], 2],
    [['error.md', '--fail-on', 'never', 'missing.md'], 2],
  ])('of %j is %i', async (argv, status) => {
    expect((await run(argv, {cwd: cwd()})).status).toBe(status)
  })

  it('that --max-warnings brings is explained', async () => {
    const {stderr} = await run(['warning.md', '--max-warnings', '0', '--quiet'], {cwd: cwd()})
    expect(stderr).toMatch(/^noticelint: \d warnings?, and --max-warnings allows 0\n$/)
  })
})

describe('the report', () => {
  it('is nothing for clean drafts', async () => {
    const result = await run(['clean.md'], {cwd: folder({'clean.md': cleanDraft})})
    expect(result).toEqual({status: 0, stdout: '', stderr: ''})
  })

  it('shows the words of the draft', async () => {
    const {stdout} = await run(['error.md'], {cwd: folder({'error.md': draftWithError})})
    expect(stdout).toContain('directive/unknown-rule')
    expect(stdout).toContain('<!-- noticelint-disable-file nosuch/rule -- a reason -->')
    expect(stdout).toMatch(/ {29}\^{11}\n/)
    expect(stdout).toMatch(/✖ 1 problem \(1 error\)\n$/)
  })

  it('in JSON is valid, whatever was found', async () => {
    const cwd = folder({
      'a/error.md': draftWithError,
      'b/warning.md': draftWithWarning,
      'clean.md': cleanDraft,
    })
    const {stdout, status} = await run(['--format', 'json'], {cwd})
    const report = JSON.parse(stdout)
    expect(schemaErrors('report', report)).toEqual([])
    expect(status).toBe(1)
    expect(report.files.map((file: {path: string}) => file.path)).toEqual([
      'a/error.md',
      'b/warning.md',
      'clean.md',
    ])
    expect(report.summary).toMatchObject({files: 3, errors: 1})
    expect(report.files[0].problems[0]).toMatchObject({
      rule: 'directive/unknown-rule',
      severity: 'error',
      url: 'https://github.com/noticelint/noticelint/blob/main/docs/rules/directive/unknown-rule.md',
    })
  })

  it('in JSON has no files where none could be read', async () => {
    const {stdout, status} = await run(['--format', 'json', 'missing.md'], {cwd: folder()})
    const report = JSON.parse(stdout)
    expect(schemaErrors('report', report)).toEqual([])
    expect(report.files).toEqual([])
    expect(status).toBe(2)
  })

  it('with --quiet has errors alone', async () => {
    const cwd = folder({'a.md': `${draftWithError}\n<!-- noticelint-disable-file directive/unused -->\n`})
    const {stdout} = await run(['--quiet', '--format', 'json'], {cwd})
    const report = JSON.parse(stdout)
    expect(report.files[0].problems.map((problem: {severity: string}) => problem.severity)).toEqual(['error'])
    expect(report.summary).toEqual({files: 1, errors: 1, warnings: 0, infos: 0})
  })

  it('goes to a file, made with its folders, and is not coloured there', async () => {
    const cwd = folder({'a.md': draftWithError})
    const {stdout, status} = await run(['-o', 'out/report.txt', 'a.md'], {cwd, isTTY: true})
    expect(stdout).toBe('')
    expect(status).toBe(1)
    const written = readFileSync(join(cwd, 'out/report.txt'), 'utf8')
    expect(written).toContain('directive/unknown-rule')
    expect(written).not.toContain('\x1b')
  })

  it('never takes the place of a draft', async () => {
    const cwd = folder({'a.md': draftWithError})
    const {status, stderr} = await run(['-o', './a.md', 'a.md'], {cwd})
    expect(status).toBe(2)
    expect(stderr).toMatch(/^noticelint: the report cannot go to \.\/a\.md, one of the drafts to lint; .*\n$/)
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(draftWithError)
  })

  it('that cannot be written ends with status 2', async () => {
    const {status, stderr} = await run(['-o', 'folder', 'a.md'], {
      cwd: folder({'a.md': cleanDraft, 'folder/': ''}),
    })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^noticelint: the report cannot be written to folder \(EISDIR\); .*\n$/)
  })
})

describe('colour', () => {
  const coloured = async (argv: string[], options: object) =>
    (await run([...argv, 'a.md'], {cwd: folder({'a.md': draftWithError}), ...options})).stdout.includes(
      '\x1b[',
    )

  it.each([
    [[], {}, false],
    [[], {isTTY: true}, true],
    [[], {isTTY: true, env: {NO_COLOR: '1'}}, false],
    [[], {isTTY: true, env: {NO_COLOR: ''}}, true],
    [[], {isTTY: true, env: {TERM: 'dumb'}}, false],
    [[], {env: {FORCE_COLOR: '1'}}, true],
    [[], {isTTY: true, env: {FORCE_COLOR: '0'}}, false],
    [[], {env: {FORCE_COLOR: '1', NO_COLOR: '1'}}, true],
    [['--color'], {env: {NO_COLOR: '1'}}, true],
    [['--no-color'], {isTTY: true, env: {FORCE_COLOR: '1'}}, false],
  ])('with %j and %j: %s', async (argv, options, expected) => {
    expect(await coloured(argv, options)).toBe(expected)
  })
})

describe('standard input', () => {
  it('is linted for `-`', async () => {
    const {status, stdout} = await run(['-', '--format', 'json'], {cwd: folder(), stdin: draftWithError})
    expect(status).toBe(1)
    expect(JSON.parse(stdout).files[0].path).toBe('<stdin>')
  })

  it('is linted under its name, with or without `-`', async () => {
    for (const argv of [
      ['-', '--stdin-filename', './drafts/a.md'],
      ['--stdin-filename', 'drafts/a.md'],
    ]) {
      const {stdout} = await run([...argv, '--format', 'json'], {cwd: folder(), stdin: draftWithError})
      expect(JSON.parse(stdout).files[0].path).toBe('drafts/a.md')
    }
  })

  it('has the configuration of its name', async () => {
    const cwd = folder({'drafts/noticelint.config.json': '{"rules": {"directive/unknown-rule": "off"}}'})
    const named = await run(['--stdin-filename', 'drafts/new.md'], {cwd, stdin: draftWithError})
    expect(named.status).toBe(0)
    expect((await run(['-'], {cwd, stdin: draftWithError})).status).toBe(1)
  })

  it('is linted once', async () => {
    const {stdout} = await run(['-', '-', '--format', 'json'], {cwd: folder(), stdin: draftWithError})
    expect(JSON.parse(stdout).summary.files).toBe(1)
  })

  it('is linted even where it is plainly no notice', async () => {
    const {stdout} = await run(['-', '--format', 'json'], {cwd: folder(), stdin: readme})
    expect(JSON.parse(stdout).summary.files).toBe(1)
  })

  it('may not be named as a folder', async () => {
    const {status, stderr} = await run(['--stdin-filename', 'drafts'], {
      cwd: folder({'drafts/': ''}),
      stdin: 'x',
    })
    expect(status).toBe(2)
    expect(stderr).toBe('noticelint: drafts: is a folder; --stdin-filename takes the name of a file\n')
  })
})

describe('what is told', () => {
  it('with --verbose is what was done with each file', async () => {
    const cwd = folder({'a.md': cleanDraft, 'README.md': readme})
    const {stderr, status} = await run(['--verbose'], {cwd})
    expect(status).toBe(0)
    expect(stderr).toContain('noticelint: README.md: not linted, plainly no decision notice')
    expect(stderr).toContain('noticelint: a.md: no configuration\n')
    expect(stderr).toMatch(/noticelint: a\.md: ico-foia, \d+ paragraphs, 0 problems\n/)
  })

  it('holds no control character of a name', async () => {
    const {stderr} = await run(['a\x1b[31m.md'], {cwd: folder()})
    expect(stderr).not.toContain('\x1b')
    expect(stderr).toContain('a␛[31m.md: no such file or folder')
  })

  it('is nothing of directives that --no-inline-config disregards', async () => {
    const cwd = folder({'a.md': draftWithError})
    expect(await run(['--no-inline-config', 'a.md'], {cwd})).toEqual({status: 0, stdout: '', stderr: ''})
  })
})

describe('configuration', () => {
  const off = '{"rules": {"directive/unknown-rule": "off"}}'

  it('is found from the folder of each draft upward', async () => {
    const cwd = folder({
      'one/noticelint.config.json': off,
      'one/deep/er/a.md': draftWithError,
      'two/a.md': draftWithError,
    })
    const {stdout} = await run(['--format', 'json'], {cwd})
    const counts = JSON.parse(stdout).files.map((file: {problems: unknown[]}) => file.problems.length)
    expect(counts).toEqual([0, 1])
    expect((await run(['a.md'], {cwd: join(cwd, 'one/deep/er')})).status).toBe(0)
  })

  it('is the one of --config for every draft, and none with --no-config', async () => {
    const cwd = folder({
      'other.json': off,
      'a.md': draftWithError,
      'sub/noticelint.config.json': off,
      'sub/b.md': draftWithError,
    })
    expect((await run(['--config', 'other.json'], {cwd})).status).toBe(0)
    expect((await run(['sub/b.md'], {cwd})).status).toBe(0)
    expect((await run(['--no-config', 'sub/b.md'], {cwd})).status).toBe(1)
  })

  it('that is broken is told once, with its place; drafts that it is not for are linted', async () => {
    const cwd = folder({
      'bad/noticelint.config.yaml': 'rules:\n  directive/unusde: off\n',
      'bad/a.md': cleanDraft,
      'bad/b.md': cleanDraft,
      'good/a.md': draftWithError,
    })
    const {status, stdout, stderr} = await run(['--format', 'json'], {cwd})
    expect(status).toBe(2)
    expect(stderr).toMatch(/^noticelint: bad\/noticelint\.config\.yaml:2:3: .*directive\/unused.*\n$/)
    expect(JSON.parse(stdout).files.map((file: {path: string}) => file.path)).toEqual(['good/a.md'])
  })

  it('leaves out what its `ignores` names, unless --no-ignore says otherwise', async () => {
    const cwd = folder({
      'noticelint.config.json': '{"ignores": ["old/**"]}',
      'old/a.md': draftWithError,
      'new.md': cleanDraft,
    })
    expect(await run([], {cwd})).toEqual({status: 0, stdout: '', stderr: ''})
    const named = await run(['old/a.md'], {cwd})
    expect(named).toMatchObject({status: 0, stdout: ''})
    expect(named.stderr).toMatch(
      /^noticelint: old\/a\.md: not linted, ignored by noticelint\.config\.json; .*\n$/,
    )
    expect((await run(['--no-ignore', 'old/a.md'], {cwd})).status).toBe(1)
  })

  it('reads as the kind that --profile names', async () => {
    const cwd = folder({'a.md': cleanDraft})
    const {stdout} = await run(['--profile', 'ico-eir', '--format', 'json'], {cwd})
    expect(JSON.parse(stdout).files[0].kind).toBe('ico-eir')
  })

  it('reads by a house profile, whose schema rules have no page', async () => {
    const cwd = folder({
      'a.md': cleanDraft,
      'house.yaml':
        'name: house\nextends: ico-foia\nschemaRules:\n  - id: house/team\n    message: The header must name the team\n    severity: warning\n    schema: {properties: {header: {required: [team]}}}\n',
    })
    const {stdout, stderr} = await run(['--profile', './house.yaml', '--format', 'json'], {cwd})
    expect(stderr).toBe('')
    const report = JSON.parse(stdout)
    expect(schemaErrors('report', report)).toEqual([])
    expect(report.files[0]).toMatchObject({kind: 'ico-foia', problems: [{rule: 'house/team', url: null}]})
    const off = await run(['--profile', './house.yaml', '--rule', 'house/team: off'], {cwd})
    expect(off).toEqual({status: 0, stdout: '', stderr: ''})
  })
})

describe('a run', () => {
  it('leaves the drafts and their folder as they were', async () => {
    const cwd = folder({'a.md': draftWithError})
    writeFileSync(join(cwd, 'empty.md'), '')
    await run([], {cwd})
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(draftWithError)
    expect(readFileSync(join(cwd, 'empty.md'), 'utf8')).toBe('')
  })
})
