import {describe, expect, it} from 'vitest'
import {rules} from '../../rules/index.ts'
import {folder, run} from './run.ts'

const house = `name: house
extends: ico-foia
schemaRules:
  - id: house/team
    message: The header must name the team
    severity: warning
    source: House style, 4
    schema: {properties: {header: {required: [team]}}}
`

describe('rules', () => {
  it('lists every rule with its severity and what it checks', async () => {
    const {status, stdout} = await run(['rules'], {cwd: folder()})
    expect(status).toBe(0)
    for (const {id, severity} of rules) {
      const line = stdout.split('\n').find(line => line.startsWith(`${id} `))
      expect(line).toMatch(new RegExp(`${severity} +\\S.{10,}`))
    }
  })

  it('lists them for programs', async () => {
    const listed = JSON.parse((await run(['rules', '--format', 'json'], {cwd: folder()})).stdout)
    expect(listed.map(({id}: {id: string}) => id)).toEqual(expect.arrayContaining(rules.map(({id}) => id)))
    for (const rule of listed) {
      expect(Object.keys(rule).sort()).toEqual(
        ['fixable', 'id', 'plugin', 'profiles', 'severity', 'source', 'summary', 'url'].sort(),
      )
    }
  })

  it('lists the schema rules of the house profile in use', async () => {
    const cwd = folder({'house.yaml': house, 'noticelint.config.yaml': 'profile: ./house.yaml\n'})
    for (const argv of [['rules'], ['rules', '--no-config', '--profile', './house.yaml']]) {
      expect((await run(argv, {cwd})).stdout).toMatch(
        /^house\/team +warning +The header must name the team \(of house\)$/m,
      )
    }
    expect((await run(['rules', '--no-config'], {cwd})).stdout).not.toContain('house/team')
  })
})

describe('explain', () => {
  it('says what a rule checks, why, by which source, with examples', async () => {
    const {status, stdout} = await run(['explain', 'directive/unused'], {cwd: folder()})
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^directive\/unused\nA directive that silences a rule has something to silence\.\n/,
    )
    for (const words of ['Source ', '\nWhy\n', 'Examples', 'docs/rules/directive/unused.md']) {
      expect(stdout).toContain(words)
    }
  })

  it.each(rules.map(({id}) => id))('knows %s', async id => {
    const {status, stdout} = await run(['explain', id, '--format', 'json'], {cwd: folder()})
    expect(status).toBe(0)
    const rule = JSON.parse(stdout)
    expect(rule).toMatchObject({id, profile: null, for: null})
    expect(rule.source).not.toBe('')
    expect(rule.examples.length).toBeGreaterThan(1)
  })

  it('explains a schema rule of the profile in use', async () => {
    const cwd = folder({'house.yaml': house})
    const {stdout} = await run(['explain', 'house/team', '--profile', './house.yaml'], {cwd})
    for (const words of [
      'The header must name the team',
      'House style, 4',
      'Profile   house',
      '"required"',
    ]) {
      expect(stdout).toContain(words)
    }
    const {stderr, status} = await run(['explain', 'house/team'], {cwd})
    expect(stderr).toMatch(/^noticelint: no rule is called "house\/team"; did you mean ".*"\?\n$/)
    expect(status).toBe(2)
  })

  it('says with --for what the rule is set to for a file, and where', async () => {
    const cwd = folder({
      'noticelint.config.yaml':
        'rules:\n  directive/*: warning\noverrides:\n  - files: old/**\n    rules:\n      directive/unused: off\n',
    })
    const setting = async (file: string) =>
      (await run(['explain', 'directive/unused', '--for', file], {cwd})).stdout.split('\n').slice(0, 2)
    expect(await setting('new.md')).toEqual([
      'For new.md',
      expect.stringMatching(/^warning, set by noticelint\.config\.yaml:2:3 \(rules.*directive\/\*.*\)$/),
    ])
    expect(await setting('old/a.md')).toEqual([
      'For old/a.md',
      expect.stringMatching(
        /^off, set by noticelint\.config\.yaml:6:7 \(overrides\[0\].*directive\/unused.*\)$/,
      ),
    ])
    const alone = await run(['explain', 'directive/unused', '--no-config', '--for', 'a.md'], {cwd})
    expect(alone.stdout).toContain('warning, by default: no configuration sets it')
  })
})
