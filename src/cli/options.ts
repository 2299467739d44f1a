import * as z from 'zod/mini'
import {anyOf, didYouMean, quote} from '../config/words.ts'
import type {Severity} from '../lint/problem.ts'
import {contradiction, readFormatOption} from './format-option.ts'
import {Refusal} from './refusal.ts'

/** What `--fail-on` takes. */
export const failOnNames = ['error', 'warning', 'info', 'never'] as const

/** What `rules`, `explain` and `outline` print. */
export const listingNames = ['text', 'json'] as const

const severityNames: readonly (Severity | 'off')[] = ['error', 'warning', 'info', 'off']

/** The greatest size of a draft, in megabytes, where `--max-size` does not say. */
export const usualMaxSize = 8

/** `--rule "numbering/sequence: warning"`. */
export interface RuleOption {
  readonly name: string
  readonly severity: Severity | 'off'
}

const rule = z.pipe(
  z.string(),
  z.transform((text, context): RuleOption => {
    const colon = text.lastIndexOf(':')
    const name = text.slice(0, colon).trim()
    const severity = text.slice(colon + 1).trim()
    const known = severityNames.find(candidate => candidate === severity)
    if (colon !== -1 && name !== '' && known !== undefined) return {name, severity: known}
    const message =
      colon === -1 || name === ''
        ? `--rule takes a rule and a severity, as in --rule "numbering/sequence: off", not ${quote(text)}`
        : `--rule: no severity is called ${quote(severity)}; it is one of ${anyOf(severityNames)}${didYouMean(severity, severityNames)}`
    context.issues.push({code: 'custom', message, input: text})
    return z.NEVER
  }),
)

/** `--shard 2/5`. */
export interface Shard {
  /** From 1. */
  readonly place: number
  readonly of: number
}

const shard = z.pipe(
  z.string(),
  z.transform((text, context): Shard => {
    const [, place, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text)?.map(Number) ?? []
    if (place !== undefined && of !== undefined && place >= 1 && place <= of) return {place, of}
    const message = `--shard takes which part of how many, as in --shard 2/5, not ${quote(text)}`
    context.issues.push({code: 'custom', message, input: text})
    return z.NEVER
  }),
)

/** `--jobs 4`, `--jobs auto`. */
const jobs = z.pipe(
  z.string(),
  z.transform((text, context): number | 'auto' => {
    if (text === 'auto') return text
    if (/^[1-9]\d{0,2}$/.test(text)) return Number(text)
    const message = `--jobs takes a number from 1 to 999, or auto, not ${quote(text)}`
    context.issues.push({code: 'custom', message, input: text})
    return z.NEVER
  }),
)

const format = z.pipe(
  z.string(),
  z.transform((text, context) => {
    const option = readFormatOption(text)
    if (typeof option !== 'string') return option
    context.issues.push({code: 'custom', message: option, input: text})
    return z.NEVER
  }),
)

const flag = z.optional(z.boolean())
const anyText = z.optional(z.string())
const anyTexts = z.optional(z.array(z.string()))

/** Options of every command that reads drafts. */
const reading = {
  config: z.optional(z.union([z.literal(false), words('--config', 'a file')])),
  profile: z.optional(words('--profile', 'the name of a profile or a file')),
  plugin: z.optional(z.array(words('--plugin', 'a module'))),
  stdinFilename: z.optional(words('--stdin-filename', 'the name of a file')),
  maxSize: z._default(number('--max-size', 'a number of megabytes', /^\d+(?:\.\d+)?$/), usualMaxSize),
}

/** Options of every command. */
const common = {color: flag, debug: flag}

/** Options of every command that reports problems. */
const reporting = {
  format: z._default(z.array(format), [{format: {name: 'stylish'}, file: null}]),
  failOn: z.optional(choice('--fail-on', failOnNames)),
  maxWarnings: z.optional(number('--max-warnings', 'a whole number', /^\d{1,9}$/)),
  quiet: flag,
  outputFile: z.optional(words('--output-file', 'a file')),
}

