import type {ProvisionNoun} from './acts.ts'
import {isLetter} from './characters.ts'
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
    [one, many].map((form): [string, Noun] => [
      form,
      {noun, form, plural: form === many, part: form.startsWith('sub')},
    ]),
  ),
)

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
  if (text[start - 1] === '-' && /^sub$/i.test(text.slice(start - 4, start - 1))) start -= 4
  const written = text.slice(start, end)
  const noun = nouns.get(written.toLowerCase())
  // "SS" is a ship; a letter or an apostrophe before it makes it the end of another word.
  if (!noun || written === 'SS' || isJoined(text[start - 1])) return null
  return {...noun, start}
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

function isPlainLetter(code: number): boolean {
  const small = code | 0x20
  return small >= 0x61 && small <= 0x7a
}

function isJoined(before: string | undefined): boolean {
  return before !== undefined && (/[\w'’]/.test(before) || isLetter(before))
}

const startsOfNouns = ['section', 'subsection', 'sub-section', 'regulation', 'article'] as const

/** True where a noun in full starts behind a space at `at`. */
export function startsWithNoun(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== space) return false
  const words = text.slice(at + 1, at + 12).toLowerCase()
  return startsOfNouns.some(noun => words.startsWith(noun))
}
