import {readdir} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {Ajv2020} from 'ajv/dist/2020.js'
import lawSchema from '../../schemas/law.schema.json' with {type: 'json'}
import {ConfigError} from '../../src/config/config-error.ts'
import {type DataFile, readDataFile} from '../../src/config/data-file.ts'
import {describeSchemaErrors} from '../../src/config/schema-errors.ts'
import type {
  Act,
  ActFacts,
  Basis,
  Commentary,
  Element,
  Law,
  Nature,
  Provision,
  ProvisionKind,
  ProvisionNoun,
  Regime,
  VagueName,
} from '../../src/law/law.ts'
import {checkLawReferences} from './check-law.ts'

const folder = fileURLToPath(new URL('../../rules/law/', import.meta.url))

/** The regimes in the order in which they are listed everywhere; what else there is comes after them. */
const order = ['foia.yaml', 'eir.yaml', 'foisa.yaml', 'eisr.yaml']

/** The law as its YAML files say it. */
export interface WrittenLaw {
  readonly law: Law
  readonly vagueNames: readonly VagueName[]
  /** By id of the Act, the provision or the element. */
  readonly commentary: {readonly [id: string]: Commentary}
}

/** What a file says of an Act. */
export interface ActFile {
  readonly id: string
  readonly title: string
  readonly short: string
  readonly regime?: Regime
  readonly noun: ProvisionNoun
  readonly highest: number
  readonly names: readonly string[]
  readonly shared?: NonNullable<ActFacts['shared']>
  readonly since?: string
  readonly until?: string
  readonly source: string
  readonly cite?: string
  readonly tests?: {readonly [name: string]: TestEntry}
  readonly sections?: readonly SectionEntry[]
}

interface TestEntry {
  readonly basis: Basis
  readonly threshold?: readonly string[]
  readonly elements?: readonly string[]
}

interface SectionEntry {
  readonly section: string
  readonly heading: string
  readonly complete?: true
  readonly provisions: readonly ProvisionEntry[]
}

/** What a file says of a provision. */
export interface ProvisionEntry {
  readonly number: string
  readonly label: string
  readonly kind: ProvisionKind
  readonly nature?: NonNullable<Nature>
  readonly test?: string
  readonly ncnd?: string
  readonly of?: readonly string[]
  readonly since?: string
  readonly until?: string
  readonly formal?: true
  readonly notes?: string
  readonly source?: string
}

interface FurtherActs {
  readonly acts: readonly ActFile[]
  readonly vagueNames?: {
    readonly [id: string]: {readonly noun?: ProvisionNoun; readonly names: readonly string[]}
  }
}

interface Vocabulary {
  readonly source: string
  readonly elements: {
    readonly [id: string]: Omit<Element, 'id' | 'signs'> & {
      readonly signs?: readonly string[]
      readonly source: string
    }
  }
}

/** What a file of the law says. */
export type LawFile = ActFile | FurtherActs | Vocabulary

/**
 * Reads `rules/law/*.yaml`.
 *
 * @throws ConfigError for the first place in a file that is wrong
 */
export async function readLaw(): Promise<WrittenLaw> {
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  const names = (await readdir(folder))
    .filter(name => name.endsWith('.yaml'))
    .sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1))
  const builder = new LawBuilder()
  const files: (readonly [DataFile, LawFile])[] = []
  for (const name of names) {
    const file = await readDataFile(folder + name)
    const data = checkLawFile(file)
    files.push([file, data])
    builder.add(data)
  }
  const written = builder.build()
  for (const [file, data] of files) {
    const [problem] = checkLawReferences(data, Object.keys(written.law.elements))
    if (problem) throw new ConfigError(file.path, problem.message, file.pointOf(problem.path, problem.part))
  }
  return written
}

const validate = new Ajv2020({
  allErrors: true,
  verbose: true,
  strictTypes: false,
  strictRequired: false,
}).compile<LawFile>(lawSchema)

/**
 * What a file of the law says, checked against the published schema.
 *
 * @throws ConfigError for the first thing in the file that is wrong
 */
export function checkLawFile(file: DataFile): LawFile {
  const {data} = file
  if (validate(data)) return data
  const [problem] = describeSchemaErrors(validate.errors ?? [], data)
  throw problem
    ? new ConfigError(file.path, problem.message, file.pointOf(problem.path, problem.part))
    : new ConfigError(file.path, 'does not follow schemas/law.schema.json')
}

class LawBuilder {
  readonly #acts: Act[] = []
  readonly #vagueNames: VagueName[] = []
  readonly #elements: {[id: string]: Element} = {}
  readonly #commentary: {[id: string]: Commentary} = {}

  add(data: LawFile): void {
    if ('elements' in data) this.#addElements(data)
    else if ('acts' in data) this.#addFurtherActs(data)
    else this.#addAct(data)
  }

  build(): WrittenLaw {
    return {
      law: {acts: this.#acts, elements: this.#elements},
      vagueNames: this.#vagueNames,
      commentary: this.#commentary,
    }
  }

  #addElements({elements}: Vocabulary): void {
    for (const [id, {name, weight, words, signs = [], source}] of Object.entries(elements)) {
      this.#elements[id] = {id, name, weight, words, signs}
      this.#commentary[id] = {notes: '', source}
    }
  }

  #addFurtherActs({acts, vagueNames = {}}: FurtherActs): void {
    for (const act of acts) this.#addAct(act)
    for (const [id, {noun = null, names}] of Object.entries(vagueNames))
      this.#vagueNames.push({id, names, noun})
  }

  #addAct(file: ActFile): void {
    const {
      id,
      title,
      short,
      regime = null,
      noun,
      highest,
      names,
      shared = null,
      since = null,
      until = null,
    } = file
    const sections = file.sections ?? []
    this.#acts.push({
      id,
      title,
      short,
      names,
      noun,
      regime,
      highest,
      shared,
      complete: sections.filter(({complete}) => complete).map(({section}) => section),
      since,
      until,
      provisions: sections.flatMap(({heading, provisions}) =>
        provisions.map(entry => this.#provision(file, heading, entry)),
      ),
    })
    this.#commentary[id] = {notes: '', source: file.source}
  }

  #provision(act: ActFile, heading: string, entry: ProvisionEntry): Provision {
    const {
      number,
      label,
      kind,
      nature = null,
      ncnd,
      of = [],
      since = null,
      until = null,
      formal = false,
    } = entry
    const id = `${act.id}:${number}`
    const own = `${act.cite}${number}`
    this.#commentary[id] = {
      notes: entry.notes ?? '',
      source: entry.source === undefined ? own : `${own}; ${entry.source}`,
    }
    const test = entry.test === undefined ? undefined : act.tests?.[entry.test]
    const {basis = 'other', threshold = [], elements = []} = test ?? {}
    return {
      id,
      act: act.id,
      number,
      label,
      heading,
      kind,
      nature,
      basis,
      threshold,
      elements,
      ncnd: ncnd === undefined ? null : `${act.id}:${ncnd}`,
      of: of.map(each => `${act.id}:${each}`),
      formal,
      since,
      until,
    }
  }
}
