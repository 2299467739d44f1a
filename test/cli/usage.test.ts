import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import manifest from '../../package.json' with {type: 'json'}
import {cleanDraft} from './drafts.ts'
import {folder, run} from './run.ts'

describe('wrong usage', () => {
  it.each([
    [['--fromat', 'json'], "unknown option '--fromat'; did you mean --format?"],
    [['--nonsense-option'], "unknown option '--nonsense-option'; see noticelint --help"],
    [['--format'], "option '-f, --format <name[:file]>' argument missing; see noticelint --help"],
    [
      ['--format', 'jsn'],
      '--format takes stylish, json, html, markdown, compact, unix, stats, github, gitlab, azure, sarif, rdjson, junit, checkstyle or tap, or a module such as ./my-format.mjs, not "jsn"; did you mean "json"?',
    ],
    [
      ['--fail-on', 'warn'],
      '--fail-on takes error, warning, info or never, not "warn"; did you mean "warning"?',
    ],
    [['--max-warnings', '-1'], '--max-warnings takes a whole number, not "-1"'],
    [['--max-warnings', '1.5'], '--max-warnings takes a whole number, not "1.5"'],
    [['--max-size', 'big'], '--max-size takes a number of megabytes, not "big"'],
    [['--config', ''], '--config takes a file, not an empty name'],
    [
      ['--rule', 'directive/unused'],
      '--rule takes a rule and a severity, as in --rule "numbering/sequence: off", not "directive/unused"',
    ],
    [
      ['--rule', 'directive/unused: of'],
      '--rule: no severity is called "of"; it is one of error, warning, info or off; did you mean "off"?',
    ],
    [
      ['--rule', 'directive/unusde: off'],
      '--rule: no rule is called "directive/unusde"; did you mean "directive/unused"?',
    ],
    [['--config', 'a.yaml', '--no-config'], '--config and --no-config contradict each other; leave one out'],
    [
      ['--no-ignore', '--ignore-path', 'x'],
      '--no-ignore and --ignore-path contradict each other; leave one out',
    ],
    [
      ['--no-ignore', '--ignore-pattern', 'x'],
      '--no-ignore and --ignore-pattern contradict each other; leave one out',
    ],
    [
      ['--quiet', '--fail-on', 'warning'],
      '--quiet and --fail-on warning contradict each other: the run would fail for problems that are not shown; leave one out',
    ],
    [
      ['--max-warnings', '1', '--fail-on', 'never'],
      '--max-warnings and --fail-on never contradict each other: nothing is to fail; leave one out',
    ],
    [
      ['--max-warnings', '1', '--fail-on', 'info'],
      '--max-warnings and --fail-on info contradict each other: the first warning fails the run; leave one out',
    ],
    [
      ['--stdin-filename', 'b.md', 'a.md'],
      '--stdin-filename and files without `-` contradict each other: standard input is not read; leave one out',
    ],
    [
      ['--format', 'json', 'outline', 'a.md'],
      '--format stands before the command; put it after: noticelint outline --format',
    ],
    [['explain'], "missing required argument 'rule|provision'; see noticelint --help"],
    [['explain', 'unused'], 'no rule is called "unused"; did you mean "directive/unused"?'],
    [['outline'], "missing required argument 'file'; see noticelint --help"],
    [
      ['outline', 'a.md', 'b.md'],
      "too many arguments for 'outline'. Expected 1 argument but got 2.; see noticelint --help",
    ],
    [['outline', 'a.md', '--format', 'txt'], '--format takes text or json, not "txt"; did you mean "text"?'],
    [['outline', 'a.md', '--blocks', '--format', 'text'], '--blocks needs --format json; add it'],
    [
      ['outline', 'a.md', '--stdin-filename', 'b.md'],
      '--stdin-filename needs `-` in place of the file; standard input is not read',
    ],
    [['rules', '--quiet'], "unknown option '--quiet'; see noticelint --help"],
  ])('(%j) is refused in one sentence', async (argv, told) => {
    const {status, stdout, stderr} = await run(argv, {cwd: folder({'a.md': cleanDraft})})
    expect(stderr).toBe(`noticelint: ${told}\n`)
    expect(status).toBe(2)
    expect(stdout).toBe('')
  })

  it('shows where it was refused with --debug', async () => {
    const {stderr} = await run(['--debug', '--format', 'x'], {cwd: folder()})
    expect(stderr).toMatch(/^noticelint: --format takes .*\nRefusal: .*\n +at /)
  })
})

describe('help', () => {
  it('is well-formed, names every option and gives examples', async () => {
    const {status, stdout, stderr} = await run(['--help'])
    expect(status).toBe(0)
    expect(stderr).toBe('')
    for (const words of [
      'Examples:',
      'Exit status:',
      '--format',
      '--fail-on',
      '--no-inline-config',
      'outline',
    ]) {
      expect(stdout).toContain(words)
    }
    expect(stdout).not.toContain('\x1b')
    expect(Math.max(...stdout.split('\n').map(line => line.length))).toBeLessThanOrEqual(100)
  })

  it.each(['rules', 'explain', 'outline', 'init', 'new'])(
    'of %s is shown by its --help and by `help`',
    async command => {
      const {status, stdout} = await run([command, '--help'])
      expect(status).toBe(0)
      expect(stdout).toContain(`Usage: noticelint ${command}`)
      expect((await run(['help', command])).stdout).toBe(stdout)
    },
  )

  it('gives the version', async () => {
    expect(await run(['--version'])).toEqual({status: 0, stdout: `${manifest.version}\n`, stderr: ''})
  })
})

describe('the page about the command line', () => {
  it('names every option but those that speak for themselves', async () => {
    const page = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8')
    const help = await Promise.all(
      [['--help'], ['outline', '--help'], ['explain', '--help'], ['rules', '--help']].map(argv => run(argv)),
    )
    const options = new Set(
      help.flatMap(({stdout}) => stdout.match(/^ {2}(?:-\w, )?--[\w-]+/gm) ?? []).values(),
    )
    const missing = [...options]
      .map(option => option.replace(/^.*--/, '--'))
      .filter(option => option !== '--version' && !page.includes(option))
    expect(options.size).toBeGreaterThan(15)
    expect(missing).toEqual([])
  })
})
