import type {ProvisionNoun} from './acts.ts'
import {isLetterOrDigit} from './characters.ts'
import type {ProvisionForm} from './notice.ts'

/** A noun before a number: "sections", "reg.", "subsection". */
export interface WrittenNoun {
  readonly noun: ProvisionNoun
  readonly form: ProvisionForm
  /** True after "sections": a plain number can follow after "and". */
  readonly plural: boolean
  /** True for "subsection": the section itself may stand elsewhere. */
  readonly part: boolean
  /** Offset of its first letter. */
  readonly start: number
}

type Noun = Omit<WrittenNoun, 'start'>

/** As written, in small letters, with a capital, and in capitals. */
const nouns: ReadonlyMap<string, Noun> = new Map(
  (
    [
      ['section', 'section', 'sections'],
      ['section', 's', 'ss'],
      ['section', 's.', 'ss.'],
      ['regulation', 'regulation', 'regulations'],
      ['regulation', 'reg', 'regs'],
      ['regulation', 'reg.', 'regs.'],
      ['article', 'article', 'articles'],
      ['article', 'art', 'arts'],
      ['article', 'art.', 'arts.'],
      ['section', 'subsection', 'subsections'],
      ['section', 'sub-section', 'sub-sections'],
      ['regulation', 'subregulation', 'subregulations'],
      ['regulation', 'sub-regulation', 'sub-regulations'],
    ] as const
  ).flatMap(([noun, one, many]) =>
    [one, many].flatMap(form => {
      const read = {noun, form, plural: form === many, part: form.startsWith('sub')}
      return casesOf(form).map((written): [string, Noun] => [written, read])
    }),
  ),
)

function casesOf(form: string): readonly string[] {
  const capital = form.charAt(0).toUpperCase() + form.slice(1)
  // "SS" and "ART" are no nouns of a law.
  return form.length > 5 ? [form, capital, form.toUpperCase()] : [form, capital]
}

/** The longest noun without its "sub-". */
const longest = 'subregulations'.length

const space = 0x20
const fullStop = 0x2e

/**
 * The noun that ends before `at`, up to three spaces apart; `null` where none does. It looks at letters one by one and
 * gives up at the first that ends no noun, for it is asked at every figure of a draft.
 */
export function nounBefore(text: string, at: number): WrittenNoun | null {
  let end = at
  while (at - end < 3 && text.charCodeAt(end - 1) === space) end--
  const last = text.charCodeAt(end - 1) === fullStop ? end - 1 : end
  if (!endsNoun(text.charCodeAt(last - 1))) return null
  let start = last - 1
  while (last - start <= longest && isPlainLetter(text.charCodeAt(start - 1))) start--
  if (!startsNoun(text.charCodeAt(start))) return null
  if (text[start - 1] === '-' && /^sub$/i.test(text.slice(start - 4, start - 1))) start -= 4
  if (isJoined(text, start - 1)) return null
  const written = nouns.get(text.slice(start, end))
  if (!written) return null
  const {noun, form, plural, part} = written
  return {noun, form, plural, part, start}
}

/** True for the last letter of a noun in any form. */
function endsNoun(code: number): boolean {
  // Without the bit that tells small letters from capitals.
  switch (code & ~0x20) {
    case 0x45: // e
    case 0x47: // g
    case 0x4e: // n
    case 0x53: // s
    case 0x54: // t
      return true
    default:
      return false
  }
}

/** True for the first letter of a noun in any form. */
function startsNoun(code: number): boolean {
  const small = code | 0x20
  return small === 0x73 || small === 0x72 || small === 0x61 // s, r, a
}

function isPlainLetter(code: number): boolean {
  const small = code | 0x20
  return small >= 0x61 && small <= 0x7a
}

/** True for a letter, a figure or an apostrophe at `at`: what follows is the end of another word. */
function isJoined(text: string, at: number): boolean {
  if (at < 0 || text.charCodeAt(at) === space) return false
  const before = text.charAt(at)
  return before === '_' || before === "'" || before === '’' || isLetterOrDigit(before)
}

const startsOfNouns = ['section', 'subsection', 'sub-section', 'regulation', 'article'] as const

/** True where a noun in full starts behind a space at `at`. */
export function startsWithNoun(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== space) return false
  const words = text.slice(at + 1, at + 12).toLowerCase()
  return startsOfNouns.some(noun => words.startsWith(noun))
}