const lintSchema = z.object({
  ...common,
  ...reading,
  ...reporting,
  rule: z._default(z.array(rule), []),
  ignore: flag,
  ignorePath: anyText,
  ignorePattern: anyTexts,
  inlineConfig: flag,
  fix: flag,
  fixDryRun: flag,
  baseline: z.optional(z.union([z.boolean(), jsonFile('--baseline')])),
  writeBaseline: z.optional(z.union([z.literal(true), jsonFile('--write-baseline')])),
  pruneBaseline: flag,
  noticesOnly: flag,
  changedSince: z.optional(words('--changed-since', 'a revision, as git names it')),
  verbose: flag,
  cache: flag,
  cacheLocation: z.optional(words('--cache-location', 'a file or a folder')),
  jobs: z._default(jobs, 'auto'),
  shard: z.optional(shard),
  watch: flag,
})

export type LintOptions = z.output<typeof lintSchema>

/**
 * Checks the options of `lint` as the command line gives them.
 *
 * @throws Refusal for the first value that is not what its option takes, or the first pair that contradict
 */
export function lintOptions(raw: unknown, operands: readonly string[]): LintOptions {
  const options = check(lintSchema, raw)
  const {stdinFilename} = options
  refuse(options.ignore === false && options.ignorePath !== undefined, '--no-ignore', '--ignore-path')
  refuse(options.ignore === false && options.ignorePattern !== undefined, '--no-ignore', '--ignore-pattern')
  refuse(
    options.fix === true && options.fixDryRun === true,
    '--fix',
    '--fix-dry-run',
    'one writes, the other does not',
  )
  refuseReports(options)
  refuseBaselines(options)
  refuse(
    stdinFilename !== undefined && operands.length > 0 && !operands.includes('-'),
    '--stdin-filename',
    'files without `-`',
    'standard input is not read',
  )
  refuseShards(options)
  if (options.watch === true) refuseBesideWatch(options, operands)
  return options
}

function refuseReports(options: MergeOptions): void {
  const {failOn, maxWarnings} = options
  refuse(
    options.quiet === true && (failOn === 'warning' || failOn === 'info'),
    '--quiet',
    `--fail-on ${failOn}`,
    'the run would fail for problems that are not shown',
  )
  refuse(
    maxWarnings !== undefined && failOn !== undefined && failOn !== 'error',
    '--max-warnings',
    `--fail-on ${failOn}`,
    failOn === 'never' ? 'nothing is to fail' : 'the first warning fails the run',
  )
  const wrong = contradiction(options.format, options.outputFile)
  if (wrong !== null) throw new Refusal(wrong)
}

function refuseShards({shard, writeBaseline, pruneBaseline}: LintOptions): void {
  const reason = 'a baseline is of all drafts'
  refuse(shard !== undefined && writeBaseline !== undefined, '--shard', '--write-baseline', reason)
  refuse(shard !== undefined && pruneBaseline === true, '--shard', '--prune-baseline', reason)
}

/** Watching shows again and again, on the screen, what is wrong with files as they are. */
function refuseBesideWatch(options: LintOptions, operands: readonly string[]): void {
  const {stdinFilename, shard, format, outputFile, fix, fixDryRun, writeBaseline, pruneBaseline} = options
  const hasFile = format.some(({file}) => file !== null)
  const isStdin = stdinFilename !== undefined || operands.includes('-')
  refuse(isStdin, '--watch', 'standard input', 'there is no file that could change')
  refuse(shard !== undefined, '--watch', '--shard', 'a part of the drafts is for a run that ends')
  refuse(outputFile !== undefined, '--watch', '--output-file', 'the report goes to the screen')
  refuse(hasFile, '--watch', '--format with a file', 'the report goes to the screen')
  refuse(fix === true, '--watch', '--fix', 'a draft that is being written would change in the hand')
  refuse(fixDryRun === true, '--watch', '--fix-dry-run', 'the screen is for the report')
  refuse(writeBaseline !== undefined, '--watch', '--write-baseline', 'what is new would be set aside at once')
  refuse(pruneBaseline === true, '--watch', '--prune-baseline', 'a draft in the hand is not done yet')
}

