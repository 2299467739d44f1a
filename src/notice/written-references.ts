import {type ReferenceKind, shippedCitations} from '../law/citations.ts'
import {isLetterOrDigit} from './characters.ts'

/** A reference to a case, an appeal or a decision as written. Offsets are of the text. */
export interface WrittenReference {
  readonly kind: Pick<ReferenceKind, 'name' | 'example' | 'since'>
  readonly from: number
  readonly to: number
  readonly isWellFormed: boolean
  /** The year in it, or `null`. */
  readonly year: number | null
}

/** The forms of a kind of reference, ready to be compared. */
interface Forms {
  readonly kind: Pick<ReferenceKind, 'name' | 'example' | 'since'>
  readonly forms: readonly RegExp[]
  readonly like: RegExp
}

/** Each lead with the forms of its kind, the longer leads first. */
let formsByLead: readonly (readonly [lead: string, forms: Forms])[] | null = null
let formsByKind: ReadonlyMap<string, Forms> | null = null

function compile(kind: Pick<ReferenceKind, 'name' | 'example' | 'since' | 'forms' | 'like'>): Forms {
  const whole = (form: string): RegExp => new RegExp(`^(?:${form})$`)
  return {kind, forms: kind.forms.map(whole), like: whole(kind.like)}
}

function leads(): readonly (readonly [lead: string, forms: Forms])[] {
  formsByLead ??= shippedCitations()
    .references.flatMap(kind => {
      const forms = compile(kind)
      return kind.leads.map(lead => [lead, forms] as const)
    })
    .sort(([one], [other]) => other.length - one.length)
  return formsByLead
}

let anyLead: RegExp | null = null

/** A cheap look for any of the leads, in one pass. */
function mayHoldReference(text: string): boolean {
  anyLead ??= new RegExp(
    leads()
      .map(([lead]) => lead.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
      .join('|'),
  )
  return anyLead.test(text)
}

/** No reference is longer. */
const longest = 40

/** Finds the references of rules/law/citation in a text, and what is meant for one. */
export function findReferences(text: string): readonly WrittenReference[] {
  const found: WrittenReference[] = []
  if (!mayHoldReference(text)) return found
  for (const [lead, forms] of leads()) {
    for (let at = text.indexOf(lead); at !== -1; at = text.indexOf(lead, at + lead.length)) {
      const to = endOfReference(text, at + lead.length)
      if (isInsideWord(text, at) || found.some(other => other.from <= at && at < other.to)) continue
      const reference = readAs(forms, text.slice(at, to))
      if (reference) found.push({...reference, from: at, to})
    }
  }
  return found.sort((one, other) => one.from - other.from)
}

/** Reads the reference in the header of a notice of some kind; `null` where the kind has none of its own, or it is another. */
export function readHeaderReference(
  kind: string | null,
  words: string,
): Omit<WrittenReference, 'from' | 'to'> | null {
  formsByKind ??= new Map(
    shippedCitations().headers.flatMap(header => {
      const forms = compile(header)
      return header.kinds.map(each => [each, forms] as const)
    }),
  )
  const forms = kind === null ? undefined : formsByKind.get(kind)
  return forms && words.length <= longest ? readAs(forms, words) : null
}

function readAs({kind, forms, like}: Forms, words: string): Omit<WrittenReference, 'from' | 'to'> | null {
  for (const form of forms) {
    const match = form.exec(words)
    if (match) return {kind, isWellFormed: true, year: match[1] === undefined ? null : Number(match[1])}
  }
  return like.test(words) ? {kind, isWellFormed: false, year: null} : null
}

/** Behind its lead a reference runs on in letters, figures, strokes and hyphens. */
function endOfReference(text: string, from: number): number {
  let at = from
  const most = Math.min(text.length, from + longest)
  while (at < most && (isLetterOrDigit(text.charAt(at)) || '/-–'.includes(text.charAt(at)))) at++
  while (at > from && '/-–'.includes(text.charAt(at - 1))) at--
  return at
}

/** True in the middle of a word, a path or a web address. */
function isInsideWord(text: string, at: number): boolean {
  const before = text.charAt(at - 1)
  return isLetterOrDigit(before) || (before !== '' && '/-_.=&?#'.includes(before))
}
