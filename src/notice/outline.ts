import type {Block, Section, Title} from './notice.ts'
import type {Profile} from './profile.ts'

/** A section whose paragraphs have not been counted yet. */
export type OutlineSection = Omit<Section, 'paragraphs'>

/** Reads the title and the section tree; sets each block's `section` and the roles `title` and `heading`. */
export function readOutline(
  _blocks: readonly Block[],
  _profile: Profile,
): {readonly title: Title | null; readonly sections: readonly OutlineSection[]} {
  return {title: null, sections: []}
}
