import * as z from 'zod/mini'

/** Severities, and what turns a rule off. */
export const levels = ['off', 'info', 'warning', 'error'] as const

// Each `error` is what was expected, in words: load-config.ts makes a sentence of it.
const level = z
  .enum(levels, {error: 'off, info, warning or error'})
  .check(z.describe('off, or how bad a finding of the rule is: info, warning or error.'))

/**
 * How one rule is set: its severity, or its severity and its options.
 *
 * @param options the schema of its options
 */
export function ruleSettingWith<Options extends z.ZodMiniType>(options: Options) {
  return z.union([level, z.tuple([level, z.optional(options)])], {
    error: 'off, info, warning or error, or a list of one of these and the options',
  })
}

/** How any rule is set. */
export const ruleSetting = ruleSettingWith(
  z.record(z.string(), z.unknown(), {error: 'a map of options'}).check(z.describe("The rule's options.")),
)

/** The value of `rules`. */
export const ruleSettings = z.record(z.string(), ruleSetting, {
  error: 'a map of rules to severities',
})

function text(expected: string) {
  return z.string({error: expected}).check(z.minLength(1, {error: expected}))
}

function oneOrMore(expectedOne: string, expectedList: string) {
  return z.union([text(expectedOne), z.array(text(expectedOne), {error: expectedList})], {
    error: `${expectedOne} or ${expectedList}`,
  })
}

const profile = oneOrMore('the name of a profile or the path of one', 'a list of them').check(
  z.describe(
    'The name of a shipped profile, which sets the kind of the files; or the path of a house profile, which takes the place of the shipped one that it extends. Or a list of these.',
  ),
)

const override = z
  .strictObject(
    {
      files: oneOrMore('a glob', 'a list of globs').check(
        z.describe('Globs of the files that this is for, relative to the folder of this configuration file.'),
      ),
      rules: z.optional(ruleSettings).check(z.describe('Settings of rules for these files.')),
      profile: z.optional(profile).check(z.describe('The profile for these files.')),
    },
    {error: 'a map with the key files'},
  )
  .check(z.describe('Settings for some of the files.'))

/** What a configuration file may say. */
export const configSchema = z
  .strictObject(
    {
      $schema: z
        .optional(text('the address of the schema'))
        .check(z.describe('The address of this schema, for completion in an editor.')),
      extends: z
        .optional(oneOrMore('a path', 'a list of paths'))
        .check(
          z.describe(
            'Paths of configuration files that this one builds on, relative to this one. What this one says wins over them, and a later one over an earlier.',
          ),
        ),
      profile: z.optional(profile),
      rules: z
        .optional(ruleSettings)
        .check(
          z.describe(
            'Settings of rules: by id, or for all rules of a group by group/*. A later entry wins over an earlier.',
          ),
        ),
      overrides: z
        .optional(z.array(override, {error: 'a list of maps'}))
        .check(z.describe('Settings for some of the files; a later entry wins over an earlier.')),
      ignores: z
        .optional(z.array(text('a glob'), {error: 'a list of globs'}))
        .check(
          z.describe(
            'Globs of files and folders that are not linted, relative to the folder of this configuration file. One that opens with ! takes back what an earlier one ignores.',
          ),
        ),
      baseline: z
        .optional(text('the path of a baseline'))
        .check(
          z.describe(
            'The path of a baseline, relative to this file: the problems in it are set aside. noticelint --write-baseline writes it.',
          ),
        ),
    },
    {error: 'a map of settings'},
  )
  .check(z.describe('Configuration of noticelint: noticelint.config.yaml, .yml or .json.'))

/** A configuration file's contents. */
export type ConfigData = z.output<typeof configSchema>

/** The keys that there are at a place in a configuration file where unknown ones are refused. */
export function configKeys(depth: number): readonly string[] {
  return Object.keys(depth === 0 ? configSchema.shape : override.shape)
}
