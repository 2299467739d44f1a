import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import vm from 'node:vm'
import {build} from 'esbuild'
import ts from 'typescript'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {lint} from '../../src/api/index.ts'
import {cleanDraft, draftWithError} from '../cli/drafts.ts'
import {Consumer, packageFolder} from './packed.ts'
import {codeOf} from './pages.ts'

let consumer: Consumer

beforeAll(async () => {
  consumer = await Consumer.make()
  for (const name of ['typescript', 'zod', 'unified', 'remark-parse', 'vfile']) consumer.link(name)
  consumer.write({'clean.md': cleanDraft, 'error.md': draftWithError})
}, 240_000)

afterAll(() => consumer?.remove())

describe('the package', () => {
  it('brings no other package, and runs nothing when it is installed', () => {
    const manifest = JSON.parse(
      readFileSync(join(consumer.folder, 'node_modules/noticelint/package.json'), 'utf8'),
    )
    expect(manifest.dependencies ?? {}).toEqual({})
    expect(Object.keys(manifest.scripts).filter(name => /install/.test(name))).toEqual([])
    const installed = readdirSync(join(consumer.folder, 'node_modules')).filter(name => !name.startsWith('.'))
    expect(installed.sort()).toEqual(['noticelint', 'remark-parse', 'typescript', 'unified', 'vfile', 'zod'])
  })

  it('holds what is needed, and nothing else', () => {
    const kinds = new Set(
      consumer.packed.map(({path}) =>
        path
          .replace(/^dist\/api\/types\/.*\.d\.ts$/, 'types')
          .replace(/^(dist.*|schemas)\/[^/]+(\.\w+)$/, '$1/*$2'),
      ),
    )
    const allowed =
      /^(?:package\.json|README\.md|LICENSE|types|schemas\/\*\.json|dist\/\*\.(?:js|cjs|md)|dist\/(?:parts(?:\/entry)?|api|api\/parts)\/\*(?:\.d)?\.(?:cjs|js|ts))$/
    expect([...kinds].filter(kind => !allowed.test(kind))).toEqual([])
    expect(consumer.packed.reduce((sum, {size}) => sum + size, 0)).toBeLessThan(8_000_000)
    expect(consumer.packed.map(({path}) => path)).toContain('dist/LICENCES.md')
  })

  it('runs the command line, and keeps what makes the next run faster', async () => {
    const dist = join(consumer.folder, 'node_modules/noticelint/dist')
    const caches = (): string[] => readdirSync(dist).filter(name => name.endsWith('.cache'))
    expect(caches()).toEqual([])
    expect((await consumer.bin('noticelint', ['--version'])).status).toBe(0)
    expect(caches()).toEqual([])
    const first = await consumer.bin('noticelint', ['error.md', '--format', 'json'])
    expect(caches()).toHaveLength(1)
    const second = await consumer.bin('noticelint', ['error.md', '--format', 'json'])
    expect(second).toEqual(first)
    expect(first.status).toBe(1)
    expect(await consumer.bin('noticelint', ['clean.md'])).toEqual({status: 0, stdout: '', stderr: ''})
  })

  it('has types for those who resolve by node16, nodenext and bundler', () => {
    consumer.write({'typed.ts': typed})
    const own = [join(consumer.folder, 'typed.ts'), join(consumer.folder, 'node_modules/noticelint/')]
    const parsed = new Map<string, ts.SourceFile | undefined>()
    for (const [module, moduleResolution] of [
      [ts.ModuleKind.Node16, ts.ModuleResolutionKind.Node16],
      [ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext],
      [ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
    ] as const) {
      const options: ts.CompilerOptions = {
        module,
        moduleResolution,
        noEmit: true,
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        target: ts.ScriptTarget.ES2022,
        lib: ['lib.es2022.d.ts'],
        types: [],
      }
      const host = ts.createCompilerHost(options)
      const read = host.getSourceFile
      host.getSourceFile = (name, ...rest) => {
        // What each way of resolving sees a file as is kept on it; those of the language itself are the same for all.
        if (!/\/typescript\/lib\//.test(name)) return read(name, ...rest)
        if (!parsed.has(name)) parsed.set(name, read(name, ...rest))
        return parsed.get(name)
      }
      const program = ts.createProgram([join(consumer.folder, 'typed.ts')], options, host)
      const checked = program
        .getSourceFiles()
        .filter(({fileName}) => own.some(start => fileName.startsWith(start)))
      const told = checked
        .flatMap(file => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
        .map(
          ({file, messageText}) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
        )
      expect(told).toEqual([])
      expect(checked.length).toBeGreaterThan(20)
    }
  }, 180_000)

  it('runs without Node', async () => {
    consumer.write({'page.js': page})
    const {outputFiles, metafile} = await build({
      absWorkingDir: consumer.folder,
      entryPoints: ['page.js'],
      bundle: true,
      write: false,
      metafile: true,
      format: 'iife',
      platform: 'browser',
      logLevel: 'silent',
    })
    const imported = Object.values(metafile.inputs).flatMap(({imports}) => imports.map(({path}) => path))
    expect(imported.filter(path => path.startsWith('node:'))).toEqual([])
    // What every browser and every worker has; neither process, nor require, nor Buffer.
    const done = new Promise<string>(resolve => {
      const world = vm.createContext({
        draft: draftWithError,
        done: resolve,
        TextDecoder,
        TextEncoder,
        URL,
        console,
      })
      vm.runInContext(outputFiles[0]?.text ?? '', world)
    })
    const {path, ...expected} = await lint(draftWithError)
    expect(JSON.parse(await done)).toEqual({path, ...expected, fixed: true, rule: 'a/b', house: ['h/short']})
  })
})

const typed = `
import {fix, lint, readNotice, OptionsError, type LintResult, type Notice, type Severity} from 'noticelint'
import {ConfigError, findConfig, loadConfig, loadPlugin} from 'noticelint/node'
import remarkNoticelint from 'noticelint/remark'
import {defineRule, placeOfNotice, type Plugin} from 'noticelint/rule'
import {checkExamples, tryRule} from 'noticelint/testing'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import * as z from 'zod'

const plain = defineRule({
  id: 'n/plain',
  severity: 'error',
  summary: 'A rule.',
  messages: {counted: 'There are {n}', bare: 'There is one'},
  check({notice}, report) {
    report({at: placeOfNotice(notice), message: 'counted', data: {n: 1}})
    report({at: [0, 1], message: 'bare'})
    // @ts-expect-error: a value is missing
    report({at: [0, 1], message: 'counted'})
    // @ts-expect-error: there is no such message
    report({at: [0, 1], message: 'other'})
  },
})
const withOptions = defineRule({
  id: 'n/options',
  severity: 'info',
  summary: 'A rule.',
  options: z.strictObject({most: z.number().default(3)}),
  messages: {many: 'Many'},
  check({options: {most}}, report) {
    most satisfies number
    report({at: [0, 0], message: 'many'})
  },
})
const plugin: Plugin = {name: 'n', rules: [plain, withOptions]}
const config = {rules: {'n/plain': ['warning', {}], 'numbering/*': 'off'}} as const
const result: LintResult = await lint('# x', {plugins: [plugin], config})
export const severity: Severity | undefined = result.problems[0]?.severity
export const notice: Notice = await readNotice('x')
export const changed: boolean = (await fix('x', {severity: 'error'})).changed
export const lines: readonly string[] = await tryRule(withOptions, 'x')
await checkExamples(plain)
await lint('x', {config: await findConfig('a.md'), plugins: [await loadPlugin('./x.js')]})
await lint('x', {config: await loadConfig('a.yaml')})
unified().use(remarkParse).use(remarkNoticelint, {profile: 'ico-foia', all: true}).use(remarkNoticelint)
export {ConfigError, OptionsError}
`

const page = `
import {fix, lint, readNotice} from 'noticelint'
import {defineRule} from 'noticelint/rule'

const {id: rule} = defineRule({id: 'a/b', severity: 'info', summary: 's', messages: {}, check() {}})
const schemaRules = [{id: 'h/short', message: 'm', severity: 'info', schema: {properties: {blocks: {maxItems: 1}}}}]
const run = async () => {
  const house = await lint(draft, {
    profile: {name: 'h', extends: 'ico-foia', schemaRules},
    config: {overrides: [{files: '*.md', rules: {'directive/*': 'off'}}]},
  })
  const fixed = await fix('1. One.\\n\\n3. Three.\\n')
  await readNotice(draft)
  const found = {...(await lint(draft)), fixed: fixed.changed, rule, house: house.problems.map(({rule}) => rule)}
  return JSON.stringify(found)
}
run().then(done, error => done(JSON.stringify(String(error))))
`

describe('the page about house rules', () => {
  it('leads from an empty folder to a rule in YAML and one in TypeScript', async () => {
    const written = new Set<string>()
    const blocks = codeOf('writing-rules.md')
    for (const name of ['noticelint.config.yaml', 'drafts']) {
      rmSync(join(consumer.folder, name), {recursive: true, force: true})
    }
    rmSync(join(consumer.folder, 'clean.md'))
    rmSync(join(consumer.folder, 'error.md'))
    for (const [place, {language, text, file}] of blocks.entries()) {
      if (file !== null && file !== 'package.json') {
        consumer.write({[file]: text})
        written.add(file)
      }
      if (language !== 'sh') continue
      const next = blocks[place + 1]
      const expected = next?.language === 'text' ? next.text : ''
      expect(await follow(text)).toBe(expected)
      // The page asks for this line in words.
      const draft = join(consumer.folder, 'drafts/ic-123456.md')
      if (expected.includes('north/case-team')) {
        const drafted = readFileSync(draft, 'utf8').replace(/^Date: .*\n/m, '$&\nCase team: North 2\n')
        consumer.write({'drafts/ic-123456.md': drafted})
        expect((await consumer.bin('noticelint', ['drafts'])).stdout).toBe('')
      }
    }
    expect([...written]).toEqual(
      expect.arrayContaining([
        'profiles/north.yaml',
        'plain-words.ts',
        'steps-time.ts',
        'index.ts',
        'check.ts',
      ]),
    )

    // What the page says of the last configuration that it shows.
    const without = await consumer.bin('noticelint', ['drafts'])
    expect(without.status).toBe(2)
    expect(without.stderr).toMatch(
      /^noticelint: noticelint\.config\.yaml:4:3: Unknown rule .* --plugin .*\n$/,
    )
    const {status, stdout} = await consumer.bin('noticelint', ['drafts', '--plugin', './dist/index.js'])
    expect(status).toBe(1)
    expect(stdout).toMatch(/error .* north\/plain-words/)
    expect(stdout).toMatch(/warning .* 30 at most .* north\/steps-time/)
    await consumer.bin('noticelint', ['drafts', '--plugin', './dist/index.js', '--fix'])
    const fixed = readFileSync(join(consumer.folder, 'drafts/ic-123456.md'), 'utf8')
    expect(fixed).toContain('responded before the date')
    expect(fixed).toContain('made prior to May')
  }, 240_000)

  /** Runs the lines of a `sh` block, those that install but for; gives what the last wrote to standard output. */
  async function follow(commands: string): Promise<string> {
    let last = ''
    for (const line of commands.trim().split('\n')) {
      const [command = '', ...args] = line.split(' ')
      if (command === 'npm') continue
      if (command === 'node') last = (await consumer.node(args)).stdout
      else if (args[0] === 'tsc') {
        const compiler = join(packageFolder('typescript'), 'bin/tsc')
        last = (await consumer.node([compiler, ...args.slice(1)])).stdout
      } else {
        expect(command).toBe('npx')
        const {stdout, stderr} = await consumer.bin(args[0] ?? '', args.slice(1))
        expect(stderr).toBe('')
        last = stdout
      }
    }
    return last
  }
})

describe('the page about the API', () => {
  it('shows programs that run and print what it says', async () => {
    const blocks = codeOf('api.md')
    for (const {file, text} of blocks) if (file !== null) consumer.write({[file]: text})
    const output = blocks.find(({language}) => language === 'text')?.text
    expect(await consumer.node(['lint.js'])).toEqual({status: 0, stdout: output, stderr: ''})
    const draft = 'drafts/api.md'
    consumer.write({[draft]: draftWithError})
    rmSync(join(consumer.folder, 'noticelint.config.yaml'), {force: true})
    expect((await consumer.node(['drafts.js', draft, './dist/index.js'])).stdout).toBe('1\n')
    expect((await consumer.node(['remark.js', draft])).stdout).toMatch(
      /^\d+ noticelint directive\/unknown-rule\n$/,
    )
  })
})

describe('remark-cli', () => {
  it('lints by the plugin, and fails for an error', async () => {
    consumer.write({
      'remark/noticelint.config.yaml': 'rules: {directive/unused: off}\n',
      'remark/error.md': draftWithError,
      'remark/README.md': '# Our drafts\n',
    })
    const cli = join(packageFolder('remark-cli'), 'cli.js')
    const args = [cli, '--no-color', '--no-stdout', '--use', 'noticelint/remark', 'remark']
    const {status, stderr} = await consumer.node(args)
    expect(stderr).toMatch(/error\.md\n\s*\d+:\d+-\d+:\d+ +error .* directive\/unknown-rule +noticelint\n/)
    expect(stderr).toMatch(/README\.md: no issues found/)
    expect(status).toBe(1)
    expect(existsSync(join(consumer.folder, 'remark/error.md'))).toBe(true)
  })
})
