import type {LawIndex} from '../../law/law-index.ts'
import {foldInPlace} from '../fold.ts'
import {wordsOf} from '../words.ts'

/** Words of titles that tell nothing of what an exemption is about. */
const empty: ReadonlySet<string> = new Set([
  'the', 'a', 'an', 'of', 'to', 'and', 'or', 'in', 'for', 'by', 'from', 'under', 'exemption', 'exemptions', 'exception', 'exceptions', 'etc', 'information', 'is', 'was', 'it', 'its', 'this', 'that', 'on', 'where', 'third', 'party', 'parties', '-', ',', ':', ';', 'with', 'be', 'any', 'other', 'means', 'prejudice', 'effective', 'future', 'intended', 'interests',
]) // biome-ignore format: a list of words reads best in rows

/** Tells which exemption a heading is about that gives its title and no number: "Legal professional privilege". */
export class ExemptionTitles {
  readonly #titles: readonly {readonly id: string; readonly titles: readonly ReadonlySet<string>[]}[]

  /** @param cited ids that the notice cites: no other exemption can be meant */
  constructor(cited: readonly string[], law: LawIndex) {
    const ids = new Set(
      cited.flatMap(id => (law.groundsOf(id).length === 1 ? (law.groundsOf(id)[0]?.id ?? []) : [])),
    )
    this.#titles = [...ids].map(id => {
      const provision = law.provision(id)
      // The heading of a regulation covers all the exceptions of the EIR.
      const isOwn = provision !== null && law.act(provision.act)?.noun === 'section'
      const texts = provision ? [...(isOwn ? [provision.heading] : []), provision.label] : []
      return {id, titles: texts.map(tellingWords).filter(words => words.size > 0)}
    })
  }

  /** The exemptions of which a heading gives the title, in whole or in its telling words. */
  of(heading: string): readonly string[] {
    const words = tellingWords(heading)
    if (words.size === 0 || words.size > 6) return []
    return this.#titles.filter(({titles}) => titles.some(title => isTitle(words, title))).map(({id}) => id)
  }
}

function tellingWords(text: string): ReadonlySet<string> {
  return new Set(
    wordsOf(foldInPlace(text))
      .map(({text: word}) => word)
      .filter(word => !empty.has(word)),
  )
}

/** The least share of a title's telling words that a heading must give. */
const enough = 0.75

function isTitle(words: ReadonlySet<string>, title: ReadonlySet<string>): boolean {
  if (title.size > 1 && holdsAll(words, title)) return true
  return holdsAll(title, words) && words.size >= title.size * enough
}

function holdsAll(words: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const word of wanted) if (!words.has(word)) return false
  return true
}
