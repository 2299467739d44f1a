import {latinLetters, startsWithCapital} from './characters.ts'
import {readDate} from './dates.ts'
import type {Block, BlockRole, Notice} from './notice.ts'
import {quotationIndexOf} from './quoted.ts'
import {sentencesOf, type TextRange} from './sentences.ts'
import type {Span} from './span.ts'
import {sourceOffset, spanOf} from './text-map.ts'

/** Words that tell who the complainant is. */
export interface PersonalData {
  readonly kind: 'name' | 'email' | 'telephone' | 'address'
  readonly span: Span
}

/** Where the authority, the tribunal and the Commissioner's office have their own. */
const ofOthers: ReadonlySet<BlockRole> = new Set<BlockRole>([
  'title',
  'header',
  'furniture',
  'contact',
  'signature',
  'heading',
  'other',
])

/** Finds what the notice tells of the complainant that it should not. */
export function findPersonalData(notice: Notice): readonly PersonalData[] {
  const quoted = quotationIndexOf(notice.quotations)
  const found: PersonalData[] = []
  for (const block of notice.blocks) {
    const {text, role, type} = block
    if (ofOthers.has(role) || (type !== 'prose' && type !== 'table-cell')) continue
    for (const at of privateEmails(text)) add('email', block, at)
    for (const at of mobiles(text)) add('telephone', block, at)
    const readers = readersFor(text)
    if (readers.length > 0) {
      for (const range of sentencesOf(text)) {
        for (const {kind, read} of readers) {
          for (const at of read(text, range)) if (!isQuoted(block, at)) add(kind, block, at)
        }
      }
    }
    const signed = signatureIn(text)
    if (signed && isQuoted(block, signed) && isTheirs(notice, block)) add('name', block, signed)
  }
  return withHeader(notice, found).sort((one, other) => one.span[0] - other.span[0])

  function isQuoted(block: Block, [from]: TextRange): boolean {
    return block.quoteDepth > 0 || quoted.contains(sourceOffset(block, from))
  }

  function add(kind: PersonalData['kind'], block: Block, [from, to]: TextRange): void {
    const span = spanOf(block, from, to)
    if (!found.some(other => other.kind === kind && other.span[0] === span[0])) found.push({kind, span})
  }
}

const mayName = /complainant|applicant|requester/i

interface Reader {
  readonly kind: PersonalData['kind']
  /** A cheap look at a block: false where there is nothing to read. */
  readonly may: RegExp
  readonly read: (text: string, sentence: TextRange) => TextRange[]
}

