import {rules as ownRules} from '../../rules/index.ts'
import {shippedProfiles, unknownProfile} from '../config/shipped-profiles.ts'
import {applyFixes} from '../lint/apply-fixes.ts'
import {deepFreeze} from '../lint/deep-freeze.ts'
import type {Rule} from '../lint/define-rule.ts'
import {type LintResult, lintReading} from '../lint/lint.ts'
import {readNotice} from '../notice/read-notice.ts'
import type {LineIndex, Span} from '../notice/span.ts'
import type {AnyHouseRule, RuleExample} from '../plugin/house-rule.ts'
import {readPlugins} from '../plugin/read-plugins.ts'
import {OptionsError} from './options-error.ts'

/** How a rule is tried on a draft. */
export interface TryOptions {
  /** Options of the rule, as a configuration gives them. */
  readonly options?: {readonly [option: string]: unknown} | undefined
  /** The shipped profile that the draft is read by; without it the kind is told from the draft. */
  readonly profile?: string | undefined
}

/** What a rule's examples show it to do wrong. */
export class ExampleError extends Error {
  override readonly name = 'ExampleError'
}

/**
 * Tries a rule on a draft. The rule reads a Notice that nobody can change.
 *
 * @returns one line for each problem, `line:column-line:column: message`, in the order of the draft
 * @throws OptionsError where the rule is none, or its options are wrong; what the rule throws
 */
export async function tryRule(
  rule: AnyHouseRule,
  draft: string,
  options: TryOptions = {},
): Promise<readonly string[]> {
  return linesOf(await run(await ready(rule), draft, options))
}

/**
 * Checks that a rule finds in its examples what they say, and the same with other line endings, after a byte order mark and
 * below front matter; that a clean and a flawed example are there, and each message in one of them; that the rule has
 * nothing left to fix once its fixes have been applied; and that it lives through a draft that is half typed.
 *
 * @throws ExampleError for the first thing that is not so
 */
export async function checkExamples(rule: AnyHouseRule): Promise<void> {
  const checked = await ready(rule)
  const examples = rule.examples ?? []
  if (!examples.some(({output = []}) => output.length === 0)) {
    throw new ExampleError(`${rule.id} has no example in which it finds nothing`)
  }
  if (!examples.some(({output = []}) => output.length > 0)) {
    throw new ExampleError(`${rule.id} has no example in which it finds something`)
  }
  const said: string[] = []
  for (const example of examples) {
    const result = await run(checked, example.input, example)
    const {problems} = result
    compare(rule, example, 'in', linesOf(result))
    for (const {message, related} of problems) said.push(message, ...related.map(other => other.message))
    await checkLayouts(rule, checked, example)
    await checkFixed(rule, checked, example, result)
    await checkTyping(checked, example)
  }
  const unsaid = Object.values(rule.messages).find(text => !said.some(line => holds(line, text)))
  if (unsaid !== undefined) throw new ExampleError(`${rule.id} gives "${unsaid}" in none of its examples`)
}

async function ready(rule: AnyHouseRule): Promise<Rule> {
  const name = String(Object(rule).id).split('/', 1)[0]
  const {rules} = await readPlugins([{name, rules: [rule]}], ownRules, message => new OptionsError(message))
  return rules[0] as Rule
}

async function run(rule: Rule, draft: string, {options = {}, profile}: TryOptions): Promise<LintResult> {
  const profiles = shippedProfiles()
  if (profile !== undefined && !profiles.some(({name}) => name === profile)) {
    throw new OptionsError(unknownProfile(profile))
  }
  const source = draft.startsWith('\uFEFF') ? draft.slice(1) : draft
  const {readFrontMatter} = await import('../notice/front-matter.ts')
  const reading = deepFreeze(readNotice(source, {profiles, profile, readFrontMatter}))
  const read = rule.options.safeParse(options)
  if (!read.success) {
    throw new OptionsError(`the options of ${rule.id}: ${read.error.issues[0]?.message ?? 'are wrong'}`)
  }
  const rules = new Map([[rule.id, {severity: rule.severity, options: read.data}]])
  const result = lintReading(reading, source, {profiles, profile, rules, directives: false}, [rule], [])
  const [crash] = result.crashes
  if (crash) throw crash.error
  return result
}

function linesOf({problems, lines}: LintResult): readonly string[] {
  return problems.map(({message, span}) => `${placeOf(span, lines)}: ${message}`)
}

function placeOf([start, end]: Span, lines: LineIndex): string {
  const from = lines.pointAt(start)
  const to = lines.pointAt(end)
  return `${from.line}:${from.column}-${to.line}:${to.column}`
}

function compare(
  rule: AnyHouseRule,
  {name, output = []}: RuleExample,
  how: string,
  found: readonly string[],
): void {
  if (found.join('\n') === output.join('\n')) return
  throw new ExampleError(
    `${rule.id} does not find what it should ${how} ${name}.\nExpected:\n${listed(output)}\nFound:\n${listed(found)}`,
  )
}

function listed(lines: readonly string[]): string {
  return lines.length === 0 ? '  nothing' : lines.map(line => `  ${line}`).join('\n')
}

const frontMatter = '---\nnote: an example\n---\n\n'
const frontMatterLines = 4

async function checkLayouts(rule: AnyHouseRule, checked: Rule, example: RuleExample): Promise<void> {
  const {input, output = []} = example
  const windows = await run(checked, input.replace(/\r?\n/g, '\r\n'), example)
  compare(rule, example, 'with CRLF in', linesOf(windows))
  compare(rule, example, 'after a byte order mark in', linesOf(await run(checked, `\uFEFF${input}`, example)))
  if (input.startsWith('---')) return
  const below = await run(checked, frontMatter + input, example)
  const moved = output.map(line =>
    line.replace(
      /^(\d+):(\d+)-(\d+):/,
      (_, from: string, column: string, to: string) =>
        `${Number(from) + frontMatterLines}:${column}-${Number(to) + frontMatterLines}:`,
    ),
  )
  compare(rule, {...example, output: moved}, 'below front matter in', linesOf(below))
}

async function checkFixed(
  rule: AnyHouseRule,
  checked: Rule,
  example: RuleExample,
  {source, problems}: LintResult,
): Promise<void> {
  if (!problems.some(({fix}) => fix)) return
  const {text} = applyFixes(source, problems)
  const left = (await run(checked, text, example)).problems
  if (left.some(({fix}) => fix) || left.length >= problems.length) {
    throw new ExampleError(
      `${rule.id} has as much to fix in ${example.name} once its fixes are applied:\n${text}`,
    )
  }
}

/** As many stops as this, evenly spread, are tried of a draft that is being typed. */
const typingStops = 40

async function checkTyping(checked: Rule, example: RuleExample): Promise<void> {
  const {input} = example
  for (let stop = 0; stop < typingStops; stop++) {
    await run(checked, input.slice(0, Math.floor((input.length * stop) / typingStops)), example)
  }
}

/** True where a message comes of a text with `{names}` in it. */
function holds(message: string, text: string): boolean {
  let reached = 0
  for (const part of text.split(/\{\w+\}/)) {
    const at = message.indexOf(part, reached)
    if (at === -1) return false
    reached = at + part.length
  }
  return true
}
