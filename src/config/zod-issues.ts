import type * as z from 'zod/mini'
import {type KeyPath, valueAt} from './key-path.ts'
import {type DataProblem, missingKey, unexpected, unknownKey} from './schema-errors.ts'

type Issue = z.core.$ZodIssue

/** How zod puts it, small or whole, where a schema does not say itself what it expects. */
const unsaid = /^(?:Invalid (?:input|option|string)|Too (?:small|big))/

/**
 * Puts what zod found into words. A schema's own `error` is taken as what it expected.
 *
 * @param data what was parsed
 * @param keysAt the keys that there may be at a path in the file
 * @param base where the data stands in the file
 */
export function describeIssues(
  issues: readonly Issue[],
  data: unknown,
  keysAt: (path: KeyPath) => readonly string[],
  base: KeyPath = [],
): DataProblem[] {
  return issues.flatMap(issue => describeIssue(issue, data, keysAt, base))
}

function describeIssue(
  issue: Issue,
  data: unknown,
  keysAt: (path: KeyPath) => readonly string[],
  base: KeyPath,
): DataProblem[] {
  const inside: KeyPath = issue.path.map(step => (typeof step === 'symbol' ? String(step) : step))
  const path = [...base, ...inside]
  const found = valueAt(data, inside)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => unknownKey(key, path, keysAt(path)))
    case 'invalid_union': {
      if (found === undefined) return [missingKey(String(inside[inside.length - 1]), path.slice(0, -1))]
      // The alternative that is meant is the one that got inside the value, or else the one that has names for it.
      const meant = issue.errors.find(issues => issues.every(({path}) => path.length > 0))
      if (meant) return describeIssues(meant, found, keysAt, path)
      const named = issue.errors.flat().find(({code}) => code === 'invalid_value')
      if (named?.code === 'invalid_value' && typeof found === 'string')
        return [unexpected(path, found, named.values)]
      return [unexpected(path, found, expectationOf(issue))]
    }
    case 'invalid_value':
      return [unexpected(path, found, issue.values)]
    default: {
      const key = inside[inside.length - 1]
      if (found === undefined && key !== undefined) return [missingKey(String(key), path.slice(0, -1))]
      return [unexpected(path, found, expectationOf(issue))]
    }
  }
}

const kinds: {readonly [type: string]: string} = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
  string: 'text (put quotation marks round digits)',
  tuple: 'a list',
}

function expectationOf(issue: Issue): string {
  if (!unsaid.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? issue.expected
    case 'too_small':
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${unitOf(issue.origin)}`
    case 'too_big':
      return `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}${unitOf(issue.origin)}`
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`
    case 'invalid_format':
      return issue.pattern === undefined ? `written as ${issue.format}` : `text that matches ${issue.pattern}`
    default:
      return 'another value'
  }
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters long'
  return origin === 'array' || origin === 'set' ? ' entries long' : ''
}
