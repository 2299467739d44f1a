import {resolve} from 'node:path'
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

/** The options that say how to report. */
export type ReportOptions = Pick<LintOptions, 'format' | 'outputFile' | 'color'>

/** A format that is ready to write its report. */
export interface ReadyFormat {
  readonly format: FullFormat
  /** `null` for standard output. */
  readonly file: string | null
  /** What a format that is not at hand at once may ask for besides the report. */
  readonly more: Pick<FullFormatOptions, 'rules' | 'reader'>
}

/**
 * Loads what the reports need, before anything is linted: a run must not fail for a format once its work is done.
 *
 * @throws Refusal for a module that exports no format
 */
export function readyFormats(options: ReportOptions, cwd: string): Promise<readonly ReadyFormat[]> {
  return Promise.all(
    options.format.map(async option => ({
      format: await formatOf(option, cwd),
      file: option.file ?? options.outputFile ?? null,
      more: 'name' in option.format && isReady(option.format.name) ? nothingMore : await allMore(),
    })),
  )
}

async function formatOf({format}: FormatOption, cwd: string): Promise<FullFormat> {
  if ('name' in format) return loadFormat(format.name)
  // Apart from the program, which is a script and may import nothing whose name is made at run time.
  const {loadOwnFormat} = await import('./own-format.ts')
  return loadOwnFormat(format.module, cwd)
}

const nothingMore: ReadyFormat['more'] = {
  rules: [],
  get reader(): never {
    throw new Error('a format that is at hand reads no drafts')
  },
}

/** The rules with what there is to say of them, and the reader: neither is loaded where no format asks. */
async function allMore(): Promise<ReadyFormat['more']> {
  const {draftReader} = await import('../report/draft-reader.ts')
  return {rules: await explainedRules(), reader: draftReader}
}

async function explainedRules(): Promise<readonly ExplainedRule[]> {
  const {rules} = await import('../../rules/index.ts')
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
  options: ReportOptions,
  sourceOf: FullFormatOptions['sourceOf'],
  io: Io,
): Promise<void> {
  for (const {format, file, more} of formats) {
    const text = format(report, {
      sourceOf,
      colour: isColoured(options.color, io.env, file === null ? io.stdout : {write() {}}),
      width: file === null ? (io.stdout.columns ?? null) : null,
      rules: more.rules,
      get reader() {
        return more.reader
      },
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
