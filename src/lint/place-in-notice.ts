import type {Notice} from '../notice/notice.ts'
import {placeOfNotice} from '../notice/place-of-notice.ts'
import type {Span} from '../notice/span.ts'

/** Parts of the model whose own words have a span beside that of the whole. */
const ownSpans: {readonly [key: string]: string} = {
  title: 'titleSpan',
  label: 'labelSpan',
  number: 'markerSpan',
  written: 'markerSpan',
  rendered: 'markerSpan',
  value: 'markerSpan',
}

/**
 * The place in the draft of what a JSON pointer into the Notice leads to: that of the nearest part around it that has
 * one. What is not there at all stands where findings about the whole notice do.
 */
export function placeInNotice(notice: Notice, pointer: string): Span {
  const path = pointer.split('/').slice(1)
  const [part, key] = path
  if (part === 'header') {
    const field = notice.headerFields.find(({field}) => field === key)
    if (field) return field.span
  }
  if (part === 'outcome' && path.length < 3) {
    const {stepStatements} = notice.outcome
    const statement = key === 'stepsDays' ? stepStatements.find(({days}) => days !== null) : stepStatements[0]
    if (statement) return statement.span
  }
  let nearest: Span = placeOfNotice(notice)
  let value: unknown = notice
  for (const step of path) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    const own = ownSpans[key]
    nearest = (own !== undefined ? spanIn(value, own) : null) ?? nearest
    value = valueIn(value, key)
    nearest = spanIn(value, 'span') ?? nearest
  }
  return nearest
}

function valueIn(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined
}

function spanIn(value: unknown, key: string): Span | null {
  const span = valueIn(value, key)
  return Array.isArray(span) && span.length === 2 && span.every(Number.isInteger) ? [span[0], span[1]] : null
}
