import type {KeyPath} from '../../src/config/key-path.ts'
import type {DataProblem} from '../../src/config/schema-errors.ts'
import {didYouMean, quote} from '../../src/config/words.ts'
import type {Law} from '../../src/law/law.ts'
import {LawIndex} from '../../src/law/law-index.ts'
import type {ActFile, LawFile, ProvisionEntry} from './read-law.ts'

/** What only some kinds of provision have. */
const only: {readonly [key in keyof ProvisionEntry]?: readonly string[]} = {
  nature: ['exemption', 'exclusion', 'condition'],
  test: ['exemption', 'exclusion'],
  ncnd: ['exemption', 'exclusion'],
  formal: ['exemption', 'exclusion'],
  of: ['condition'],
}

/** What is wrong in a file of the law that no schema can tell: a repeat, or a name of something that is not there. */
export function checkLawReferences(data: LawFile, law: Law): readonly DataProblem[] {
  if ('elements' in data || 'acts' in data) return []
  return [...new ActCheck(data, law).problems()]
}

class ActCheck {
  readonly #act: ActFile
  readonly #elements: readonly string[]
  readonly #index: LawIndex
  readonly #seen = new Set<string>()

  constructor(act: ActFile, law: Law) {
    this.#act = act
    this.#elements = Object.keys(law.elements)
    this.#index = new LawIndex(law)
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
    for (const [key, named] of [
      ...(ncnd === undefined ? [] : [['ncnd', ncnd]]),
      ...of.map(one => ['of', one]),
    ] as const) {
      const grounds = this.#index.groundsOf(`${this.#act.id}:${named}`)
      if (grounds.length === 0)
        yield wrong(`${named} is no exemption or exclusion of this Act`, key as string)
    }
  }
}

function unknown(what: string, name: string, path: KeyPath, known: readonly string[]): DataProblem {
  return {message: `There is no ${what} ${quote(name)}${didYouMean(name, known)}`, path, part: 'value'}
}
