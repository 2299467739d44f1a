import type {ErrorObject} from 'ajv'
import type {Profile} from '../notice/profile.ts'

/** A profile that extends another, as written; it says only what differs. */
export interface HouseProfile {
  readonly extends: string
  readonly name: string
}

/** Says whether data satisfies `schemas/profile.schema.json`; `errors` says of the last data why not. */
export interface ProfileValidator {
  (data: unknown): data is Profile | HouseProfile
  errors?: readonly ErrorObject[] | null
}
