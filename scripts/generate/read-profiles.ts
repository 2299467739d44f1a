import {readdir} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {Ajv2020} from 'ajv/dist/2020.js'
import profileSchema from '../../schemas/profile.schema.json' with {type: 'json'}
import {readDataFile} from '../../src/config/data-file.ts'
import {checkProfileFile, completeProfile} from '../../src/config/profile-file.ts'
import type {HouseProfile, ProfileValidator} from '../../src/config/profile-validator.ts'
import type {Profile} from '../../src/notice/profile.ts'

const folder = fileURLToPath(new URL('../../rules/profiles/', import.meta.url))

/** A draft that shows no kind is read by the first profile, which is that of the commonest kind. */
const first = 'ico-foia'

/** Only `verbose` errors can be put into words. */
export const profileSchemaOptions = {allErrors: true, verbose: true, strictTypes: false} as const

/**
 * The shipped profiles as their YAML files say them, checked.
 *
 * @throws ConfigError for the first place in a file that is wrong
 * @throws Error where a file's name is not the profile's
 */
export async function readShippedProfiles(): Promise<readonly Profile[]> {
  const validate = compileValidator()
  const names = (await readdir(folder)).filter(name => name.endsWith('.yaml')).sort()
  const profiles: Profile[] = []
  for (const name of names) profiles.push(await readShippedProfile(name, validate))
  return profiles.sort((one, other) => Number(other.name === first) - Number(one.name === first))
}

/** A shipped profile may extend another, as house profiles do, and is then of a kind of its own all the same. */
async function readShippedProfile(name: string, validate: ProfileValidator): Promise<Profile> {
  const file = await readDataFile(folder + name)
  const base = extendedBy(file.data)
  const profile =
    base === null
      ? await completeProfile(file, checkProfileFile(file, validate), validate, null, new Set())
      : await completeProfile(
          file,
          file.data,
          validate,
          await readShippedProfile(`${base}.yaml`, validate),
          new Set(),
        )
  if (profile.name !== profile.kind || `${profile.name}.yaml` !== name) {
    throw new Error(`${name}: the name and kind of a shipped profile must be that of its file`)
  }
  return profile
}

function extendedBy(data: unknown): string | null {
  return typeof data === 'object' && data !== null && 'extends' in data ? String(data.extends) : null
}

/** The validator of the schema as it now is; the one compiled ahead of time may be older. */
function compileValidator(): ProfileValidator {
  const validate = new Ajv2020(profileSchemaOptions).compile<Profile | HouseProfile>(profileSchema)
  const validator: ProfileValidator = data => {
    const isValid = validate(data)
    validator.errors = validate.errors ?? null
    return isValid
  }
  return validator
}
