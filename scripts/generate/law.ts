import type {Act, ActFacts} from '../../src/law/law.ts'
import {type GeneratedFile, generatedNote} from './generated-file.ts'
import {packAct} from './pack-act.ts'
import {readLaw} from './read-law.ts'

/**
 * The law as every start of the program reads it, and what is to be said of it, which `explain` alone needs.
 *
 * @throws ConfigError for the first place in a file of the law that is wrong
 */
export async function generateLaw(): Promise<readonly GeneratedFile[]> {
  const {law, vagueNames, commentary} = await readLaw()
  const described = law.acts.filter(({provisions}) => provisions.length > 0)
  const packed = Object.fromEntries(described.map(act => [act.id, JSON.stringify(packAct(act))]))
  const text = `// ${generatedNote}
import type {ActFacts, VagueName} from '../../src/law/law.ts'

/** Every id that stands for an Act, or for one of several. */
export type ActName = ${[...law.acts, ...vagueNames].map(({id}) => `'${id}'`).join(' | ')}

/** The Acts beside this file, without their provisions. */
export const acts: readonly (ActFacts & {readonly id: ActName})[] = ${JSON.stringify(law.acts.map(factsOf), null, 2)}

/** Names that do not tell which Act is meant. */
export const vagueNames: readonly (VagueName & {readonly id: ActName})[] = ${JSON.stringify(vagueNames, null, 2)}

/** The provisions of each Act that is described: a PackedAct as JSON, to be read when it is needed. */
export const packedActs: {readonly [act: string]: string} = ${JSON.stringify(packed)}

/** The elements of tests: a list of Element as JSON, to be read when it is needed. */
export const packedElements = ${JSON.stringify(JSON.stringify(Object.values(law.elements)))}
`
  const notes = `// ${generatedNote}
import type {Commentary} from '../../src/law/law.ts'

/** Notes and sources, by id of the Act, provision or element. */
export const commentary: {readonly [id: string]: Commentary} = ${JSON.stringify(commentary, null, 2)}
`
  return [
    {path: 'rules/law/index.ts', text},
    {path: 'rules/law/commentary.ts', text: notes},
  ]
}

function factsOf({provisions: _, ...facts}: Act): ActFacts {
  return facts
}
