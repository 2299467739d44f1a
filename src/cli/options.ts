import * as z from 'zod/mini'
import {anyOf, didYouMean, quote} from '../config/words.ts'
import type {Severity} from '../lint/problem.ts'
import {formatNames} from '../report/formats.ts'
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

const lintSchema = z.object({
  ...common,
  ...reading,
  format: z._default(choice('--format', formatNames), 'stylish'),
  rule: z._default(z.array(rule), []),
  ignore: flag,
  ignorePath: anyText,
  ignorePattern: anyTexts,
  inlineConfig: flag,
  fix: flag,
  fixDryRun: flag,
  failOn: z.optional(choice('--fail-on', failOnNames)),
  maxWarnings: z.optional(number('--max-warnings', 'a whole number', /^\d{1,9}$/)),
  quiet: flag,
  outputFile: z.optional(words('--output-file', 'a file')),
  verbose: flag,
})

export type LintOptions = z.output<typeof lintSchema>

/**
 * Checks the options of `lint` as the command line gives them.
 *
 * @throws Refusal for the first value that is not what its option takes, or the first pair that contradict
 */
export function lintOptions(raw: unknown, operands: readonly string[]): LintOptions {
  const options = check(lintSchema, raw)
  const {failOn, maxWarnings, stdinFilename} = options
  refuse(options.ignore === false && options.ignorePath !== undefined, '--no-ignore', '--ignore-path')
  refuse(options.ignore === false && options.ignorePattern !== undefined, '--no-ignore', '--ignore-pattern')
  refuse(
    options.fix === true && options.fixDryRun === true,
    '--fix',
    '--fix-dry-run',
    'one writes, the other does not',
  )
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
  refuse(
    stdinFilename !== undefined && operands.length > 0 && !operands.includes('-'),
    '--stdin-filename',
    'files without `-`',
    'standard input is not read',
  )
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

function number(option: string, what: string, form: RegExp) {
  const error = ({input}: {input?: unknown}) => `${option} takes ${what}, not ${quote(String(input))}`
  return z.pipe(z.string().check(z.regex(form, {error})), z.transform(Number))
}
