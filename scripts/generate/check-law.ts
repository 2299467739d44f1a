import type {KeyPath} from '../../src/config/key-path.ts'
import type {DataProblem} from '../../src/config/schema-errors.ts'
import {didYouMean, quote} from '../../src/config/words.ts'
import type {ActFile, LawFile, ProvisionEntry} from './read-law.ts'

/** What only some kinds of provision have. */
const only: {readonly [key in keyof ProvisionEntry]?: readonly string[]} = {
  nature: ['exemption', 'exclusion', 'condition'],
  test: ['exemption', 'exclusion'],
  ncnd: ['exemption', 'exclusion'],
  formal: ['exemption', 'exclusion'],
  of: ['condition'],
}

/**
 * What is wrong in a file of the law that no schema can tell: a repeat, or a name of something that is not there.
 *
 * @param elements ids of all elements that there are
 */
export function checkLawReferences(data: LawFile, elements: readonly string[]): readonly DataProblem[] {
  if ('elements' in data || 'acts' in data) return []
  return [...new ActCheck(data, elements).problems()]
}

class ActCheck {
  readonly #act: ActFile
  readonly #elements: readonly string[]
  readonly #kinds: ReadonlyMap<string, string>
  readonly #seen = new Set<string>()

  constructor(act: ActFile, elements: readonly string[]) {
    this.#act = act
    this.#elements = elements
    const entries = (act.sections ?? []).flatMap(({provisions}) => provisions)
    this.#kinds = new Map(entries.map(({number, kind}) => [number, kind]))
  }

  *problems(): Generator<DataProblem> {
    const tests = Object.entries(this.#act.tests ?? {})
    for (const [name, {elements = []}] of tests) {
      for (const [at, element] of elements.entries()) {
        if (this.#elements.includes(element)) continue
        yield unknown('element', element, ['tests', name, 'elements', at], this.#elements)
      }
    }
    for (const [at, {section, provisions}] of (this.#act.sections ?? []).entries()) {
      for (const [place, entry] of provisions.entries()) {
        const path = ['sections', at, 'provisions', place]
        yield* this.#provisionProblems(entry, section, path)
      }
    }
  }

  *#provisionProblems(entry: ProvisionEntry, section: string, path: KeyPath): Generator<DataProblem> {
    const {number, kind, test, ncnd, of = []} = entry
    const wrong = (message: string, key: string): DataProblem => ({
      message,
      path: [...path, key],
      part: 'value',
    })
    if (this.#seen.has(number)) yield wrong(`${number} stands here twice`, 'number')
    this.#seen.add(number)
    if (number !== section && !number.startsWith(`${section}(`))
      yield wrong(`${number} is no part of ${section}`, 'number')
    for (const [key, kinds = []] of Object.entries(only)) {
      if (key in entry && !kinds.includes(kind))
        yield wrong(`${number} is of the kind ${quote(kind)}, which has no ${quote(key)}`, key)
    }
    const tests = Object.keys(this.#act.tests ?? {})
    if (test !== undefined && !tests.includes(test)) yield unknown('test', test, [...path, 'test'], tests)
    const named = [
      ...(ncnd === undefined ? [] : [['ncnd', ncnd] as const]),
      ...of.map(one => ['of', one] as const),
    ]
    for (const [key, ground] of named) {
      const kind = this.#kinds.get(ground)
      if (kind !== 'exemption' && kind !== 'exclusion')
        yield wrong(`${ground} is no exemption or exclusion of this Act`, key)
    }
  }
}

function unknown(what: string, name: string, path: KeyPath, known: readonly string[]): DataProblem {
  return {message: `There is no ${what} ${quote(name)}${didYouMean(name, known)}`, path, part: 'value'}
}
