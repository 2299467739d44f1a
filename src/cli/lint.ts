import {resolve} from 'node:path'
import {rules} from '../../rules/index.ts'
import {reportOf} from '../report/report.ts'
import {Baselines} from './baselines.ts'
import {Configuration} from './configuration.ts'
import {findFiles} from './find-files.ts'
import {FixRun} from './fix-run.ts'
import {Ignores} from './ignores.ts'
import type {Io} from './io.ts'
import {LintRun} from './lint-run.ts'
import {Messages} from './messages.ts'
import type {Newcomers} from './newcomers.ts'
import {type LintOptions, lintOptions} from './options.ts'
import {readPatterns} from './read-draft.ts'
import {Sifter} from './sifter.ts'
import {type Status, status} from './status.ts'
import {readyFormats, refuseToOverwrite, writeReports} from './write-reports.ts'

/**
 * `noticelint [options] [file|folder|glob|-]...`: lints drafts and reports what was found.
 *
 * @param given the operands; none means the current folder, or standard input where `--stdin-filename` names it
 * @param raw the options as the command line gives them
 * @throws Refusal for wrong usage, ConfigError for a bad file that an option names. What is wrong with one draft is told,
 *   and the others are linted.
 */
export async function lint(given: readonly string[], raw: unknown, io: Io): Promise<Status> {
  const options = lintOptions(raw, given)
  const messages = new Messages(io, options)
  const configuration = await Configuration.for(options, io.cwd, rules)
  const operands = given.length > 0 ? given : [usualOperand(options)]
  const found = await findFiles(operands, {
    cwd: io.cwd,
    ignores: await ignoresOf(options, io.cwd),
    messages,
    namesCount: options.noticesOnly !== true,
    stdinFilename: options.stdinFilename,
  })
  const formats = await readyFormats(options, io.cwd)
  const drafts = found.targets.map(({path}) => path)
  refuseToOverwrite(formats, drafts, io.cwd)

  const baselines = await Baselines.for({options, configuration, messages, rules, cwd: io.cwd})
  const newcomers = await newcomersOf(options, io.cwd)
  const sifter = new Sifter(baselines, newcomers)
  const fixes =
    options.fix === true || options.fixDryRun === true ? new FixRun({options, messages, rules, io}) : null
  const run = new LintRun({
    options,
    configuration,
    messages,
    rules,
    cwd: io.cwd,
    stdin: io.stdin,
    fixes,
    sifter,
  })
  const targets = newcomers ? found.targets.filter(target => newcomers.hasChanged(target)) : found.targets
  for (const target of targets) await run.lint(target)
  // Where only what has changed is linted, a folder in which nothing has is no mistake.
  if (!newcomers) run.tellEmptySearches(found.searches)
  await baselines.finish(found.searches.flatMap(({folder}) => folder ?? []))
  const printsDraft = options.fix === true && operands.includes('-')
  if (printsDraft && !run.hasReadStdin) await passThrough(io)

  // Where a draft or a diff is printed, the report makes way for it.
  const printed = printsDraft || options.fixDryRun === true ? {...io, stdout: io.stderr} : io
  const report = reportOf(run.files)
  await writeReports(report, formats, options, path => run.sources.get(path) ?? '', printed)
  const {errors, warnings, infos} = report.summary
  fixes?.tell(errors + warnings + infos)
  return messages.hasFailed ? status.failed : run.status()
}

/** What `--changed-since` lets through; `null` without it. */
async function newcomersOf({changedSince}: LintOptions, cwd: string): Promise<Newcomers | null> {
  if (changedSince === undefined) return null
  const {Newcomers} = await import('./newcomers.ts')
  return Newcomers.since(changedSince, cwd, rules)
}

/** Prints standard input as it is, where it is not to be linted: whoever pipes a draft through must not lose it. */
async function passThrough({stdin, stdout}: Io): Promise<void> {
  const decoder = new TextDecoder('utf-8', {ignoreBOM: true})
  for await (const chunk of stdin) {
    stdout.write(typeof chunk === 'string' ? chunk : decoder.decode(chunk, {stream: true}))
  }
  stdout.write(decoder.decode())
}

function usualOperand({stdinFilename}: LintOptions): string {
  return stdinFilename === undefined ? '.' : '-'
}

async function ignoresOf({ignore, ignorePath, ignorePattern}: LintOptions, cwd: string): Promise<Ignores> {
  const instead =
    ignorePath === undefined
      ? null
      : {name: ignorePath, text: await readPatterns(resolve(cwd, ignorePath), ignorePath)}
  return new Ignores({cwd, enabled: ignore !== false, instead, patterns: ignorePattern ?? []})
}
