import {Command, Option} from 'commander'
import {usualBaseline} from '../config/baseline-file.ts'
import {anyOf} from '../config/words.ts'
import {formatNames} from '../report/formats.ts'
import {tool} from '../report/tool.ts'
import {isColoured} from './colour.ts'
import {ignoreFileName} from './ignores.ts'
import type {Io} from './io.ts'
import {lint} from './lint.ts'
import {languageServer} from './lsp.ts'
import {failOnNames, listingNames, usualMaxSize} from './options.ts'
import {Refusal} from './refusal.ts'
import type {Status} from './status.ts'

/** Columns of the help where it does not go to a terminal, and the most that it takes on one. */
const helpWidth = 100

/**
 * The command line: its commands and options, and the help for them. Values are checked by options.ts.
 *
 * @param end is called with the status of the command that ran
 */
export function createProgram(io: Io, end: (status: Status) => void): Command {
  const program = new Command('noticelint')
    .exitOverride()
    .configureOutput({
      writeOut: text => io.stdout.write(text),
      writeErr: text => io.stderr.write(text),
      outputError: (text, write) => write(inOneLine(text)),
      getOutHelpWidth: () => Math.min(io.stdout.columns ?? helpWidth, helpWidth),
      getErrHelpWidth: () => Math.min(io.stderr.columns ?? helpWidth, helpWidth),
      getOutHasColors: () => isColoured(undefined, io.env, io.stdout),
      getErrHasColors: () => isColoured(undefined, io.env, io.stderr),
    })
    .configureHelp({styleTitle: title => `\u001b[1m${title}\u001b[22m`})
    .enablePositionalOptions()
    .helpCommand('help [command]', 'Show the help of a command.')
    .usage('[options] [file|folder|glob|-]...\n       noticelint <command> [options]')
    .description(
      'Lints decision notices under UK information law (FOIA, EIR, FOISA, EI(S)Rs) written in Markdown. ' +
        'Reads the files named, the notices in the folders named, or those in the current folder; `-` is ' +
        'standard input.',
    )
    .argument('[files...]')
    .configureHelp({visibleArguments: () => []})
    .hook('preSubcommand', refuseEarlyOptions)
    .addHelpText('after', closingHelp)
    .action(async (operands: string[], options: unknown) => {
      end(await lint(operands, options, io))
    })

  addLintOptions(program)
  addCommands(program, io, end)
  return program
}

const closingHelp = `
Examples:
  $ noticelint                              the notices in the current folder and below
  $ noticelint drafts/ic-1234.md            one draft
  $ noticelint "drafts/**/*.md" --quiet     errors alone
  $ noticelint - < draft.md                 standard input
  $ noticelint --format json -o report.json a report for a program
  $ noticelint -f stylish -f html:out.html  a report here and a page to read or print
  $ noticelint --fix-dry-run drafts/        what --fix would change
  $ noticelint --rule "structure/signature: off" drafts/
  $ noticelint --cache --jobs 4 drafts/     what has changed since, on four threads
  $ noticelint --watch drafts/              again whenever something changes
  $ noticelint explain numbering/sequence   what a rule checks, and why
  $ noticelint explain "section 43(2)"      what the law says of a provision

Exit status:
  0  no problem of the severity that --fail-on names (error)
  1  such problems, or more warnings than --max-warnings
  2  wrong usage, a file that cannot be read, a bad configuration, a fault of the program
`

