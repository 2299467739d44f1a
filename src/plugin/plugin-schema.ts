import * as z from 'zod/mini'

function text(expected: string) {
  return z.string({error: expected}).check(z.minLength(1, {error: expected}))
}

function named(expected: string, form: RegExp) {
  return z.string({error: expected}).check(z.regex(form, {error: expected}))
}

const texts = z.record(z.string(), text('a text'), {error: 'a map of ids to texts'})

const optionsSchema = z.custom<OptionsReader>(
  value =>
    isObject(value) &&
    typeof Reflect.get(value, 'parse') === 'function' &&
    typeof Reflect.get(value, 'safeParse') === 'function',
  {error: 'a schema with parse and safeParse, such as one of zod'},
)

interface OptionsReader {
  parse(data: unknown): unknown
  safeParse(data: unknown): {success: boolean; data?: unknown; error?: unknown}
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
}

type Check = (input: unknown, report: (finding: unknown) => void) => unknown

const example = z.strictObject(
  {
    name: text('what the example is called'),
    input: text('a draft'),
    output: z.optional(z.array(text('a line:column-line:column: message'), {error: 'a list of texts'})),
    options: z.optional(z.record(z.string(), z.unknown(), {error: 'a map of options'})),
    profile: z.optional(text('the name of a profile')),
  },
  {error: 'a map with the keys name and input'},
)

const rule = z.strictObject(
  {
    id: named(
      "the plugin's name, a slash and a name in small letters, digits and dashes",
      /^[a-z0-9-]+\/[a-z0-9-]+$/,
    ),
    severity: z.enum(['error', 'warning', 'info']),
    summary: text('one sentence'),
    why: z.optional(text('a text')),
    source: z.optional(text('a text')),
    url: z.optional(text('an address')),
    fixable: z.optional(z.boolean()),
    options: z.optional(optionsSchema),
    messages: texts,
    check: z.custom<Check>(value => typeof value === 'function', {error: 'a function'}),
    examples: z.optional(z.array(example, {error: 'a list of examples'})),
  },
  {error: 'a rule, as defineRule takes it'},
)

/** What a plugin may say. */
export const pluginSchema = z.strictObject({
  name: named('a name in small letters, digits and dashes', /^[a-z0-9-]+$/),
  rules: z._default(z.array(rule, {error: 'a list of rules'}), []),
  profiles: z._default(
    z.array(z.record(z.string(), z.unknown(), {error: 'a house profile'}), {
      error: 'a list of house profiles',
    }),
    [],
  ),
})

/** A plugin whose shape has been checked. */
export type PluginData = z.output<typeof pluginSchema>

/** A rule of it. */
export type HouseRuleData = PluginData['rules'][number]

/** The keys that there are at a place in a plugin where unknown ones are refused. */
export function pluginKeys(depth: number): readonly string[] {
  if (depth === 0) return Object.keys(pluginSchema.shape)
  return Object.keys(depth === 2 ? rule.shape : example.shape)
}

const edit = z.strictObject({
  range: z.tuple([z.int(), z.int()], {error: 'two offsets'}),
  text: z.string({error: 'the text that takes the place of the range'}),
})

/** What a rule hands to `report`, as far as types are no help: a plugin may be plain JavaScript. */
export const findingSchema = z.looseObject(
  {
    at: z.tuple([z.int(), z.int()], {error: 'two offsets'}),
    message: text('the id of a message'),
    severity: z.optional(z.enum(['error', 'warning', 'info'])),
    data: z.optional(z.record(z.string(), z.union([z.string(), z.number()], {error: 'a text or a number'}))),
    related: z.optional(
      z.array(z.looseObject({at: z.tuple([z.int(), z.int()], {error: 'two offsets'}), message: z.string()})),
    ),
    fix: z.optional(z.strictObject({edits: z.array(edit, {error: 'a list of edits'})})),
  },
  {error: 'a finding'},
)