const readers: readonly Reader[] = [
  {
    kind: 'name',
    may: /(?:complainant|applicant|requester)(?:, [A-Z]| \([A-Z]|['’]s (?:full )?name|, whose| is (?:called|named))|[,(] ?(?:who is )?(?:the|this) (?:complainant|applicant|requester)|\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Rev|Cllr|Councillor)\b/,
    read: namesIn,
  },
  {kind: 'address', may: /lives|lived|resid|moved|address|home of/, read: addressIn},
  {kind: 'telephone', may: /\b0[12]\d/, read: landlinesIn},
]

function readersFor(text: string): readonly Reader[] {
  return readers.filter(({may}) => may.test(text))
}

/** Where private persons have their mail. */
const privateMail =
  /(?<![\w.+-])[\w.+-]{1,64}@(?:gmail|googlemail|hotmail|outlook|live|yahoo|ymail|icloud|me|mac|aol|btinternet|btopenworld|virginmedia|ntlworld|blueyonder|sky|talktalk|protonmail|proton|gmx|tiscali|msn|fastmail)\.[a-z]{2,4}(?:\.[a-z]{2})?(?![\w-])/gi

function privateEmails(text: string): TextRange[] {
  return text.includes('@') ? rangesOf(privateMail, text) : []
}

/** A mobile telephone's number. The tribunal and the Commissioner have none. */
const mobile = /(?<![\d+/-])(?:\+44 ?\(?0?\)? ?7|07)\d{3}[ -]?\d{3}[ -]?\d{3}(?![\d/-])/g

function mobiles(text: string): TextRange[] {
  return text.includes('07') || text.includes('+44') ? rangesOf(mobile, text) : []
}

const landline = /(?<![\d+/-])0[12]\d{1,4}[ -]?\d{3,4}[ -]?\d{3,4}(?![\d/-])/g

/** "The complainant's telephone number is 01632 960123". */
function landlinesIn(text: string, [start, end]: TextRange): TextRange[] {
  const sentence = text.slice(start, end)
  if (
    !/(?:complainant|applicant)['’]s (?:home |own |personal )?(?:tele)?phone|(?:telephoned|phoned|rang|called|reached) (?:the )?(?:complainant|applicant) (?:at home )?(?:on|at)/i.test(
      sentence,
    )
  )
    return []
  return rangesOf(landline, sentence, start)
}

const title = '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Rev|Cllr|Councillor)\\.?'
const properName = `${title} (?:[A-Z]\\.? ?){0,3}[A-Z][${latinLetters}'’-]+(?: [A-Z][${latinLetters}'’-]+){0,2}|[A-Z][${latinLetters}'’-]+ (?:[A-Z]\\.? )?[A-Z][${latinLetters}'’-]+`

/** "The complainant, Mr Smith,", "the complainant (Jane Doe)", "Mr Smith (the complainant)", "Mr Smith, the complainant,". */
const behindComplainant = new RegExp(
  `\\b[Tt]he (?:complainant|applicant|requester)(?:, | \\()(${properName})(?=[,)]| \\()`,
  'g',
)
const beforeComplainant = new RegExp(
  `(?<![${latinLetters}])(${properName})(?:, | \\()(?:who is )?(?:the|this) (?:complainant|applicant|requester)\\b`,
  'g',
)
const calledSo = new RegExp(
  `\\b(?:complainant|applicant|requester)(?:['’]s (?:full )?name (?:is|was)|, whose name is| is (?:called|named)) (${properName})`,
  'g',
)
const titledActor = new RegExp(
  `(?<![${latinLetters}])(${title} (?:[A-Z]\\.? ?){0,3}[A-Z][${latinLetters}'’-]+) (?:requested an internal review|asked for an internal review|complained to the Commissioner|(?:contacted|wrote to) the Commissioner to complain|made (?:a|the|his|her|their) request (?:for information|to the))`,
  'g',
)

function namesIn(text: string, [start, end]: TextRange): TextRange[] {
  const sentence = text.slice(start, end)
  return [behindComplainant, beforeComplainant, calledSo, titledActor].flatMap(pattern =>
    [...sentence.matchAll(pattern)].flatMap((match): TextRange[] => {
      const name = match[1] as string
      const from = start + match.index + match[0].indexOf(name)
      return isOrganisation(name) || readDate(name) ? [] : [[from, from + name.length]]
    }),
  )
}

/** Words of a body's name: a complainant may be a newspaper, a company or a charity. */
function isOrganisation(name: string): boolean {
  return (
    !startsWithCapital(name) ||
    /\b(?:Limited|Ltd|LLP|PLC|Plc|Council|Trust|Group|Association|Society|Union|Foundation|Charity|Times|Post|News|Gazette|Herald|Company|Campaign|Friends|Party|Committee|Service|Commissioner|Tribunal|Act|University|Action|Watch|International|Project|Network|Forum|Institute|Federation|Alliance|Media|Press|The|In|On|He|She|They|As|By|For|If|When|While|However)\b/.test(
      name,
    )
  )
}

const postcode = /(?<![A-Z\d])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![A-Z\d])/g

/** "The complainant lives at … WX2 9PD". */
function addressIn(text: string, [start, end]: TextRange): TextRange[] {
  const sentence = text.slice(start, end)
  if (
    !/(?:complainant|applicant|requester)(?:,? who)? (?:lives|lived|resides|resided|is resident|moved)|(?:complainant|applicant|requester)['’]s (?:home|postal|own|private)?\s?address|home of the (?:complainant|applicant)/i.test(
      sentence,
    )
  )
    return []
  const codes = rangesOf(postcode, sentence, start)
  if (codes.length > 0) return codes
  const street =
    /\b\d{1,4}[A-Za-z]? (?:[A-Z][a-z]+ ){1,3}(?:Street|Road|Lane|Avenue|Close|Drive|Way|Crescent|Terrace|Place|Court|Gardens|Grove|Hill|Row|Square)\b/g
  return rangesOf(street, sentence, start)
}

/** How a letter ends, with the name below it. */
const closing = new RegExp(
  `(?:Yours (?:faithfully|sincerely|truly)|Kind(?:est)? regards|Best (?:wishes|regards)|Many thanks|Regards|With thanks),? ((?:Mr |Mrs |Ms |Miss |Dr )?[A-Z][${latinLetters}'’-]+(?: [A-Z]\\.?)? [A-Z][${latinLetters}'’-]+)["”'’.]{0,3}\\s*$`,
)

function signatureIn(text: string): TextRange | null {
  if (!/regards|Yours|thanks|wishes/i.test(text)) return null
  const match = closing.exec(text)
  const name = match?.[1]
  if (!match || name === undefined || isOrganisation(name)) return null
  const from = match.index + match[0].lastIndexOf(name)
  return [from, from + name.length]
}

/** True for a letter that the notice introduces as the complainant's: the block before it speaks of them. */
function isTheirs({blocks}: Notice, {index}: Block): boolean {
  for (let at = index; at >= Math.max(0, index - 8); at--) {
    const {text = '', role = 'other'} = blocks[at] ?? {}
    if (role === 'heading') return false
    if (role !== 'quotation' && mayName.test(text)) return true
  }
  return false
}

/** A header that names the complainant: "Complainant: Mr J Smith". */
const labelled = new RegExp(`^(?:Complainant|Applicant|Requester)(?:['’]s name)?: ?(${properName})$`)

function withHeader({blocks}: Notice, found: PersonalData[]): PersonalData[] {
  for (const block of blocks) {
    if (block.role !== 'header' && block.role !== 'body') continue
    const name = mayName.test(block.text) ? labelled.exec(block.text.trim())?.[1] : undefined
    if (name === undefined || isOrganisation(name)) continue
    const from = block.text.indexOf(name)
    found.push({kind: 'name', span: spanOf(block, from, from + name.length)})
  }
  return found
}

function rangesOf(pattern: RegExp, text: string, base = 0): TextRange[] {
  return [...text.matchAll(pattern)].map(({0: words, index}) => [base + index, base + index + words.length])
}