function addLintOptions(program: Command): void {
  program.optionsGroup('Report:')
  addReporting(program)
  addColour(program)

  program.optionsGroup('Fixes:')
  program
    .option('--fix', 'Fix what can be fixed with certainty; of standard input, print the fixed draft.')
    .option('--fix-dry-run', 'Print what --fix would change, as a diff, and change nothing.')

  program.optionsGroup('Status:')
  addStatus(program)

  program.optionsGroup('What is new:')
  program
    .option('--baseline [file]', `Set aside the problems in this baseline (default: ${usualBaseline}).`)
    .option('--no-baseline', 'Set nothing aside, whatever the configuration says.')
    .option('--write-baseline [file]', 'Put all problems that there are into a baseline.')
    .option('--prune-baseline', 'Take out of the baseline what is no longer found.')
    .option('--changed-since <revision>', 'Report what came with the changes since a git revision.')

  program.optionsGroup('Configuration:')
  addConfiguration(program)
  program
    .option(
      '--rule <"id: severity">',
      'Set the severity of a rule, or turn it off; may be repeated.',
      collect,
    )
    .option('--no-inline-config', 'Disregard the directives in the drafts.')

  program.optionsGroup('Files:')
  program
    .option(
      '--ignore-pattern <pattern>',
      'Leave out what matches, as in .gitignore; may be repeated.',
      collect,
    )
    .option(
      '--ignore-path <file>',
      `Read patterns from this file, not from ${ignoreFileName}; they count from the current folder.`,
    )
    .option('--no-ignore', 'Lint ignored files too.')
    .option(
      '--notices-only',
      'Pass over what is plainly no notice, or ignored, though it is named: for hooks.',
    )
  addInput(program)

  program.optionsGroup('Many files:')
  program
    .option('--cache', 'Keep what is found, and lint only what has changed since (see docs/caching.md).')
    .option('--cache-location <file|folder>', 'Keep it there.')
    .option('--no-cache', 'Lint everything, whatever was asked for before.')
    .option('--jobs <n|auto>', 'How many threads lint at once (default: auto, as many as pay)')
    .option('--shard <i/n>', 'Lint one part of n, for one of n machines; see noticelint merge-reports.')
    .option('--watch', 'Lint again whenever something changes, until Ctrl-C.')

  program.optionsGroup('Other:')
  program.option('--verbose', 'Say on standard error what is done with each file.')
  addDebug(program)
  program.version(tool.version, '-v, --version', 'Show the version.')
}

function addCommands(program: Command, io: Io, end: (status: Status) => void): void {
  const rules = program
    .command('rules')
    .description('List the rules: what is checked.')
    .option('-f, --format <name>', `${anyOf(listingNames)} (default: text)`)
    .action(async (options: unknown) => {
      const {listRules} = await import('./rules.ts')
      end(await listRules(options, io))
    })
  addConfiguration(rules)
  addColour(rules)
  addDebug(rules)

  const explaining = program
    .command('explain <rule|provision>')
    .description(
      'Say what a rule checks, and why; or what the law says of a provision: its test, its source.',
    )
    .option('-f, --format <name>', `${anyOf(listingNames)} (default: text)`)
    .option('--for <file>', 'Say also what the rule is set to for this file, and where.')
    .addHelpText(
      'after',
      '\nExamples:\n  $ noticelint explain numbering/sequence --for drafts/ic-1234.md\n' +
        '  $ noticelint explain "section 43(2)"\n  $ noticelint explain "reg 12(4)(b) of the EIR"',
    )
    .action(async (name: string, options: unknown) => {
      const {explain} = await import('./explain.ts')
      end(await explain(name, options, io))
    })
  addConfiguration(explaining)
  addColour(explaining)
  addDebug(explaining)

  const starting = program
    .command('init')
    .description(
      'Set a repository up: configuration, a baseline of the problems that there are, the hook before a commit, ' +
        'the CI job. Writes over nothing.',
    )
    .option('--dry-run', 'Say what would be written, and write nothing.')
    .action(async (options: unknown) => {
      const {init} = await import('./init/init.ts')
      end(await init(options, io))
    })
  addDebug(starting)

  const drafting = program
    .command('new')
    .description(
      'Write the draft of a notice that decides on provisions: its sections, the steps of each test, placeholders ' +
        'for what only the drafter knows.',
    )
    .option('--kind <kind>', 'The kind of notice: ico-foia, ico-eir, ico-foia-eir, sic-foisa or sic-eisr.')
    .option('--provision <provision>', 'What the authority relied on; may be repeated.', collect)
    .option('-o, --output-file <file>', 'Write the draft to a new file.')
    .addHelpText(
      'after',
      '\nExamples:\n  $ noticelint new --kind ico-foia --provision "43(2)" -o drafts/ic-1234.md\n' +
        '  $ noticelint new --provision "reg 12(5)(e) of the EIR" --provision "reg 13(1) of the EIR"',
    )
    .action(async (options: unknown) => {
      const {newDraft} = await import('./new/new.ts')
      end(await newDraft(options, io))
    })
  addDebug(drafting)

  const merging = program
    .command('merge-reports <report...>')
    .description('Make one report of several that --format json has written, such as those of --shard.')
  addReporting(merging)
  merging
    .addHelpText(
      'after',
      '\nExamples:\n  $ noticelint merge-reports shard-*.json\n' +
        '  $ noticelint merge-reports shard-*.json -f stylish -f sarif:notices.sarif',
    )
    .action(async (names: string[], options: unknown) => {
      const {mergeReports} = await import('./merge/merge-reports.ts')
      end(await mergeReports(names, options, io))
    })
  addStatus(merging)
  addColour(merging)
  addDebug(merging)

  const outline = program
    .command('outline <file>')
    .description('Print a notice as it was read: header, sections, paragraphs, what stands in them.')
    .option('-f, --format <name>', `${anyOf(listingNames)} (default: text on a terminal, json elsewhere)`)
    .option('--blocks', 'With --format json: print every block of the text, too.')
    .option('--timeline', 'Print what happened when, with the working days that it took, as text.')
    .addHelpText('after', '\nExamples:\n  $ noticelint outline drafts/ic-1234.md --format json')
    .action(async (file: string, options: unknown) => {
      const {outlineFile} = await import('./outline.ts')
      end(await outlineFile(file, options, io))
    })
  addConfiguration(outline)
  addInput(outline)
  addColour(outline)
  addDebug(outline)

  const lsp = program
    .command('lsp')
    .description('Serve an editor: the language server. docs/editors.md says how to set one up.')
    .option('--stdio', 'Talk by standard input and output.')
    // VS Code's client gives it unasked; the protocol's own `processId` says the same.
    .addOption(new Option('--clientProcessId <id>').hideHelp())
    .action(async (options: unknown) => {
      end(await languageServer(options, io))
    })
  addDebug(lsp)
}

