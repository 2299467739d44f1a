import {describe, expect, it} from 'vitest'
import {defineRule, placeOfNotice} from '../../src/api/rule.ts'
import {checkExamples, ExampleError, tryRule} from '../../src/api/testing.ts'
import {plainDraft} from '../cli/drafts.ts'
import {folder, run} from '../cli/run.ts'

/** A plugin as plain JavaScript, whose rule finds something in every notice. */
function pluginText({name = 'north', id = 'north/always', extra = '', body = ''} = {}): string {
  const report = "report({at: [0, 1], message: 'found', data: {kind: notice.kind}})"
  const rule = `{id: '${id}', severity: 'warning', summary: 'Finds something.', messages: {found: 'Found in {kind}'},
    check({notice}, report) {${body || report}}${extra}}`
  return `export default {name: '${name}', rules: [${rule}],
    profiles: [{name: 'north-foia', extends: 'ico-foia', schemaRules: [
      {id: 'north/short', message: 'Long', severity: 'info', schema: {properties: {blocks: {maxItems: 1}}}}]}]}`
}

describe('--plugin', () => {
  it('brings rules and profiles, which a configuration can set and name', async () => {
    const cwd = folder({
      'a.md': plainDraft,
      'north.mjs': pluginText({extra: ", why: 'Because.'"}),
      'noticelint.config.yaml': 'profile: north-foia\nrules:\n  north/always: error\n',
    })
    const {status, stdout} = await run(['a.md', '--plugin', './north.mjs', '--format', 'json'], {cwd})
    expect(status).toBe(1)
    expect(JSON.parse(stdout).files[0].problems).toMatchObject([
      {rule: 'north/always', severity: 'error', message: 'Found in ico-foia', url: null},
      {rule: 'north/short', severity: 'info'},
    ])
    const listed = await run(['rules', '--plugin', './north.mjs'], {cwd})
    expect(listed.stdout).toMatch(/^north\/always +warning +Finds something\. \(of north\)$/m)
    const explained = await run(['explain', 'north/always', '--plugin', './north.mjs', '--for', 'a.md'], {
      cwd,
    })
    expect(explained.stdout).toMatch(
      /error, set by noticelint\.config\.yaml:3:3[\s\S]*Plugin +north[\s\S]*Because\./,
    )
    const outline = await run(['outline', 'a.md', '--plugin', './north.mjs', '--format', 'json'], {cwd})
    expect(outline.status).toBe(0)
  })

  it('is asked for where a configuration names what it would bring', async () => {
    for (const config of [
      'profile: north-foia\n',
      'rules: {north/always: error}\n',
      'rules: {north/*: off}\n',
    ]) {
      const cwd = folder({'a.md': plainDraft, 'noticelint.config.yaml': config, 'north.mjs': pluginText()})
      const {status, stderr} = await run(['a.md'], {cwd})
      expect(status).toBe(2)
      expect(stderr).toMatch(
        /^noticelint: noticelint\.config\.yaml:1:\d+: [^\n]*load that by --plugin[^\n]*\n$/,
      )
    }
  })

  it.each([
    ['export default 3', /its default export is no rule package/],
    ['export const x = 1', /its default export is no rule package/],
    ['throw new Error("boo\\nmore")', /fails as it is loaded: boo\n$/],
    ['export default {', /fails as it is loaded: /],
    [pluginText({name: 'North'}), /"name" must be a name in small letters/],
    [pluginText({name: 'numbering'}), /"numbering" is a group of rules of noticelint itself/],
    [pluginText({id: 'south/always'}), /the id "south\/always" must start with the plugin's name/],
    [
      pluginText({extra: ", sumary: ''"}),
      /Unknown key "sumary" in "rules\[0\]": .* did you mean "summary"\?/,
    ],
    [pluginText({extra: ', options: {}'}), /"rules\[0\]\.options" must be a schema with parse and safeParse/],
    [
      pluginText().replaceAll('severity', 'gravity'),
      /"rules\[0\]\.severity" must be error, warning or info, but is nothing/,
    ],
    [pluginText().replace('ico-foia', 'ico-fooa'), /No shipped profile is named "ico-fooa"/],
  ])('tells in one line what is wrong with a plugin %#', async (text, message) => {
    const cwd = folder({'a.md': plainDraft, 'north.mjs': text})
    const {status, stdout, stderr} = await run(['a.md', '--plugin', './north.mjs'], {cwd})
    expect({status, stdout}).toEqual({status: 2, stdout: ''})
    expect(stderr).toMatch(/^noticelint: --plugin \.\/north\.mjs: [^\n]+\n$/)
    expect(stderr).toMatch(message)
  })

  it('tells what cannot be found, and what is there twice', async () => {
    const cwd = folder({'a.md': plainDraft, 'north.mjs': pluginText()})
    const told = async (...names: string[]) =>
      (await run(['a.md', ...names.flatMap(name => ['--plugin', name])], {cwd})).stderr
    expect(await told('./none.mjs')).toBe('noticelint: --plugin ./none.mjs: no such file; check the name\n')
    expect(await told('no-such-package')).toMatch(/no such package is installed; install it/)
    expect(await told('./north.mjs', './north.mjs')).toMatch(/"north" is a group of rules of another plugin/)
  })

  it.each([
    ['throw new Error("later")', /Rule north\/always failed: later;/],
    ['report({})', /The key "at" is missing;/],
    ['report({at: [0, 1], message: "other"})', /Unknown message other;/],
    ['report({at: [0, 1e9], message: "found", data: {kind: 1}})', /does not lie in a source/],
    ['return Promise.reject(new Error("unseen"))', /check is asynchronous, and may not be;/],
  ])('goes on where a rule fails: %s', async (body, message) => {
    const cwd = folder({'a.md': plainDraft, 'north.mjs': pluginText({body})})
    const {status, stderr} = await run(['a.md', '--plugin', './north.mjs'], {cwd})
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(
      /the other rules have run; this is a fault of the plugin north: tell whoever wrote it\n$/,
    )
  })
})

describe('the test kit', () => {
  const rule = (output: readonly string[], at: 'title' | 'start' = 'title') =>
    defineRule({
      id: 'north/title',
      severity: 'warning',
      summary: 'A notice has no title.',
      messages: {found: 'Unexpected title'},
      check({notice}, report) {
        if (notice.title) report({at: at === 'title' ? placeOfNotice(notice) : [0, 1], message: 'found'})
      },
      examples: [
        {name: 'ok.md', input: '1. One.\n'},
        {name: 'wrong.md', input: '# Freedom of Information Act 2000 (FOIA) Decision notice\n', output},
      ],
    })

  it('passes a rule whose examples are right', async () => {
    const right = rule(['1:3-1:57: Unexpected title'])
    await checkExamples(right)
    expect(
      await tryRule(right, '# Environmental Information Regulations 2004 (EIR) Decision notice\n'),
    ).toEqual(['1:3-1:67: Unexpected title'])
  })

  it.each([
    [rule([]), /no example in which it finds something/],
    [rule(['1:1-1:2: Unexpected title']), /does not find what it should in wrong\.md/],
    [rule(['1:1-1:2: Unexpected title'], 'start'), /below front matter in wrong\.md/],
    [
      {...rule(['1:3-1:57: Unexpected title']), messages: {found: 'Unexpected title', other: 'Odd'}},
      /gives "Odd" in none/,
    ],
  ])('tells what is wrong %#', async (wrong, message) => {
    await expect(checkExamples(wrong)).rejects.toThrow(message)
    await expect(checkExamples(wrong)).rejects.toBeInstanceOf(ExampleError)
  })
})
