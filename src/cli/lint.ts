import {resolve} from 'node:path'
import {reportOf} from '../report/report.ts'
import {Baselines} from './baselines.ts'
import type {DraftCache} from './cache/draft-cache.ts'
import {Configuration} from './configuration.ts'
import {findFiles} from './find-files.ts'
import {FixRun} from './fix-run.ts'
import {Ignores} from './ignores.ts'
import type {Io} from './io.ts'
import {LintRun} from './lint-run.ts'
import {Messages} from './messages.ts'
import type {Newcomers} from './newcomers.ts'
import {type LintOptions, lintOptions} from './options.ts'
import {type Available, withPlugins} from './plugins.ts'
import {Progress} from './progress.ts'
import {readPatterns} from './read-draft.ts'
import {Refusal} from './refusal.ts'
import {shardOf} from './shard.ts'
import {Sifter} from './sifter.ts'
import {type Status, status} from './status.ts'
import {DraftLinter} from './workers/draft-linter.ts'
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
  const available = await withPlugins(options.plugin, io.cwd)
  // A plugin's rules are functions, which no other thread can be given.
  const isPlain = available.brought.length === 0
  const linter = new DraftLinter({
    jobs: isPlain ? options.jobs : 1,
    workerFile: isPlain ? (io.workerFile ?? null) : null,
    rules: isPlain ? null : available.load,
  })
  try {
    if (options.watch !== true) {
      const cache = await cacheOf(options, io)
      return (await lintOnce(given, options, io, {linter, cache, available})).status
    }
    const {watchDrafts} = await import('./watch/watch.ts')
    return await watchDrafts(given, options, io, {linter, available})
  } finally {
    await linter.close()
  }
}

/** What is of use beyond one run. */
export interface Kept {
  readonly linter: DraftLinter
  readonly available: Available
  readonly cache: DraftCache | null
}

/** What came of one run, and what it depended on. */
export interface Linting {
  readonly status: Status
  readonly configuration: Configuration
}

/** Lints the drafts once; throws as {@link lint} does. */
export async function lintOnce(
  given: readonly string[],
  options: LintOptions,
  io: Io,
  {linter, cache, available}: Kept,
): Promise<Linting> {
  const progress = new Progress(io, options.fixDryRun !== true)
  const messages = new Messages({...io, stderr: progress.stderr}, options)
  const {load, profiles, brought} = available
  const configuration = await Configuration.for(options, io.cwd, load, profiles)
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
  if (cache?.file != null && drafts.includes(cache.file)) {
    throw new Refusal(`the cache cannot go to ${cache.file}, one of the drafts to lint; give it another name`)
  }

  const baselines = await Baselines.for({options, configuration, messages, cwd: io.cwd})
  const newcomers = await newcomersOf(options, io.cwd)
  const sifter = new Sifter(baselines, newcomers)
  const fixes =
    options.fix === true || options.fixDryRun === true ? new FixRun({options, messages, io}) : null
  const run = new LintRun({
    options,
    configuration,
    messages,
    linter,
    load,
    brought,
    cache,
    progress,
    cwd: io.cwd,
    stdin: io.stdin,
    fixes,
    sifter,
  })
  const part = options.shard === undefined ? found.targets : shardOf(found.targets, options.shard)
  await run.lint(newcomers ? part.filter(target => newcomers.hasChanged(target)) : part)
  progress.clear()
  cache?.save()
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
  return {status: messages.hasFailed ? status.failed : run.status(), configuration}
}

async function cacheOf(options: LintOptions, io: Io): Promise<DraftCache | null> {
  // What a plugin finds may change though its drafts do not.
  if (options.plugin !== undefined || !(options.cache ?? options.cacheLocation !== undefined)) return null
  const {openCache} = await import('./cache/open-cache.ts')
  return openCache(options, io, new Messages(io, options))
}

/** What `--changed-since` lets through; `null` without it. */
async function newcomersOf({changedSince}: LintOptions, cwd: string): Promise<Newcomers | null> {
  if (changedSince === undefined) return null
  const {Newcomers} = await import('./newcomers.ts')
  return Newcomers.since(changedSince, cwd)
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
