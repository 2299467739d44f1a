import type {Profile} from '../notice/profile.ts'
import {checkJsonSchema} from './check-json-schema.ts'
import {checkReferences, checkRepeats} from './check-profile.ts'
import {ConfigError} from './config-error.ts'
import type {DataFile} from './data-file.ts'
import {formatKeyPath, type KeyPath} from './key-path.ts'
import {mergeProfile, pathInHouse} from './merge-profile.ts'
import type {HouseProfile, ProfileValidator} from './profile-validator.ts'
import {type DataProblem, describeSchemaErrors} from './schema-errors.ts'

/**
 * What a profile file says, checked against the published schema.
 *
 * @throws ConfigError for the first thing in the file that is wrong
 */
export function checkProfileFile(file: DataFile, validate: ProfileValidator): Profile | HouseProfile {
  const {data} = file
  if (!validate(data)) {
    const problems = describeSchemaErrors(validate.errors ?? [], data)
    const isBaseless = typeof data === 'object' && data !== null && !('kind' in data) && !('extends' in data)
    throw firstError(file, isBaseless ? problems.map(askForBase) : problems)
  }
  const repeats = checkRepeats(data)
  if (repeats.length > 0) throw firstError(file, repeats)
  return data
}

/**
 * The profile that a file comes to.
 *
 * @param said what the file says; of a house profile, from {@link checkProfileFile}
 * @param base the profile that it extends, or `null`
 * @param taken ids that schema rules may not have
 * @throws ConfigError for the first thing in the file that is wrong
 */
export async function completeProfile(
  file: DataFile,
  said: unknown,
  validate: ProfileValidator,
  base: Profile | null,
  taken: ReadonlySet<string>,
): Promise<Profile> {
  // Where the file's schema is, and what it extends, is said of the file and not of the profile.
  const house = Object.fromEntries(
    Object.entries(Object(said)).filter(([key]) => key !== '$schema' && key !== 'extends'),
  )
  const merged = mergeProfile(base, house)
  const problems: DataProblem[] = []
  if (!validate(merged) || 'extends' in merged) {
    problems.push(...describeSchemaErrors(validate.errors ?? [], merged))
    throw firstError(file, problems, path => pathInHouse(house, merged, path))
  }
  problems.push(...checkReferences(merged))
  for (const [at, {id, schema}] of merged.schemaRules.entries()) {
    const path = ['schemaRules', at]
    if (taken.has(id)) {
      problems.push({
        message: `"${id}" is a rule of noticelint itself: choose another id`,
        path: [...path, 'id'],
        part: 'value',
      })
    }
    const isInherited = base?.schemaRules.some(rule => rule.schema === schema)
    if (!isInherited) problems.push(...(await checkJsonSchema(schema, [...path, 'schema'])))
  }
  if (problems.length > 0) throw firstError(file, problems, path => pathInHouse(house, merged, path))
  return merged
}

/** A profile that neither says its kind nor extends another is meant to extend one. */
function askForBase(problem: DataProblem): DataProblem {
  if (!problem.isMissing || problem.path.length > 0) return problem
  const message =
    'The key "extends" is missing: expected the profile that this one builds on, such as ico-foia'
  return {...problem, message}
}

/** Leaves out that a key is missing where one beside it is unknown, and so likely the missing one misspelt. */
function withoutMisspelt(problems: readonly DataProblem[]): readonly DataProblem[] {
  const unknown = problems.filter(({part, isMissing}) => part === 'key' && !isMissing)
  const places = new Set(unknown.map(({path}) => formatKeyPath(path.slice(0, -1))))
  return problems.filter(({path, isMissing}) => !isMissing || !places.has(formatKeyPath(path)))
}

/** The problem that stands first in the file. */
export function firstError(
  file: DataFile,
  problems: readonly DataProblem[],
  pathInFile: (path: KeyPath) => KeyPath = path => path,
): ConfigError {
  const errors = withoutMisspelt(problems).map(
    ({message, path, part}) => new ConfigError(file.path, message, file.pointOf(pathInFile(path), part)),
  )
  const [first] = errors.sort(
    (one, other) => (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0),
  )
  return first ?? new ConfigError(file.path, 'Is not as it must be', file.pointOf([]))
}
