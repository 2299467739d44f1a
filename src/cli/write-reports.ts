import {resolve} from 'node:path'
import {rules} from '../../rules/index.ts'
import {draftReader} from '../report/draft-reader.ts'
import {isReady, loadFormat} from '../report/formats.ts'
import type {FullFormat, FullFormatOptions, Report} from '../report/report.ts'
import type {ExplainedRule} from '../report/rule-text.ts'
import {rulePage} from '../report/tool.ts'
import {isColoured} from './colour.ts'
import type {FormatOption} from './format-option.ts'
import type {Io} from './io.ts'
import type {LintOptions} from './options.ts'
import {Refusal} from './refusal.ts'
import {writeReport} from './write-report.ts'

/** A format that is ready to write its report. */
export interface ReadyFormat {
  readonly format: FullFormat
  /** `null` for standard output. */
  readonly file: string | null
  readonly rules: readonly ExplainedRule[]
}

/**
 * Loads what the reports need, before anything is linted: a run must not fail for a format once its work is done.
 *
 * @throws Refusal for a module that exports no format
 */
export function readyFormats(options: LintOptions, cwd: string): Promise<readonly ReadyFormat[]> {
  return Promise.all(
    options.format.map(async option => ({
      format: await formatOf(option, cwd),
      file: option.file ?? options.outputFile ?? null,
      rules: 'name' in option.format && isReady(option.format.name) ? [] : await explainedRules(),
    })),
  )
}

async function formatOf({format}: FormatOption, cwd: string): Promise<FullFormat> {
  if ('name' in format) return loadFormat(format.name)
  // Apart from the program, which is a script and may import nothing whose name is made at run time.
  const {loadOwnFormat} = await import('./own-format.ts')
  return loadOwnFormat(format.module, cwd)
}

async function explainedRules(): Promise<readonly ExplainedRule[]> {
  const {explanations} = await import('../../rules/explanations.ts')
  return rules.flatMap(({id, severity, fixable, source, since}) => {
    const explanation = explanations[id]
    return explanation
      ? [{id, severity, fixable, source, since, profile: null, url: rulePage(id), ...explanation}]
      : []
  })
}

/** Writes each report where it goes, in the order of the command line. */
export async function writeReports(
  report: Report,
  formats: readonly ReadyFormat[],
  options: LintOptions,
  sourceOf: FullFormatOptions['sourceOf'],
  io: Io,
): Promise<void> {
  for (const {format, file, rules} of formats) {
    const text = format(report, {
      sourceOf,
      colour: isColoured(options.color, io.env, file === null ? io.stdout : {write() {}}),
      width: file === null ? (io.stdout.columns ?? null) : null,
      rules,
      reader: draftReader,
    })
    await writeReport(text, file ?? undefined, io)
  }
}

/**
 * A report never takes the place of a draft.
 *
 * @param drafts the paths of the drafts to lint
 * @throws Refusal where one would
 */
export function refuseToOverwrite(
  formats: readonly ReadyFormat[],
  drafts: readonly (string | null)[],
  cwd: string,
): void {
  for (const {file} of formats) {
    if (file !== null && drafts.includes(resolve(cwd, file))) {
      throw new Refusal(`the report cannot go to ${file}, one of the drafts to lint; give it another name`)
    }
  }
}
