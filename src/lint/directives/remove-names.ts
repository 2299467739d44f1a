import type {Edit} from '../../notice/edit.ts'
import type {Fix} from '../problem.ts'
import type {Directive} from './directive.ts'

/**
 * The fix that takes names out of a directive: where others are left they stay as they are written, and where none is,
 * the whole directive goes, with the line that it stands on.
 *
 * @param gone the names that are taken out, by where they start
 * @param source the draft
 */
export function removeNames({names, span}: Directive, gone: ReadonlySet<number>, source: string): Fix {
  const kept = names.filter(name => !gone.has(name.span[0]))
  const first = names[0]
  const last = names[names.length - 1]
  if (kept.length === 0 || !first || !last) return {edits: [removal(span, source)]}
  const text = kept.map(name => name.name).join(', ')
  return {edits: [{range: [first.span[0], last.span[1]], text}]}
}

function removal([start, end]: Directive['span'], source: string): Edit {
  const before = source.slice(lineStart(source, start), start)
  const after = /[^\S\r\n]*(\r\n?|\n|$)/y
  after.lastIndex = end
  const ending = after.exec(source)
  // What else stands on its lines stays, with what parts it.
  if (before.trim() !== '' || !ending) return {range: [start, end], text: ''}
  const from = start - before.length
  const to = end + ending[0].length
  const blank = /[^\S\r\n]*(?:\r\n?|\n)/y
  blank.lastIndex = to
  const next = isAfterBlank(source, from) ? blank.exec(source) : null
  return {range: [from, to + (next?.[0].length ?? 0)], text: ''}
}

function lineStart(source: string, at: number): number {
  return Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1
}

/** True at the start of the draft, and for a line below an empty one. */
function isAfterBlank(source: string, start: number): boolean {
  if (start === 0) return true
  const end = source.startsWith('\r\n', start - 2) ? start - 2 : start - 1
  return source.slice(lineStart(source, end), end).trim() === ''
}
