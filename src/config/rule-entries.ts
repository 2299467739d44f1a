import {distance} from 'fastest-levenshtein'
import type {Rule} from '../lint/define-rule.ts'
import {groupOf, type RuleNames} from '../lint/rule-names.ts'
import type {RuleEntry} from './config.ts'
import type {ConfigData} from './config-schema.ts'
import type {DataFile} from './data-file.ts'
import {formatKeyPath, type KeyPath} from './key-path.ts'
import {firstError} from './profile-file.ts'
import {readRuleOptions} from './rule-options.ts'
import type {DataProblem} from './schema-errors.ts'
import {quote} from './words.ts'

/** The rules that can be set. */
export interface KnownRules {
  /** The names of all, those of the profiles' schema rules among them. */
  readonly names: RuleNames
  /** Those that have options. */
  readonly rules: readonly Rule[]
}

/**
 * Reads a map of rules to settings.
 *
 * @param path where it stands in the file
 * @throws ConfigError for the first line that names no rule, or gives options that the rule does not take
 */
export function readRuleEntries(
  file: DataFile,
  written: ConfigData['rules'],
  path: KeyPath,
  {names, rules}: KnownRules,
): readonly RuleEntry[] {
  const problems: DataProblem[] = []
  const entries: RuleEntry[] = []
  for (const [name, setting] of Object.entries(written ?? {})) {
    const place = [...path, name]
    const [severity, given] = typeof setting === 'string' ? [setting] : setting
    const ids = names.meant(name)
    if (ids.length === 0) problems.push(unknownRule(name, {names, rules}, place))
    let options: unknown
    if (given !== undefined) {
      const read = readOptions(ids, rules, given, [...place, 1])
      if ('problems' in read) problems.push(...read.problems)
      else options = read.options
    }
    entries.push({ids, name, key: formatKeyPath(place), point: file.pointOf(place, 'key'), severity, options})
  }
  if (problems.length > 0) throw firstError(file, problems)
  return entries
}

function readOptions(ids: readonly string[], rules: readonly Rule[], given: unknown, path: KeyPath) {
  const [id, ...others] = ids
  const rule = others.length === 0 ? rules.find(rule => rule.id === id) : undefined
  if (rule) return readRuleOptions(rule, given, path)
  const message =
    others.length > 0 ? 'Options are for one rule: set them by its id' : 'A schema rule has no options'
  return {problems: [{message, path, part: 'value'} as const]}
}

function unknownRule(name: string, known: KnownRules, path: KeyPath): DataProblem {
  return {message: `Unknown rule ${quote(name)}${hint(name, known)}`, path, part: 'key'}
}

/** More slips than this make another name. */
const mostSlips = 2

/** What may be meant: a rule that there is, or one of a package, which a configuration cannot load: it runs no code. */
function hint(name: string, {names, rules}: KnownRules): string {
  const candidate = names.nearest(name)
  const group = groupOf(name)
  // Rules without options, those of house profiles, may share their group with a package.
  const isOfKnownGroup = rules.some(({id}) => distance(group, groupOf(id)) <= mostSlips)
  const isSlip = candidate !== null && distance(name, candidate) <= mostSlips
  if (name.includes('/') && !isOfKnownGroup && !isSlip) {
    return '; if a rule package brings it, load that by --plugin (in the API, by plugins)'
  }
  return candidate === null ? '' : `; did you mean ${quote(candidate)}?`
}
