import type {ErrorObject} from 'ajv'
import {formatKeyPath, type KeyPath, parsePointer} from './key-path.ts'
import {anyOf, describeValue, didYouMean, quote} from './words.ts'

/** Something wrong with data, and where in it. */
export interface DataProblem {
  readonly message: string
  readonly path: KeyPath
  /** Whether the key is wrong, or the value. */
  readonly part: 'key' | 'value'
  /** True where a key is missing from what stands at the path. */
  readonly isMissing?: true
}

/** Keywords whose errors say only that another error, also reported, was made inside them. */
const wrappers: ReadonlySet<string> = new Set(['if', 'propertyNames'])

const types: {readonly [type: string]: string} = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  object: 'a map of keys and values',
  string: 'text (put quotation marks round digits)',
}

/**
 * Puts what ajv found into words. ajv must have been asked for `verbose` errors, which hold the schema that was not met.
 *
 * @param data what was validated
 * @param base where that stands in its file
 */
export function describeSchemaErrors(
  errors: readonly ErrorObject[],
  data: unknown,
  base: KeyPath = [],
): DataProblem[] {
  return errors
    .filter(({keyword}) => !wrappers.has(keyword))
    .map(error => describeError(error, [...base, ...parsePointer(error.instancePath, data)]))
}

function describeError(error: ErrorObject, path: KeyPath): DataProblem {
  const {keyword, propertyName} = error
  const {additionalProperty, allowedValues, limit, missingProperty, type} = error.params
  if (propertyName !== undefined) {
    return {
      message: `${quote(propertyName)} cannot be a key${inside(path)}: expected ${descriptionOf(error)}`,
      path: [...path, propertyName],
      part: 'key',
    }
  }
  switch (keyword) {
    case 'additionalProperties': {
      const {properties = {}} = error.parentSchema ?? {}
      return unknownKey(String(additionalProperty), path, Object.keys(properties))
    }
    case 'required':
      return missingKey(String(missingProperty), path)
    case 'false schema':
      return {
        message: `${quote(formatKeyPath(path))} cannot be set in a profile that extends another`,
        path,
        part: 'key',
      }
    case 'enum':
      return unexpected(path, error.data, allowedValues)
    case 'type':
      return unexpected(path, error.data, types[type] ?? String(type))
    case 'pattern':
      return unexpected(path, error.data, descriptionOf(error))
    case 'minimum':
      return unexpected(path, error.data, `${limit} or more`)
    case 'minItems':
    case 'minLength':
      return {message: `${quote(formatKeyPath(path))} must not be empty`, path, part: 'value'}
    default:
      return {message: `${quote(formatKeyPath(path))} ${error.message}`, path, part: 'value'}
  }
}

/** A key that nothing is known by. */
export function unknownKey(key: string, path: KeyPath, known: readonly string[]): DataProblem {
  const expected = known.length === 0 ? 'no keys' : anyOf(known)
  const message = `Unknown key ${quote(key)}${inside(path)}: expected ${expected}${didYouMean(key, known)}`
  return {message, path: [...path, key], part: 'key'}
}

/** A key that must be there and is not. */
export function missingKey(key: string, path: KeyPath): DataProblem {
  return {message: `The key ${quote(key)} is missing${inside(path)}`, path, part: 'key', isMissing: true}
}

/**
 * A value that is not what was expected.
 *
 * @param expected what was, in words, or the values that are allowed
 */
export function unexpected(
  path: KeyPath,
  found: unknown,
  expected: string | readonly unknown[],
): DataProblem {
  const names = typeof expected === 'string' ? [] : expected.map(String)
  const wanted = typeof expected === 'string' ? expected : anyOf(names)
  const guess = typeof found === 'string' ? didYouMean(found, names) : ''
  const what = path.length === 0 ? 'The file' : quote(formatKeyPath(path))
  return {
    message: `${what} must be ${wanted}, but is ${describeValue(found)}${guess}`,
    path,
    part: 'value',
  }
}

function inside(path: KeyPath): string {
  return path.length === 0 ? '' : ` in ${quote(formatKeyPath(path))}`
}

/** What the schema that was not met says of itself, as the middle of a sentence. */
function descriptionOf(error: ErrorObject): string {
  const {description = error.message} = error.parentSchema ?? {}
  const text = String(description)
  return text.slice(0, 1).toLowerCase() + text.slice(1).replace(/\.$/, '')
}
