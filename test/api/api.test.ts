import {describe, expect, it} from 'vitest'
import {fix, lint, OptionsError, readNotice} from '../../src/api/index.ts'
import {findConfig, loadConfig, loadPlugin} from '../../src/api/node.ts'
import {cleanDraft, draftWithError} from '../cli/drafts.ts'
import {folder} from '../cli/run.ts'
import {schemaErrors} from '../report/schemas.ts'

const slips = '# Freedom of Information Act 2000 (FOIA) Decision notice\n\n1. One.\n\n3. Section 43 (2).\n'
const quiet = {rules: {'structure/*': 'off'}} as const

describe('lint', () => {
  it('gives a part of the JSON report', async () => {
    const {failures, ...file} = await lint(draftWithError, {filename: 'drafts/a.md'})
    expect(failures).toEqual([])
    const counts = {files: 1, errors: 1, warnings: 0, infos: 0}
    const report = {version: 1, tool: {name: 'noticelint', version: '0.1.0'}, files: [file], summary: counts}
    expect(schemaErrors('report', report)).toEqual([])
    expect(file).toMatchObject({
      path: 'drafts/a.md',
      kind: 'ico-foia',
      problems: [{rule: 'directive/unknown-rule'}],
    })
  })

  it('heeds rules, overrides by name, profiles and directives', async () => {
    const rulesOf = async (options: Parameters<typeof lint>[1]) =>
      (await lint(slips, options)).problems.map(({rule}) => rule)
    expect(await rulesOf({config: quiet})).toEqual(['numbering/sequence', 'citation/format'])
    const overrides = [{files: 'old/**', rules: {'numbering/*': 'off'}}] as const
    expect(await rulesOf({config: {...quiet, overrides}, filename: './old/a.md'})).toEqual([
      'citation/format',
    ])
    expect(await rulesOf({config: {...quiet, overrides}, filename: 'new/a.md'})).toHaveLength(2)
    expect((await lint(slips, {profile: 'ico-eir'})).kind).toBe('ico-eir')
    const silenced = `<!-- noticelint-disable-file numbering/* -- a reason -->\n${slips}`
    expect((await lint(silenced, {config: quiet})).problems).toHaveLength(1)
    expect((await lint(silenced, {config: quiet, directives: false})).problems).toHaveLength(2)
  })

  it.each([
    [{x: 1}, /^options: Unknown key "x"/],
    ['x', /^options: must be a map of options, but is "x"$/],
    [{filename: ''}, /^options: "filename" must be the name of the draft/],
    [{config: 3}, /^config: must be a map of settings, but is 3$/],
    [{config: {extends: 'a.yaml'}}, /^config: Unknown key "extends"/],
    [{config: {rules: {'numbering/sequenc': 'off'}}}, /did you mean "numbering\/sequence"\?$/],
    [{config: {rules: {'numbering/sequence': 'of'}}}, /did you mean "off"\?$/],
    [{config: {rules: {'structure/heading': ['error', {x: 1}]}}}, /^config: Unknown key "x"/],
    [{config: {rules: {'north/x': 'off'}}}, /load that by --plugin \(in the API, by plugins\)$/],
    [{config: {overrides: [{}]}}, /^config: The key "files" is missing in "overrides\[0\]"$/],
    [{profile: 'ico-foi'}, /^profile: No shipped profile is named "ico-foi"; did you mean "ico-foia"\?$/],
    [{profile: {name: 'a'}}, /^profile: The key "extends" is missing/],
    [{profile: 3}, /^profile: must be a map of keys and values, but is 3$/],
    [{plugins: [{}]}, /^plugins\[0\]: The key "name" is missing$/],
    [{plugins: [{name: 'numbering', rules: []}]}, /^plugins\[0\]: it has neither rules nor profiles$/],
  ])('refuses the options %j', async (options, message) => {
    // As a program in JavaScript may hand them over.
    const given: object = Object(options)
    const refused = lint('x', typeof options === 'string' ? JSON.parse('"x"') : given)
    await expect(refused).rejects.toThrow(message)
    await expect(refused).rejects.toBeInstanceOf(OptionsError)
  })

  it('refuses what is no text', async () => {
    await expect(lint(JSON.parse('3'))).rejects.toThrow('The draft must be a text, but is 3')
  })

  it('gives a rule that threw as a failure, and what the others found', async () => {
    const check = () => {
      throw new Error('at once')
    }
    const rule = {id: 'n/x', severity: 'error', summary: 's', messages: {}, check} as const
    const {failures, problems} = await lint(draftWithError, {plugins: [{name: 'n', rules: [rule]}]})
    expect(failures).toEqual([{rule: 'n/x', message: 'Rule n/x failed: at once'}])
    expect(problems).toHaveLength(1)
  })
})

describe('fix', () => {
  it('gives the mended text and what is left, the byte order mark kept', async () => {
    const {text, changed, fixed, problems} = await fix(`\uFEFF${slips}`, {config: quiet})
    expect(text).toBe(`\uFEFF${slips.replace('3. ', '2. ').replace('43 (2)', '43(2)')}`)
    expect({changed, fixed, problems}).toEqual({
      changed: true,
      fixed: ['numbering/sequence', 'citation/format'],
      problems: [],
    })
    expect(await fix(cleanDraft)).toMatchObject({text: cleanDraft, changed: false, fixed: []})
  })

  it('leaves alone what is milder than asked', async () => {
    expect((await fix(slips, {config: quiet, severity: 'error'})).fixed).toEqual(['numbering/sequence'])
  })
})

describe('readNotice', () => {
  it('gives the notice, which is plain data', async () => {
    const notice = await readNotice(cleanDraft)
    expect(notice.kind).toBe('ico-foia')
    expect(schemaErrors('notice', JSON.parse(JSON.stringify(notice)))).toEqual([])
  })
})

describe('with files', () => {
  it('takes the nearest configuration, or one that is named', async () => {
    const cwd = folder({'noticelint.config.yaml': 'rules: {structure/*: off, citation/*: off}\n', 'sub/': ''})
    const filename = `${cwd}/sub/a.md`
    const config = await findConfig(filename)
    expect(config?.files).toEqual([`${cwd}/noticelint.config.yaml`])
    expect((await lint(slips, {filename, config})).problems.map(({rule}) => rule)).toEqual([
      'numbering/sequence',
    ])
    const named = await loadConfig(`${cwd}/noticelint.config.yaml`)
    expect((await lint(slips, {filename, config: named})).problems).toHaveLength(1)
    await expect(loadConfig(`${cwd}/none.yaml`)).rejects.toThrow(/Cannot be read/)
  })

  it('loads rule packages', async () => {
    const rule = "{id: 'n/x', severity: 'error', summary: 's', messages: {}, check() {}}"
    const cwd = folder({
      'ok.mjs': `export default {name: 'n', rules: [${rule}]}`,
      'bad.mjs': 'export default 3',
    })
    expect((await loadPlugin('./ok.mjs', cwd)).name).toBe('n')
    await expect(loadPlugin('./bad.mjs', cwd)).rejects.toThrow(/its default export is no rule package/)
    await expect(loadPlugin('./none.mjs', cwd)).rejects.toThrow(/no such file/)
  })
})
