import {mainSections} from '../notice/section-blocks.ts'
import type {Analysis} from './analysis.ts'

/** A section that the notice's form has, and the notice has not. */
export interface MissingSection {
  readonly id: string
  readonly name: string
  readonly required: boolean
}

/** The sections that a notice has not, in the order of its form. */
export function missingSections({notice, profile, form}: Analysis): readonly MissingSection[] {
  const present = new Set(mainSections(notice).map(({id}) => id))
  return form.sections
    .filter(({section}) => !present.has(section))
    .map(({section: id, required}) => ({id, name: profile.sections[id]?.name ?? id, required}))
}
