import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {readFormatOption} from '../../src/cli/format-option.ts'
import {draftWithError} from './drafts.ts'
import {folder, run} from './run.ts'

describe('--format', () => {
  it.each([
    ['sarif', {format: {name: 'sarif'}, file: null}],
    ['sarif:out/a.sarif', {format: {name: 'sarif'}, file: 'out/a.sarif'}],
    ['sarif:C:\\out\\a.sarif', {format: {name: 'sarif'}, file: 'C:\\out\\a.sarif'}],
    ['html:a:b.html', {format: {name: 'html'}, file: 'a:b.html'}],
    ['./own.mjs', {format: {module: './own.mjs'}, file: null}],
    ['own.js:a.txt', {format: {module: 'own.js'}, file: 'a.txt'}],
    ['C:\\own.mjs', {format: {module: 'C:\\own.mjs'}, file: null}],
    ['C:/own.mjs:D:\\a.txt', {format: {module: 'C:/own.mjs'}, file: 'D:\\a.txt'}],
  ])('reads %j', (text, option) => {
    expect(readFormatOption(text)).toEqual(option)
  })

  it.each([
    [['-f', 'jsn:a.json'], /^--format takes stylish, .* not "jsn"; did you mean "json"\?$/],
    [['-f', 'serif'], /did you mean "sarif"\?$/],
    [
      ['-f', 'sarif:'],
      /^--format "sarif:" names no file behind the colon; leave the colon out for standard output$/,
    ],
    [
      ['-f', 'stylish', '-f', 'json'],
      /^--format stylish and --format json would both go to standard output; give one a file, as in --format json:report\.txt$/,
    ],
    [
      ['-f', 'stylish', '-f', 'json', '-o', 'a'],
      /^--format stylish and --format json would both go to a; give one a file/,
    ],
    [
      ['-f', 'json:a', '-o', 'b'],
      /^--output-file b has nothing to hold: each --format has its own file; leave one out$/,
    ],
    [['-f', 'json:a', '-f', 'sarif:a'], /^two reports would go to a; give each a file of its own$/],
    [['-f', 'json:a', '-f', 'sarif', '-o', 'a'], /^two reports would go to a; give each a file of its own$/],
    [['-f', 'json:a.md'], /^the report cannot go to a\.md, one of the drafts to lint; give it another name$/],
    [['-f', './nosuch.mjs'], /^--format \.\/nosuch\.mjs cannot be loaded \(/],
    [
      ['-f', './empty.mjs'],
      /^--format \.\/empty\.mjs exports no format: its default export must be a function/,
    ],
    [['-f', './broken.mjs'], /^--format \.\/broken\.mjs cannot be loaded \(/],
    [['-f', './number.mjs'], /^--format \.\/number\.mjs gave 1, not a text$/],
    [['-f', './throws.mjs'], /^--format \.\/throws\.mjs failed \(it is Monday\)$/],
  ])('refuses %j in one line', async (argv, message) => {
    const cwd = folder({
      'a.md': draftWithError,
      'empty.mjs': 'export const format = 1\n',
      'broken.mjs': 'export default (\n',
      'number.mjs': 'export default () => 1\n',
      'throws.mjs': 'export default () => { throw new Error("it is Monday") }\n',
    })
    const {status, stdout, stderr} = await run([...argv, 'a.md'], {cwd})
    expect({status, stdout}).toEqual({status: 2, stdout: ''})
    expect(stderr).toMatch(/^noticelint: [^\n]*\n$/)
    expect(stderr.slice('noticelint: '.length, -1)).toMatch(message)
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(draftWithError)
  })

  it('writes several reports at once, each to its file', async () => {
    const cwd = folder({'a.md': draftWithError})
    const argv = ['-f', 'sarif:out/a.sarif', '-f', 'stylish', '-f', 'gitlab:out/a.json', 'a.md']
    const {status, stdout, stderr} = await run(argv, {cwd})
    expect({status, stderr}).toEqual({status: 1, stderr: ''})
    expect(stdout).toContain('Unknown rule `nosuch/rule`')
    const [sarifRun] = JSON.parse(readFileSync(join(cwd, 'out/a.sarif'), 'utf8')).runs
    expect(sarifRun.results[0].ruleId).toBe('directive/unknown-rule')
    const [entry] = JSON.parse(readFileSync(join(cwd, 'out/a.json'), 'utf8'))
    expect(entry.check_name).toBe('directive/unknown-rule')
  })

  it('gives --output-file to the one format without a file', async () => {
    const cwd = folder({'a.md': draftWithError})
    const {stdout} = await run(['-f', 'json:a.json', '-f', 'unix', '-o', 'a.txt', 'a.md'], {cwd})
    expect(stdout).toBe('')
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toMatch(
      /^a\.md:\d+:\d+: error: .* \[directive\/unknown-rule\]\n$/,
    )
    expect(JSON.parse(readFileSync(join(cwd, 'a.json'), 'utf8')).summary.errors).toBe(1)
  })

  it("runs a format of the user's own, with the drafts and the rules at hand", async () => {
    const cwd = folder({
      'a.md': draftWithError,
      'own.mjs':
        'export default ({files: [file]}, {sourceOf, rules}) => {\n' +
        '  const {summary} = rules.find(({id}) => id === file.problems[0].rule)\n' +
        '  return sourceOf(file.path).length + " " + summary + "\\n"\n' +
        '}\n',
    })
    const {stdout, stderr} = await run(['-f', './own.mjs', 'a.md'], {cwd})
    expect(stderr).toBe('')
    expect(stdout).toBe(`${draftWithError.length} A directive is spelt right, and names rules that exist.\n`)
  })
})
