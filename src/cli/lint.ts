import {resolve} from 'node:path'
import {formats} from '../report/formats.ts'
import {reportOf} from '../report/report.ts'
import {isColoured} from './colour.ts'
import {Configuration} from './configuration.ts'
import {type Found, findFiles} from './find-files.ts'
import {FixRun} from './fix-run.ts'
import {Ignores} from './ignores.ts'
import type {Io} from './io.ts'
import {LintRun} from './lint-run.ts'
import {Messages} from './messages.ts'
import {type LintOptions, lintOptions} from './options.ts'
import {withPlugins} from './plugins.ts'
import {readPatterns} from './read-draft.ts'
import {Refusal} from './refusal.ts'
import {type Status, status} from './status.ts'
import {writeReport} from './write-report.ts'

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
  const {rules, profiles} = await withPlugins(options.plugin, io.cwd)
  const configuration = await Configuration.for(options, io.cwd, rules, profiles)
  const operands = given.length > 0 ? given : [usualOperand(options)]
  const found = await findFiles(operands, {
    cwd: io.cwd,
    ignores: await ignoresOf(options, io.cwd),
    messages,
    stdinFilename: options.stdinFilename,
  })
  if (options.outputFile !== undefined) refuseToOverwrite(options.outputFile, found, io.cwd)

  const fixes =
    options.fix === true || options.fixDryRun === true ? new FixRun({options, messages, rules, io}) : null
  const run = new LintRun({options, configuration, messages, rules, cwd: io.cwd, stdin: io.stdin, fixes})
  for (const target of found.targets) await run.lint(target)
  run.tellEmptySearches(found.searches)
  const printsDraft = options.fix === true && operands.includes('-')
  if (printsDraft && !run.hasReadStdin) await passThrough(io)

  // Where a draft or a diff is printed, the report makes way for it.
  const printed = printsDraft || options.fixDryRun === true ? {...io, stdout: io.stderr} : io
  const report = reportOf(run.files)
  const text = formats[options.format](report, {
    sourceOf: path => run.sources.get(path) ?? '',
    colour: isColoured(
      options.color,
      io.env,
      options.outputFile === undefined ? printed.stdout : {write() {}},
    ),
    width: options.outputFile === undefined ? (printed.stdout.columns ?? null) : null,
  })
  await writeReport(text, options.outputFile, printed)
  const {errors, warnings, infos} = report.summary
  fixes?.tell(errors + warnings + infos)
  return messages.hasFailed ? status.failed : run.status()
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

/** A report never takes the place of a draft. */
function refuseToOverwrite(outputFile: string, {targets}: Found, cwd: string): void {
  const path = resolve(cwd, outputFile)
  if (targets.some(target => target.path === path)) {
    throw new Refusal(
      `--output-file ${outputFile} is one of the drafts to lint; give the report another name`,
    )
  }
}
