import {type ActName, actNameBefore, acts, nounOf, type ProvisionNoun} from './acts.ts'
import {foldInPlace} from './fold.ts'
import type {Block, Regime} from './notice.ts'

/** Which Act a name, or no name, stands for in a notice. What the text says of itself is looked up when first asked for. */
export class ActMeant {
  readonly #blocks: readonly Block[]
  readonly #regimes: readonly Regime[]
  readonly #isScottish: boolean
  readonly #found = new Map<string, boolean>()
  #theAct: ActName | null | undefined

  /** @param regimes those of the notice's kind: a bare "section 40" is of their Act */
  constructor(blocks: readonly Block[], regimes: readonly Regime[]) {
    this.#blocks = blocks
    this.#regimes = regimes
    this.#isScottish = regimes.includes('foisa') || regimes.includes('eisr')
  }

  /**
   * The id of the Act that a number cited is of, or `null` where that cannot be told.
   *
   * @param noun `null` where none is written
   * @param named `null` where no Act is
   */
  idOf(noun: ProvisionNoun | null, named: ActName | null, whole: number): string | null {
    const expected = noun ?? (named === null ? null : nounOf[named])
    if (named !== null && nounOf[named] !== expected) return null
    switch (named) {
      case null:
      case 'regulations':
        return this.#unnamed(expected, whole)
      case 'act':
        return this.#theActs(whole)
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
    if (noun === 'section') return within(this.#isScottish ? 'foisa' : 'foia', whole)
    if (noun === 'regulation') {
      const regime = this.#isScottish ? 'eisr' : 'eir'
      const inView =
        this.#regimes.includes(regime) ||
        this.#says(/\bEI(?:\(S\)|S)?Rs?\b|Environmental Information/) ||
        // The exceptions of the EIR and of the EI(S)Rs: no other regulations in such notices are numbered so.
        this.#says(
          this.#isScottish
            ? /\breg(?:ulation)?s?\.? ?10\([45]\)\([a-g]\)/i
            : /\breg(?:ulation)?s?\.? ?12\([45]\)\([a-g]\)/i,
        )
      return inView ? within(regime, whole) : null
    }
    // The other articles that notices cite bare are as often of the European Convention on Human Rights.
    if (noun !== 'article' || !dataProtectionArticles.has(whole)) return null
    if (this.#says(/\bUK[ -]GDPR\b|UK General Data Protection Regulation/)) return 'uk-gdpr'
    return this.#says(/\bGDPR\b|General Data Protection Regulation/) ? 'gdpr' : null
  }

  /** A section of "the Act": the one that the notice calls so, or else that of its regime. */
  #theActs(whole: number): string | null {
    if (this.#theAct === undefined) this.#theAct = actCalledTheAct(this.#blocks)
    const called = this.#theAct
    return called === null || called === 'act'
      ? this.#unnamed('section', whole)
      : this.idOf('section', called, whole)
  }

  #dataProtectionAct(): string | null {
    const [newer, older] = [
      this.#says(/(?:Data Protection Act|DPA) 2018/),
      this.#says(/(?:Data Protection Act|DPA) 1998/),
    ]
    if (newer && older) {
      const [asNewer, asOlder] = [
        this.#says(/Act 2018 \(\W{0,3}(?:the )?\W?DPA\W/),
        this.#says(/Act 1998 \(\W{0,3}(?:the )?\W?DPA\W/),
      ]
      return asNewer === asOlder ? null : asNewer ? 'dpa-2018' : 'dpa-1998'
    }
    return newer ? 'dpa-2018' : older ? 'dpa-1998' : null
  }

  /** True where "the GDPR" is defined as the United Kingdom's. */
  #isUkGdpr(): boolean {
    return this.#says(/UK General Data Protection Regulation/) && !this.#says(/\bUK[ -]GDPR\b/)
  }

  #says(pattern: RegExp): boolean {
    const known = this.#found.get(pattern.source)
    if (known !== undefined) return known
    const found = this.#blocks.some(({text}) => pattern.test(text))
    this.#found.set(pattern.source, found)
    return found
  }
}

const dataProtectionArticles: ReadonlySet<number> = new Set([4, 5, 6, 9])

function within(regime: Regime, whole: number): string | null {
  return whole >= 1 && whole <= acts[regime].highest ? regime : null
}

/** "(the Act)", in marks or with a "hereafter". */
const definition = / ?\(\W{0,2}(?:here(?:in)?after )?\W{0,2}the act\W{0,2}\)/

/**
 * The Act behind whose name "(the Act)" stands; `null` where there is none, and `other` where it is one whose
 * provisions are not read, or where two are called so.
 */
function actCalledTheAct(blocks: readonly Block[]): ActName | null {
  let called: ActName | null = null
  for (const {text} of blocks) {
    if (!/the Act\W{0,2}\)/.test(text)) continue
    const folded = foldInPlace(text)
    const at = definition.exec(folded)?.index ?? -1
    if (at === -1) continue
    const act = actBehind(folded.slice(0, at))
    if (act === null) continue
    if (called !== null && called !== act) return 'other'
    called = act
  }
  return called
}

function actBehind(words: string): ActName | null {
  const act = actNameBefore(words, words.length)
  return act ?? (/\bact (?:1[89]|20)\d\d$/.test(words) ? 'other' : null)
}