function refuseBaselines({
  baseline,
  writeBaseline,
  pruneBaseline,
  changedSince,
  ...others
}: LintOptions): void {
  const writes = writeBaseline !== undefined
  refuse(
    writes && baseline !== undefined,
    '--write-baseline',
    baseline === false ? '--no-baseline' : '--baseline',
  )
  refuse(
    writes && pruneBaseline === true,
    '--write-baseline',
    '--prune-baseline',
    'the new one holds nothing old',
  )
  refuse(
    writes && changedSince !== undefined,
    '--write-baseline',
    '--changed-since',
    'it takes all problems, and the other only some',
  )
  refuse(
    writes && others.fixDryRun === true,
    '--write-baseline',
    '--fix-dry-run',
    'one writes, the other does not',
  )
  refuse(pruneBaseline === true && baseline === false, '--prune-baseline', '--no-baseline')
  refuse(
    pruneBaseline === true && others.fixDryRun === true,
    '--prune-baseline',
    '--fix-dry-run',
    'one writes, the other does not',
  )
}

const mergeSchema = () =>
  z.object({
    ...common,
    ...reporting,
  })

/** Options of `merge-reports`. */
export type MergeOptions = z.output<ReturnType<typeof mergeSchema>>

/**
 * Checks the options of `merge-reports`.
 *
 * @throws Refusal as {@link lintOptions} does
 */
export function mergeOptions(raw: unknown): MergeOptions {
  const options = check(mergeSchema(), raw)
  refuseReports(options)
  return options
}

/** Made when it is asked for: linting does without. */
const listingSchema = () =>
  z.object({
    ...common,
    ...reading,
    format: z.optional(choice('--format', listingNames)),
    for: z.optional(words('--for', 'a file')),
    blocks: flag,
    timeline: flag,
  })

/** Options of `rules`, `explain` and `outline`: those that a command does not have are never set. */
export type ListingOptions = z.output<ReturnType<typeof listingSchema>>

/**
 * Checks the options of a command that prints what it is asked for.
 *
 * @throws Refusal as {@link lintOptions} does
 */
export function listingOptions(raw: unknown): ListingOptions {
  return check(listingSchema(), raw)
}

const newSchema = () =>
  z.object({
    ...common,
    kind: z.optional(words('--kind', 'a kind of notice')),
    provision: z.array(words('--provision', 'a provision, as in --provision "section 43(2)"'), {
      error: '--provision is missing: what the notice decides on, as in --provision "section 43(2)"',
    }),
    outputFile: z.optional(words('--output-file', 'a file')),
  })

/** Options of `new`. */
export type NewOptions = z.output<ReturnType<typeof newSchema>>

/**
 * Checks the options of `new`.
 *
 * @throws Refusal as {@link lintOptions} does
 */
export function newOptions(raw: unknown): NewOptions {
  return check(newSchema(), raw)
}

/**
 * Checks the options of `init`.
 *
 * @throws Refusal as {@link lintOptions} does
 */
export function initOptions(raw: unknown) {
  return check(z.object({...common, dryRun: flag}), raw)
}

function check<Schema extends z.ZodMiniType>(schema: Schema, raw: unknown): z.output<Schema> {
  const result = schema.safeParse(raw)
  if (result.success) return result.data
  throw new Refusal(result.error.issues[0]?.message ?? 'the options cannot be read')
}

function refuse(isWrong: boolean, one: string, other: string, reason?: string): void {
  if (!isWrong) return
  const because = reason === undefined ? '' : `: ${reason}`
  throw new Refusal(`${one} and ${other} contradict each other${because}; leave one out`)
}

function choice<const Names extends readonly [string, ...string[]]>(option: string, names: Names) {
  return z.enum(names, {
    error: ({input}) =>
      `${option} takes ${anyOf(names)}, not ${quote(String(input))}${didYouMean(String(input), names)}`,
  })
}

function words(option: string, what: string) {
  return z.string().check(z.minLength(1, {error: `${option} takes ${what}, not an empty name`}))
}

/** The value of an option that may go without: what follows is easily a draft, taken for it. */
function jsonFile(option: string) {
  const error = ({input}: {input?: unknown}) =>
    `${option} takes a file *.json, not ${quote(String(input))}; put the drafts first: noticelint <file|folder> ${option}`
  return z.string({error}).check(z.regex(/\.json$/i, {error}))
}

function number(option: string, what: string, form: RegExp) {
  const error = ({input}: {input?: unknown}) => `${option} takes ${what}, not ${quote(String(input))}`
  return z.pipe(z.string().check(z.regex(form, {error})), z.transform(Number))
}
