import type {ErrorObject} from 'ajv'
import type {Notice} from '../notice/notice.ts'
import type {Profile, SchemaRule} from '../notice/profile.ts'
import type {Span} from '../notice/span.ts'
import {knownValidator, type Validate, validatorOf} from './compile-schema.ts'
import {placeInNotice} from './place-in-notice.ts'
import type {Severity} from './problem.ts'

/** What a schema rule found. */
export interface SchemaFinding {
  readonly rule: string
  readonly message: string
  /** The rule's own; the configuration may set another. */
  readonly severity: Severity
  readonly span: Span
}

/** A schema rule made ready. */
export interface SchemaRuleCheck {
  readonly id: string
  readonly severity: Severity
  /** Finds where a notice does not satisfy the rule's schema; nothing in a notice of a form that the rule is not for. */
  check(notice: Notice): readonly SchemaFinding[]
}

/**
 * Makes a profile's schema rules ready. Those that ship are compiled ahead of time; ajv is loaded for others alone.
 *
 * @throws Error where a rule's schema is not valid; profiles that were loaded have been checked for that
 */
export async function schemaRuleChecks(profile: Profile): Promise<readonly SchemaRuleCheck[]> {
  for (const {schema} of profile.schemaRules) await validatorOf(schema)
  return readySchemaRuleChecks(profile) ?? []
}

/** A profile's schema rules where nothing needs compiling (any more), or `null`. */
export function readySchemaRuleChecks(profile: Profile): readonly SchemaRuleCheck[] | null {
  const known = ready.get(profile)
  if (known) return known
  const checks: SchemaRuleCheck[] = []
  for (const rule of profile.schemaRules) {
    const validate = knownValidator(rule.schema)
    if (!validate) return null
    checks.push(makeCheck(rule, validate))
  }
  ready.set(profile, checks)
  return checks
}

const ready = new WeakMap<Profile, readonly SchemaRuleCheck[]>()

function makeCheck({id, message, severity, forms}: SchemaRule, validate: Validate): SchemaRuleCheck {
  return {
    id,
    severity,
    check(notice) {
      if (forms && !(notice.form !== null && forms.includes(notice.form))) return []
      if (validate(notice)) return []
      const places = new Map<string, Span>()
      for (const {instancePath} of outermost(validate.errors ?? [])) {
        const span = placeInNotice(notice, instancePath)
        places.set(span.join(), span)
      }
      return [...places.values()].map(span => ({rule: id, message, severity, span}))
    },
  }
}

/** Keywords that fail as a whole when schemas inside them fail; ajv reports those schemas' errors first. */
const wholes: ReadonlySet<string> = new Set(['anyOf', 'oneOf', 'contains', 'not', 'propertyNames'])

/**
 * The errors that each stand for themselves: not those of an alternative, or of an item that was tried and is not the
 * one looked for. One that an `if` led to stands for itself; the `if` does not.
 */
function outermost(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const kept: ErrorObject[] = []
  for (const error of errors) {
    if (error.keyword === 'if') continue
    if (wholes.has(error.keyword))
      while (kept.length > 0 && isInside(kept[kept.length - 1] as ErrorObject, error)) kept.pop()
    kept.push(error)
  }
  return kept
}

function isInside(part: ErrorObject, whole: ErrorObject): boolean {
  return (
    `${part.instancePath}/`.startsWith(`${whole.instancePath}/`) &&
    // The schema path of an error behind a $ref starts at the definition, wherever the $ref stands.
    (part.schemaPath.startsWith(`${whole.schemaPath}/`) || /^#\/(\$defs|definitions)\//.test(part.schemaPath))
  )
}
