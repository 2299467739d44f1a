import * as z from 'zod/mini'
import {describeIssues} from '../config/zod-issues.ts'
import type {AnyFinding, Rule} from '../lint/define-rule.ts'
import type {Explanation} from '../lint/explanation.ts'
import {PluginError} from './plugin-error.ts'
import {findingSchema, type HouseRuleData} from './plugin-schema.ts'

/**
 * Makes a rule of a house rule.
 *
 * @param plugin the name of the plugin that brings it
 * @throws PluginError where its options have no defaults
 */
export function toRule(house: HouseRuleData, plugin: string): Rule {
  const {id, severity, fixable = false, source = '', messages, url = null} = house
  const options = optionsOf(house)
  checkDefaults(id, options)
  return {
    id,
    severity,
    fixable,
    source,
    since: '',
    options,
    messages,
    check(input, report) {
      const result = house.check(input, finding => report(checkFinding(finding)))
      if (result instanceof Promise) {
        // Nobody waits for it, and what goes wrong in it must not end the run.
        result.catch(() => {})
        throw new Error('check is asynchronous, and may not be')
      }
    },
    plugin: {name: plugin, url, explanation: explanationOf(house)},
  }
}

function explanationOf({summary, why = '', examples = []}: HouseRuleData): Explanation {
  return {
    summary,
    body: why,
    options: [],
    examples: examples.map(({name, input, output = [], options = null, profile = null}) => ({
      name,
      input,
      output,
      config: options,
      profile,
    })),
  }
}

/** The schema of a rule's options as one of zod's, whatever made it. */
function optionsOf({options}: HouseRuleData): z.ZodMiniType {
  if (options === undefined) return z.strictObject({})
  if (isOfZod(options)) return options
  return z.pipe(
    z.unknown(),
    z.transform((data, context) => {
      const result = options.safeParse(data)
      if (result.success) return result.data
      const {issues} = z.parse(refusal, result.error)
      for (const {path, message} of issues) {
        context.issues.push({code: 'custom', input: data, path: [...path], message})
      }
      return z.NEVER
    }),
  )
}

/** True for a schema of zod, small or whole, also of another copy of it: either has what is asked of the small one. */
function isOfZod(options: object): options is z.ZodMiniType {
  return options instanceof z.core.$ZodType
}

const refusal = z.looseObject({
  issues: z.array(z.looseObject({path: z.array(z.union([z.string(), z.number()])), message: z.string()})),
})

function checkDefaults(id: string, options: z.ZodMiniType): void {
  const result = options.safeParse({})
  if (result.success) return
  const [problem] = describeIssues(result.error.issues, {}, () => [])
  throw new PluginError(
    `the options of ${id} cannot be left out: ${problem?.message ?? 'they have no defaults'}`,
  )
}

function checkFinding(finding: unknown): AnyFinding {
  const result = findingSchema.safeParse(finding)
  if (isFinding(finding) && result.success) return finding
  const [problem] = result.success ? [] : describeIssues(result.error.issues, finding, () => [])
  const words = problem?.message.replace(/^The file must/, 'it must') ?? 'it is none'
  throw new Error(`A finding that cannot be read: ${words}`)
}

/** What the schema finds right is what the types say; zod's own output is a copy, and fixes are shared. */
function isFinding(finding: unknown): finding is AnyFinding {
  return typeof finding === 'object' && finding !== null
}
