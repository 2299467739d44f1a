import {execFileSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import manifest from '../../package.json' with {type: 'json'}
import {schemaErrors} from '../report/schemas.ts'
import {cleanDraft, draftWithError} from './drafts.ts'
import {folder, run} from './run.ts'

function repository(files: {readonly [path: string]: string}, remote?: string): string {
  const cwd = folder(files)
  execFileSync('git', ['init', '-q'], {cwd})
  if (remote !== undefined) execFileSync('git', ['remote', 'add', 'origin', remote], {cwd})
  return cwd
}

const read = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'utf8')

const hook = {
  repo: manifest.homepage,
  rev: `v${manifest.version}`,
  hooks: [{id: 'noticelint'}],
}

describe('noticelint init', () => {
  it('sets a repository with old notices up, so that the next run is clean', async () => {
    const cwd = repository(
      {'old/a.md': draftWithError, 'b.md': cleanDraft, 'README.md': '# Ours\n'},
      'git@github.com:x/y.git',
    )
    const dry = await run(['init', '--dry-run'], {cwd})
    expect(dry.status).toBe(0)
    expect(readdirSync(cwd).sort()).toEqual(['.git', 'README.md', 'b.md', 'old'])
    expect(dry.stdout).toContain(
      '.noticelint-baseline.json: would be written: 1 problem in 1 file, set aside',
    )

    const {status, stdout, stderr} = await run(['init'], {cwd: join(cwd, 'old')})
    expect({status, stderr}).toEqual({status: 0, stderr: ''})
    expect(stdout.split('\n').map(line => line.split(':').slice(0, 2).join(':'))).toEqual([
      'noticelint.config.yaml: written',
      '.pre-commit-config.yaml: written',
      '.github/workflows/noticelint.yml: written',
      '.noticelint-baseline.json: written',
      '',
      'Next: look at what was written, commit it, and run noticelint',
      '',
    ])
    expect(parse(read(cwd, 'noticelint.config.yaml'))).toEqual({baseline: '.noticelint-baseline.json'})
    expect(parse(read(cwd, '.pre-commit-config.yaml'))).toEqual({repos: [hook]})
    expect(schemaErrors('baseline', JSON.parse(read(cwd, '.noticelint-baseline.json')))).toEqual([])
    const workflow = parse(read(cwd, '.github/workflows/noticelint.yml'))
    const uses = workflow.jobs.noticelint.steps.map((step: {uses: string}) => step.uses)
    expect(uses).toContain(`noticelint/noticelint@v${manifest.version}`)
    expect(await run([], {cwd})).toEqual({status: 0, stdout: '', stderr: ''})

    const again = await run(['init'], {cwd})
    expect(again.stdout.match(/left as it is/g)).toHaveLength(4)
  })

  it('adds to what there is, and changes nothing else in it', async () => {
    const before =
      '# Ours\nrepos:\n- repo: local # kept\n  hooks:\n  - {id: x, name: x, entry: x, language: system}\n'
    const jobs = 'stages: [test]\n\nours:\n  script: [make]\n'
    const cwd = repository({'.pre-commit-config.yaml': before, '.gitlab-ci.yml': jobs, 'a.md': cleanDraft})
    const {stdout} = await run(['init'], {cwd})
    const after = read(cwd, '.pre-commit-config.yaml')
    expect(after.startsWith(before)).toBe(true)
    expect(parse(after).repos[1]).toEqual(hook)
    const ci = read(cwd, '.gitlab-ci.yml')
    expect(ci.startsWith(jobs)).toBe(true)
    expect(parse(ci).include[0].remote).toMatch(/^https:\/\/raw\..*\/templates\/noticelint\.yml$/)
    expect(stdout).toContain('.pre-commit-config.yaml: added to: ')
    expect(existsSync(join(cwd, '.github'))).toBe(false)
    expect(existsSync(join(cwd, '.noticelint-baseline.json'))).toBe(false)
    expect(parse(read(cwd, 'noticelint.config.yaml'))).toBe(null)
    expect((await run([], {cwd})).status).toBe(0)
  })

  it('says what to add where it cannot add it, and to a configuration that is there', async () => {
    const files = {
      '.pre-commit-config.yaml': 'repos: []\nfail_fast: true\n',
      '.gitlab-ci.yml': 'include: [{local: x.yml}]\n',
      'noticelint.config.yaml': 'rules: {}\n',
      'a.md': draftWithError,
    }
    const cwd = repository(files)
    const {stdout} = await run(['init'], {cwd})
    for (const [name, text] of Object.entries(files)) expect(read(cwd, name)).toBe(text)
    expect(stdout).toContain(
      'noticelint.config.yaml: left as it is: put into it: baseline: .noticelint-baseline.json\n',
    )
    expect(stdout).toContain(
      `.pre-commit-config.yaml: left as it is: put into repos: {repo: ${hook.repo}, rev: ${hook.rev}, hooks: [{id: noticelint}]}\n`,
    )
    expect(stdout).toMatch(/\.gitlab-ci\.yml: left as it is: put into include: \{remote: .*\}\n/)
  })

  it.each([
    ['.husky/pre-commit', 'npm test\n', 'npm test\nnpx noticelint --changed-since HEAD\n'],
    ['lefthook.yml', 'pre-push: {}\n', 'pre-push: {}\n\npre-commit:\n  commands:\n    noticelint:\n'],
  ])('adds its hook to %s', async (path, before, after) => {
    const cwd = repository({[path]: before, 'a.md': cleanDraft})
    await run(['init'], {cwd})
    expect(read(cwd, path).startsWith(after)).toBe(true)
    expect(existsSync(join(cwd, '.pre-commit-config.yaml'))).toBe(false)
  })

  it('begins in an empty folder, too', async () => {
    const cwd = folder()
    const {status, stdout, stderr} = await run(['init'], {cwd})
    expect(status).toBe(0)
    expect(readdirSync(cwd)).toEqual(['noticelint.config.yaml'])
    expect(stdout).toContain('Next: noticelint new')
    expect(stderr).toContain('no git repository')
  })
})

describe('the files for hooks and CI', () => {
  const file = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')

  it('name the version that they belong to', () => {
    const tags = file('templates/noticelint.yml').match(/v\d+\.\d+\.\d+/g)
    expect(new Set(tags)).toEqual(new Set([`v${manifest.version}`]))
  })

  it('give the action no input that it does not pass on', () => {
    const {inputs, runs} = parse(file('action.yml'))
    const passed = JSON.stringify(runs)
    expect(Object.keys(inputs).filter(name => !passed.includes(`inputs.${name}`))).toEqual([])
    const script = file('scripts/action.sh')
    const variables = Object.keys(runs.steps.at(-1).env)
    expect(variables.filter(name => !script.includes(name))).toEqual([])
  })
})