function addReporting(command: Command): void {
  command
    .option(
      '-f, --format <name[:file]>',
      `${anyOf(formatNames)}, or a module (./my-format.mjs); with a file to write to; may be repeated (default: stylish)`,
      collect,
    )
    .option('-o, --output-file <file>', 'Write the report to a file.')
    .option('--quiet', 'Report errors alone.')
}

function addStatus(command: Command): void {
  command
    .option('--fail-on <severity>', `The mildest that fails the run: ${anyOf(failOnNames)} (default: error)`)
    .option('--max-warnings <n>', 'How many warnings there may be.')
}

function addConfiguration(command: Command): void {
  let given: string | null = null
  const once = (option: string) => () => {
    if (given !== null && given !== option)
      throw new Refusal('--config and --no-config contradict each other; leave one out')
    given = option
  }
  command
    .option('-c, --config <file>', 'Use this configuration for every file.')
    .option('--no-config', 'Use none.')
    .option('--profile <name|file>', 'Read as this kind of notice (ico-foia), or by this house profile.')
    .option(
      '--plugin <module>',
      'Load a rule package: a package, or a file as ./rules.js. It runs its code; may be repeated.',
      collect,
    )
    .on('option:config', once('--config'))
    .on('option:no-config', once('--no-config'))
}

function addInput(command: Command): void {
  command
    .option('--stdin-filename <name>', 'The name of what standard input holds.')
    .option('--max-size <MB>', `The largest file that is read, in megabytes (default: ${usualMaxSize})`)
}

function addColour(command: Command): void {
  command
    .option('--color', 'Colour the report, wherever it goes.')
    .option('--no-color', 'Do not colour it (default: colour on a terminal).')
}

function addDebug(command: Command): void {
  command
    .option('--debug', 'Show the stack trace of what goes wrong.')
    .helpOption('-h, --help', 'Show this help.')
}

function collect(value: string, values: readonly string[] | undefined): readonly string[] {
  return [...(values ?? []), value]
}

/** An option before the command's name would go unheeded: it belongs to `noticelint` itself. */
function refuseEarlyOptions(program: Command, command: Command): void {
  const early = program.options.find(option => program.getOptionValueSource(option.attributeName()) === 'cli')
  if (!early) return
  const name = command.name()
  throw new Refusal(`${early.long} stands before the command; put it after: noticelint ${name} ${early.long}`)
}

/** Commander's complaint as one line of ours: `error: unknown option '--x'`, then `(Did you mean --y?)`. */
function inOneLine(text: string): string {
  const [message = '', ...rest] = text.trim().split('\n')
  const hint = rest
    .join(' ')
    .replace(/^\(Did/, 'did')
    .replace(/\)$/, '')
  const todo = hint === '' ? 'see noticelint --help' : hint
  return `noticelint: ${message.replace(/^error: /, '')}; ${todo}\n`
}
