import {citations} from '../../rules/law/citation/index.ts'

/**
 * How legislation, cases and decisions are cited: `rules/law/citation/*.yaml`, whose shape is
 * `schemas/citation.schema.json`. The files say where each fact comes from; the program has no need of that.
 */
export interface Citations {
  readonly extents: readonly Extent[]
  readonly legislation: readonly Legislation[]
  readonly references: readonly ReferenceKind[]
  readonly headers: readonly HeaderReference[]
  readonly courts: readonly Court[]
}

/** How far an Act or instrument goes: its sections, and the parts of those that are listed. */
export interface Extent {
  /** `foia`. */
  readonly act: string
  /** Ranges of labels: `1-88, 22A`. */
  readonly whole: string
  /** By number: `31(1)` has `a-i`; a provision without parts has `none`. */
  readonly parts: {readonly [number: string]: string}
}

/** An Act or instrument by its name. */
export interface Legislation {
  readonly id: string
  /** Its title without the year. */
  readonly name: string
  /** `null` for one without a year in its title. */
  readonly year: number | null
  /** `SI 2004/3391`. */
  readonly number?: string
  /** The first and the last day on which a decision could be made under it. */
  readonly since?: string
  readonly until?: string
  /** A short form that is its own: `DPA 1998`. */
  readonly short?: string
  /** Other legislation of the same name. */
  readonly alike?: readonly {readonly year: number; readonly note: string}[]
  /** Names that are written for it and that nothing has; one that begins with a bracket ends a longer one. */
  readonly slips?: readonly string[]
}

/** The forms of one kind of reference: regular expressions for the whole of the words. */
interface ReferenceForms {
  readonly name: string
  /** Well formed; the group gives the year. */
  readonly forms: readonly string[]
  /** Meant for one. */
  readonly like: string
  /** The first year that one can have. */
  readonly since?: number
  readonly example: string
}

/** A reference that begins with letters of its own: `EA/2011/0079`. */
export interface ReferenceKind extends ReferenceForms {
  readonly leads: readonly string[]
}

/** A reference in the header of notices of some kinds. */
export interface HeaderReference extends ReferenceForms {
  readonly kinds: readonly string[]
}

/** A court or tribunal whose decisions have neutral citations. */
export interface Court {
  /** `UKUT`. */
  readonly code: string
  readonly since: number
  readonly until?: number
  /** Divisions in brackets behind the number: `AAC`. */
  readonly divisions?: readonly string[]
  /** Divisions before the number: `Civ`. */
  readonly before?: readonly string[]
}

/** The citations that ship. */
export function shippedCitations(): Citations {
  return citations
}
