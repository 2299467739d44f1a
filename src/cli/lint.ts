import {resolve} from 'node:path'
import {rules} from '../../rules/index.ts'
import {formats} from '../report/formats.ts'
import {reportOf} from '../report/report.ts'
import {isColoured} from './colour.ts'
import {Configuration} from './configuration.ts'
import {type Found, findFiles} from './find-files.ts'
import {Ignores} from './ignores.ts'
import type {Io} from './io.ts'
import {LintRun} from './lint-run.ts'
import {Messages} from './messages.ts'
import {type LintOptions, lintOptions} from './options.ts'
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
  const configuration = await Configuration.for(options, io.cwd, rules)
  const found = await findFiles(given.length > 0 ? given : [usualOperand(options)], {
    cwd: io.cwd,
    ignores: await ignoresOf(options, io.cwd),
    messages,
    stdinFilename: options.stdinFilename,
  })
  if (options.outputFile !== undefined) refuseToOverwrite(options.outputFile, found, io.cwd)

  const run = new LintRun({options, configuration, messages, rules, cwd: io.cwd, stdin: io.stdin})
  for (const target of found.targets) await run.lint(target)
  run.tellEmptySearches(found.searches)

  const text = formats[options.format](reportOf(run.files), {
    sourceOf: path => run.sources.get(path) ?? '',
    colour: isColoured(options.color, io.env, options.outputFile === undefined ? io.stdout : {write() {}}),
    width: options.outputFile === undefined ? (io.stdout.columns ?? null) : null,
  })
  await writeReport(text, options.outputFile, io)
  return messages.hasFailed ? status.failed : run.status()
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
