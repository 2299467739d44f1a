import {resolve} from 'node:path'
import {VFileMessage} from 'vfile-message'
import {isIgnored} from '../config/settings-for.ts'
import {applyEdits} from '../lint/apply-fixes.ts'
import {type LintResult, lintText} from '../lint/lint.ts'
import type {Fix, Problem, Severity} from '../lint/problem.ts'
import type {Edit} from '../notice/edit.ts'
import {isPlainlyNotANotice} from '../notice/kind.ts'
import type {LineIndex, Span} from '../notice/span.ts'
import {pagesOf} from '../report/rule-pages.ts'
import {takeBack} from './loaded-config.ts'
import {findConfig, loadConfig} from './node.ts'
import {readOptions} from './read-options.ts'
import type {ConfigObject, LintOptions, LoadedConfig} from './types.ts'

/** What the plugin lints by. */
export interface RemarkNoticelintOptions extends Omit<LintOptions, 'filename' | 'config'> {
  /**
   * The path of a configuration file, or a configuration; `false` for none. Without it the nearest configuration file of
   * each draft counts, as on the command line.
   */
  readonly config?: string | ConfigObject | LoadedConfig | false | undefined
  /** True where what is plainly no decision notice, a README for one, is to be linted, too. */
  readonly all?: boolean | undefined
}

/** What the plugin needs of a vfile. */
export interface File {
  readonly path?: string | undefined
  readonly cwd?: string | undefined
  message(reason: string, options: MessageOptions): object
  toString(): string
}

interface MessageOptions {
  readonly place: Position
  readonly ruleId: string
  readonly source: string
}

/** A place as unist has it. */
export interface Position {
  readonly start: Point
  readonly end: Point
}

interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** Another place that makes it a problem: an entry of a message's `related`. */
export interface RelatedPlace {
  readonly message: string
  readonly place: Position
}

const source = 'noticelint'

/** An error fails a run of remark-cli, a warning does with `--frail`, and an info never does. */
const fatality: {readonly [severity in Severity]: boolean | undefined} = {
  error: true,
  warning: false,
  info: undefined,
}

/**
 * A remark plugin that lints decision notices: `unified().use(remarkParse).use(remarkNoticelint)`.
 *
 * noticelint reads the text of the file itself, not the tree that remark made of it: what other plugins do to the tree makes
 * no difference, and no plugin for front matter, footnotes or tables is needed.
 */
export default function remarkNoticelint(
  options: RemarkNoticelintOptions = {},
): (tree: unknown, file: File) => Promise<void> {
  const {all = false, config, ...others} = options
  return async (_, file) => {
    const folder = file.cwd ?? '.'
    const filename = file.path === undefined ? undefined : resolve(folder, file.path)
    const found = await configOf(config, filename, folder, options)
    if (filename !== undefined && isIgnored(takeBack(found), filename)) return
    const isObject = takeBack(found) === null
    const prepared = await readOptions({
      ...others,
      config: found,
      filename: isObject ? file.path : (filename ?? resolve(folder, 'draft.md')),
    })
    const result = await lintText(String(file), prepared.settings, prepared.rules)
    if (!all && isPlainlyNotANotice(result.reading.notice)) return
    const pageOf = pagesOf(prepared.rules)
    for (const problem of result.problems) tell(problem, result, pageOf(problem.rule), file)
    for (const {rule, message} of result.crashes) {
      const place = positionOf([0, 0], result.lines)
      Object.assign(file.message(message, {place, ruleId: rule, source}), {fatal: true})
    }
  }
}

async function configOf(
  config: RemarkNoticelintOptions['config'],
  filename: string | undefined,
  folder: string,
  {plugins}: RemarkNoticelintOptions,
): Promise<ConfigObject | LoadedConfig | null> {
  if (config === false) return null
  if (typeof config === 'string') return loadConfig(resolve(folder, config), {plugins})
  return config ?? (filename === undefined ? null : findConfig(filename, {plugins}))
}

function tell(problem: Problem, {lines, source: text}: LintResult, url: string | null, file: File): void {
  const {rule, message, severity, span, fix} = problem
  const related = problem.related.map(
    (other): RelatedPlace => ({message: other.message, place: positionOf(other.span, lines)}),
  )
  const expected = expectedOf(fix, span, text)
  const told = file.message(message, {place: positionOf(span, lines), ruleId: rule, source})
  Object.assign(told, {
    fatal: fatality[severity],
    actual: expected && text.slice(...span),
    expected,
    url: url ?? undefined,
    cause: causeOf(related, rule),
    related,
  })
}

/** The related places as causes, one behind another: reporters print them below the message. */
function causeOf(related: readonly RelatedPlace[], ruleId: string): VFileMessage | undefined {
  return related.reduceRight<VFileMessage | undefined>((cause, {message, place}) => {
    return new VFileMessage(message, {place, ruleId, source, ...(cause && {cause})})
  }, undefined)
}

/** What is to stand in the place of the words that are wrong, where a fix changes nothing else. */
function expectedOf(fix: Fix | null, [start, end]: Span, text: string): readonly string[] | undefined {
  const isInside = fix?.edits.every(({range}) => start <= range[0] && range[1] <= end)
  if (!fix || !isInside) return undefined
  const edits = fix.edits.map(({range, text}): Edit => ({range: [range[0] - start, range[1] - start], text}))
  return [applyEdits(text.slice(start, end), edits)]
}

function positionOf([from, to]: Span, lines: LineIndex): Position {
  return {
    start: {...lines.pointAt(from), offset: from},
    end: {...lines.pointAt(to), offset: to},
  }
}
