import type {OutlineSection} from './outline.ts'
import type {FormConditions, FormSpec, Profile} from './profile.ts'

/** What a draft shows of its form. */
export interface Layout {
  readonly sections: readonly OutlineSection[]
  readonly paragraphCount: number
  readonly signed: boolean
}

/** A form that numbers other things than the draft does: less than a section missing, but it tells. */
const wrongNumbering = 0.5

/**
 * The form of the profile that a draft follows.
 *
 * Of the forms whose conditions the draft meets, the one from which it differs the least: each required section that
 * it lacks counts as one, so does a required signature, and so does each main section that the form does not have.
 * Between equals the profile's first goes, so a profile lists the particular forms before the general ones. A draft
 * that meets the conditions of none follows the first.
 *
 * So a short notice without "Scope of the case" follows the short form, to which nothing is missing; but a long one,
 * which is beyond what that form's conditions allow, follows the full form and lacks its scope.
 */
export function detectForm(profile: Profile, layout: Layout): FormSpec {
  const known = layout.sections.filter(section => section.known)
  let best = profile.forms[0] as FormSpec
  let least = Number.POSITIVE_INFINITY
  for (const form of profile.forms) {
    if (!meets(form.when, layout, known)) continue
    const difference = differenceFrom(form, layout, known)
    if (difference < least) {
      best = form
      least = difference
    }
  }
  return best
}

function meets(when: FormConditions, layout: Layout, known: readonly OutlineSection[]): boolean {
  const has = (section: string): boolean => known.some(({id}) => id === section)
  return (
    (when.has ?? []).every(has) &&
    (when.hasAny === undefined || when.hasAny.some(has)) &&
    layout.sections.length <= (when.headingsAtMost ?? Number.POSITIVE_INFINITY) &&
    layout.paragraphCount <= (when.paragraphsAtMost ?? Number.POSITIVE_INFINITY) &&
    (when.numberedHeadings === undefined || when.numberedHeadings === hasNumbers(known))
  )
}

function differenceFrom(
  form: FormSpec,
  {signed, paragraphCount}: Layout,
  known: readonly OutlineSection[],
): number {
  const ids = new Set(known.map(({id}) => id))
  const foreign = new Set(known.filter(({parent}) => parent === null).map(({id}) => id))
  let difference = form.signatureRequired && !signed ? 1 : 0
  for (const {section, required} of form.sections) {
    if (required && !ids.has(section)) difference++
    foreign.delete(section)
  }
  const numbered = hasNumbers(known) ? 'headings' : paragraphCount > 0 ? 'paragraphs' : 'none'
  return difference + foreign.size + (form.numbered === numbered ? 0 : wrongNumbering)
}

/** True where most of the headings are numbered. */
function hasNumbers(sections: readonly OutlineSection[]): boolean {
  return sections.filter(({number}) => number !== null).length * 2 > sections.length
}
