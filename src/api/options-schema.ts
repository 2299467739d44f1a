import * as z from 'zod/mini'
import {ruleSettings} from '../config/config-schema.ts'

const profile = z.unknown()

const override = z.strictObject(
  {
    files: z.union([z.string(), z.array(z.string(), {error: 'a list of globs'})], {
      error: 'a glob or a list of globs',
    }),
    rules: z.optional(ruleSettings),
    profile: z.optional(profile),
  },
  {error: 'a map with the key files'},
)

/** A configuration that is handed over as an object: what a file may say, but for what is about files. */
export const configObjectSchema = z.strictObject(
  {
    rules: z.optional(ruleSettings),
    profile: z.optional(profile),
    overrides: z.optional(z.array(override, {error: 'a list of maps'})),
  },
  {error: 'a map of settings'},
)

export type ConfigData = z.output<typeof configObjectSchema>

/** The options of `lint`, `readNotice` and `fix`. */
export const optionsSchema = z.strictObject(
  {
    filename: z.optional(
      z.string({error: 'the name of the draft'}).check(z.minLength(1, {error: 'the name of the draft'})),
    ),
    config: z.optional(z.unknown()),
    profile: z.optional(profile),
    plugins: z.optional(z.array(z.unknown(), {error: 'a list of plugins'})),
    directives: z.optional(z.boolean()),
    severity: z.optional(z.enum(['error', 'warning', 'info'])),
  },
  {error: 'a map of options'},
)

export type OptionsData = z.output<typeof optionsSchema>

/** The keys that there are at a place in a configuration where unknown ones are refused. */
export function configObjectKeys(depth: number): readonly string[] {
  return Object.keys(depth === 0 ? configObjectSchema.shape : override.shape)
}
