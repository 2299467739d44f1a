import * as z from 'zod/mini'
import {levels} from '../config/config-schema.ts'

/** What the settings of an editor may say below `noticelint`; what is not said, or is empty, is left to the files. */
const schema = z.object({
  /** False where nothing is to be checked. */
  enable: z._default(z.boolean(), true),
  /** A configuration file for every draft, in place of the one nearest to it; relative to the workspace. */
  config: z._default(z.nullable(z.string()), null),
  /** The name of a profile, or the path of one, for every draft. */
  profile: z._default(z.nullable(z.string()), null),
  /** Severities of rules, over those of the files: `{"structure/signature": "off"}`. */
  rules: z._default(z.record(z.string(), z.enum(levels)), {}),
})

export type ClientSettings = z.output<typeof schema>

/** The settings where the client gives none. */
export const usualSettings: ClientSettings = schema.parse({})

/**
 * Reads the client's settings.
 *
 * @returns the settings, or what is wrong with them in one sentence
 */
export function readClientSettings(raw: unknown): ClientSettings | string {
  const result = schema.safeParse(raw ?? {})
  if (result.success) return result.data
  const [issue] = result.error.issues
  const key = ['noticelint', ...(issue?.path ?? [])].join('.')
  return `The editor's setting ${key} cannot be used: ${issue?.message ?? 'it has another form'}`
}
