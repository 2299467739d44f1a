import type {Directive, DirectiveName} from './directive.ts'

/** One rule or group that one directive names, and what has become of it. */
export interface Entry {
  readonly directive: Directive
  readonly name: DirectiveName
  /** True once it has suppressed a problem, or (of an `enable`) ended a region. */
  used: boolean
}

/** The entries of the directives that can be carried out, in document order. */
export function entriesOf(directives: readonly Directive[]): readonly Entry[] {
  return directives.flatMap(directive =>
    directive.verb === null ? [] : directive.names.map(name => ({directive, name, used: false})),
  )
}
