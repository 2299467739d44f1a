import {type ActName, actNameAt, actNameBefore, acts, nounOf, type ProvisionNoun} from './acts.ts'
import {isLetter, startsWithCapital} from './characters.ts'
import {foldInPlace} from './fold.ts'
import type {Block, Paragraph, ProvisionMention, Quotation, Regime} from './notice.ts'
import {type ProvisionList, readProvisionList} from './provision-list.ts'
import {quotationIndexOf} from './quoted.ts'
import type {LineIndex} from './span.ts'
import {spanOf} from './text-map.ts'

/** A list of provisions in a block, before it is known of which Act they are. */
interface Citation {
  readonly block: Block
  /** `null` for a number without a noun: "36(2)(b)(i) applies". */
  readonly noun: ProvisionNoun | null
  readonly list: ProvisionList
  readonly start: number
  /** The Act that the words name with it, or `null`. */
  readonly named: ActName | null
  /** True where another Act is in view, so that the words may mean a provision of that. */
  doubtful: boolean
}

/** Numbers are what a text is searched for: the nouns before them are far too many letters to look at. */
const figures = /\d+/g

/** A noun at the end of the words before a number. */
const nounBefore =
  /(?<![\w'’])(?:(?:(?:[Ss]ub-?)?([Ss]ection|SECTION)|([Rr]egulation|REGULATION)|([Aa]rticle|ARTICLE))([sS]?)|([Ss])(s?)\.?|([Rr]eg)(s?)\.?|([Aa]rt)(s?)\.?) {0,3}$/

/** The longest noun ("sub-regulations") and the space after it, with the character before it. */
const longestNoun = 20

/** A number with a subsection in brackets, which may stand without a noun. */
const bareNumber = /(?<![\w£$%./([–-])\d{1,2}[A-Z]{0,2}(?=\(\d)/y

const unread: ReadonlySet<Block['type']> = new Set<Block['type']>([
  'html',
  'rule',
  'definition',
  'front-matter',
  'code',
])

/**
 * Reads every mention of a provision of an Act or of regulations, each in full and with its Act. Where it cannot be
 * told of which Act a provision is, or where it is of one that notices do not apply, there is no mention.
 *
 * @param regimes those of the notice's kind: a bare "section 40" is of their Act
 */
export function readProvisions(
  blocks: readonly Block[],
  paragraphs: readonly Paragraph[],
  quotations: readonly Quotation[],
  regimes: readonly Regime[],
  lines: LineIndex,
): ProvisionMention[] {
  const citations: Citation[] = []
  for (const block of blocks) {
    if (block.role !== 'furniture' && !unread.has(block.type)) addCitations(block, citations)
  }
  const naming = new Naming(blocks, regimes)
  // What is cited somewhere with its noun and no other Act in view: by this the bare and the doubtful are told.
  const certain = new Set<string>()
  for (const citation of citations) {
    if (!isCertain(citation)) continue
    for (const number of citation.list.numbers)
      certain.add(`${naming.actOf(citation, number)}:${wholeOf(number)}`)
  }

  const quoted = quotationIndexOf(quotations)
  const mentions: ProvisionMention[] = []
  for (const citation of citations) {
    const {block, start, list} = citation
    let place: Omit<ProvisionMention, 'id'> | null = null
    for (const number of list.numbers) {
      const whole = wholeOf(number)
      const act =
        citation.noun === null && citation.named === null
          ? actAmong(certain, whole)
          : naming.actOf(citation, number)
      if (act === null || !(isCertain(citation) || certain.has(`${act}:${whole}`))) continue
      if (!place) {
        const span = spanOf(block, start, list.end)
        place = {
          text: block.text.slice(start, list.end),
          span,
          line: lines.lineAt(span[0]),
          paragraph: block.paragraph === null ? null : String(paragraphs[block.paragraph]?.number ?? ''),
          block: block.index,
          quoted: block.quoteDepth > 0 || quoted.covers(span),
        }
      }
      mentions.push({id: `${act}:${number}`, ...place})
    }
  }
  return mentions
}

function isCertain({noun, named, doubtful}: Citation): boolean {
  return !doubtful && (noun !== null || named !== null)
}

/** The one access Act of which a whole section or regulation is cited for certain, or `null`. */
function actAmong(certain: ReadonlySet<string>, whole: string): string | null {
  const [act, ...others] = Object.keys(acts).filter(each => certain.has(`${each}:${whole}`))
  return others.length === 0 ? (act ?? null) : null
}

/** `40(3A)(a)` is of section `40`. */
function wholeOf(number: string): string {
  const bracket = number.indexOf('(')
  return bracket === -1 ? number : number.slice(0, bracket)
}

function addCitations(block: Block, citations: Citation[]): void {
  const {text} = block
  let folded: string | null = null
  let last: Citation | undefined
  let anotherAct = false
  figures.lastIndex = 0
  for (let match = figures.exec(text); match; match = figures.exec(text)) {
    const found = withNoun(text, match.index) ?? withoutNoun(text, match.index)
    if (!found) continue
    const {noun, list, start} = found
    folded ??= foldInPlace(text)
    if (noun === null && isOtherNumber(folded, start)) continue
    const named = nameOfAct(folded, text, start, list)
    const isOther = named !== null && named !== 'act' && named !== 'regulations' && !(named in acts)
    if (last && isOther && joins(text, last, start)) last.doubtful ||= last.named === null
    last = {block, noun, list, start, named, doubtful: anotherAct && (named === null || named === 'act')}
    citations.push(last)
    anotherAct ||= isOther && noun === 'section'
    figures.lastIndex = list.end
  }
}

/** "section 40(2)": the list that starts at `at`, with its noun; `null` where no noun stands before it. */
function withNoun(text: string, at: number): Pick<Citation, 'noun' | 'list' | 'start'> | null {
  if (!mayEndNoun(text, at)) return null
  const match = nounBefore.exec(text.slice(Math.max(0, at - longestNoun), at))
  if (!match) return null
  const start = at - match[0].length
  // The lookbehind knows plain letters alone.
  if (isLetter(text.charAt(start - 1))) return null
  const plural = Boolean(match[4] || match[6] || match[8] || match[10])
  const list = readProvisionList(text, at, plural)
  // "subsection 2" is a part of a section that stands elsewhere.
  if (!list || (/^sub/i.test(match[0]) && !list.numbers[0]?.includes('('))) return null
  return {noun: nounIn(match), list, start}
}

/** A cheap look at the last letter before a number: that of a noun, or the full stop of a shortened one. */
function mayEndNoun(text: string, at: number): boolean {
  let last = at - 1
  while (text[last] === ' ') last--
  return last >= 0 && 'nsegtNSE.'.includes(text[last] as string)
}

/** "36(2)(b)(i) applies": the list that starts at `at` with a number that can only be a provision's. */
function withoutNoun(text: string, at: number): Pick<Citation, 'noun' | 'list' | 'start'> | null {
  bareNumber.lastIndex = at
  if (!bareNumber.test(text) || isLetter(text.charAt(at - 1))) return null
  const list = readProvisionList(text, at, false)
  return list && {noun: null, list, start: at}
}

function nounIn(match: RegExpExecArray): ProvisionNoun {
  if (match[1] ?? match[5]) return 'section'
  return (match[2] ?? match[7]) ? 'regulation' : 'article'
}

/** Words before a bare number that say it is no section's: "question 3(1)", "basis 6(1)(f)". */
const otherNouns =
  /(?:questions?|parts?|points?|items?|paragraphs?|paras?|basis|bases|principles?|rules?|conditions?|criteria|schedules?|annex|appendix|requests?|article|orders?|clauses?|pages?|footnotes?|forms?|tables?) (?:and )?$/

function isOtherNumber(folded: string, at: number): boolean {
  return otherNouns.test(folded.slice(Math.max(0, at - 20), at))
}

/** True where nothing but "and" or a comma stands between the last citation and the one at `start`. */
function joins(text: string, last: Citation, start: number): boolean {
  return /^[ ,]*(?:and|or|&|as well as)? *$/.test(text.slice(last.list.noteEnd, start).slice(0, 20))
}

const connection = / {0,2},? {0,2}(?:(of|in|under|to|from) )?(?:both )?(?:the )?/y
const capitalisedAct =
  /[A-Z][\p{L}'’()-]* (?:(?:[A-Z][\p{L}'’()-]*|of|and|to|for|the|etc) ){0,9}(?:Act|Regulations|Rules|Order)\b/uy

/** The Act that the words round a list name: "of the DPA", "FOIA" before or after it, "(FOIA)". */
function nameOfAct(folded: string, text: string, start: number, list: ProvisionList): ActName | null {
  connection.lastIndex = list.noteEnd
  const link = connection.exec(folded)
  const at = list.noteEnd + (link?.[0].length ?? 0)
  const after = actNameAt(folded, at)
  // "section 40 Act", "section 40, Regulations" name nothing without "of".
  const isVague = after?.act === 'act' || after?.act === 'regulations'
  if (after && (link?.[1] !== undefined || !isVague)) return after.act
  if (link?.[1] === 'of') return 'other'
  capitalisedAct.lastIndex = at
  if (startsWithCapital(text.charAt(at)) && capitalisedAct.test(text)) return 'other'
  const note = list.note === null ? null : actNameAt(foldInPlace(list.note), 0)
  if (note && note.end >= (list.note ?? '').length) return note.act
  return nameBefore(folded, start)
}

/** "FOIA section 40(2)", "the Companies Act 2006, section 9". */
function nameBefore(folded: string, start: number): ActName | null {
  let end = start
  while (end > 0 && start - end < 3 && ' ,('.includes(folded[end - 1] as string)) end--
  const act = actNameBefore(folded, end)
  if (act !== null && act !== 'act' && act !== 'regulations' && act !== 'other') return act
  return /\bact (?:1[89]|20)\d\d$/.test(folded.slice(Math.max(0, end - 12), end)) ? 'other' : null
}

/** Which Act a name, or no name, stands for in this notice. */
class Naming {
  readonly #blocks: readonly Block[]
  readonly #regimes: readonly Regime[]
  readonly #isScottish: boolean
  readonly #named = new Map<string, boolean>()

  constructor(blocks: readonly Block[], regimes: readonly Regime[]) {
    this.#blocks = blocks
    this.#regimes = regimes
    this.#isScottish = regimes.includes('foisa') || regimes.includes('eisr')
  }

  /** The id of the Act that a number cited is of, or `null` where that cannot be told. */
  actOf({noun, named}: Citation, number: string): string | null {
    const whole = Number.parseInt(number, 10)
    const expected = noun ?? (named === null ? null : nounOf[named])
    if (named !== null && nounOf[named] !== expected) return null
    switch (named) {
      case null:
      case 'act':
      case 'regulations':
        return this.#unnamed(expected, whole)
      case 'other':
        return null
      case 'eir':
        return this.#isScottish ? 'eisr' : 'eir'
      case 'dpa':
        return this.#dataProtectionAct()
      case 'gdpr':
        return this.#isUkGdpr() ? 'uk-gdpr' : 'gdpr'
      default:
        return named
    }
  }

  #unnamed(noun: ProvisionNoun | null, whole: number): string | null {
    if (noun === 'section') return this.#within(this.#isScottish ? 'foisa' : 'foia', whole)
    if (noun === 'regulation') {
      const regime = this.#isScottish ? 'eisr' : 'eir'
      const inView =
        this.#regimes.includes(regime) ||
        this.#names(/\bEI(?:\(S\)|S)?Rs?\b|Environmental Information/) ||
        // The exceptions of the EIR and of the EI(S)Rs: no other regulations in such notices are numbered so.
        this.#names(
          this.#isScottish ? /regulations? 10\([45]\)\([a-g]\)/i : /regulations? 12\([45]\)\([a-g]\)/i,
        )
      return inView ? this.#within(regime, whole) : null
    }
    // The other articles that notices cite bare are as often of the European Convention on Human Rights.
    if (noun !== 'article' || !dataProtectionArticles.has(whole)) return null
    if (this.#names(/\bUK[ -]GDPR\b|UK General Data Protection Regulation/)) return 'uk-gdpr'
    return this.#names(/\bGDPR\b|General Data Protection Regulation/) ? 'gdpr' : null
  }

  #within(regime: Regime, whole: number): string | null {
    return whole >= 1 && whole <= acts[regime].highest ? regime : null
  }

  #dataProtectionAct(): string | null {
    const [newer, older] = [
      this.#names(/(?:Data Protection Act|DPA) 2018/),
      this.#names(/(?:Data Protection Act|DPA) 1998/),
    ]
    if (newer && older) {
      const [asNewer, asOlder] = [
        this.#names(/Act 2018 \(\W{0,3}(?:the )?\W?DPA\W/),
        this.#names(/Act 1998 \(\W{0,3}(?:the )?\W?DPA\W/),
      ]
      return asNewer === asOlder ? null : asNewer ? 'dpa-2018' : 'dpa-1998'
    }
    return newer ? 'dpa-2018' : older ? 'dpa-1998' : null
  }

  /** True where "the GDPR" is defined as the United Kingdom's. */
  #isUkGdpr(): boolean {
    return this.#names(/UK General Data Protection Regulation/) && !this.#names(/\bUK[ -]GDPR\b/)
  }

  #names(pattern: RegExp): boolean {
    const known = this.#named.get(pattern.source)
    if (known !== undefined) return known
    const found = this.#blocks.some(({text}) => pattern.test(text))
    this.#named.set(pattern.source, found)
    return found
  }
}

const dataProtectionArticles: ReadonlySet<number> = new Set([4, 5, 6, 9])
