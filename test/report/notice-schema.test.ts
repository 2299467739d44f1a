import {readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {type InterfaceDeclaration, Project, type SourceFile} from 'ts-morph'
import {describe, expect, it} from 'vitest'
import {readSchema} from './schemas.ts'

interface ObjectSchema {
  readonly properties: {readonly [name: string]: unknown}
  readonly required: readonly string[]
}

/** The schema's objects by the interface of the model that each describes. */
const described: {readonly [interfaceName: string]: string} = {
  Notice: '',
  Title: 'properties/title/anyOf/0',
  Header: 'properties/header',
  Footnotes: 'properties/footnotes',
  Outcome: 'properties/outcome',
  Signature: 'properties/signature/anyOf/0',
  HeaderField: '$defs/headerField',
  Section: '$defs/section',
  Paragraph: '$defs/paragraph',
  UnnumberedProse: '$defs/unnumberedProse',
  SubParagraph: '$defs/subParagraph',
  Quotation: '$defs/quotation',
  FootnoteMark: '$defs/footnoteMark',
  FootnoteNote: '$defs/footnoteNote',
  CrossReference: '$defs/crossReference',
  ProvisionMention: '$defs/provision',
  Proposition: '$defs/proposition',
  Exemption: '$defs/exemption',
  Analysis: '$defs/analysis',
  NoticeEvent: '$defs/event',
  EventMention: '$defs/eventMention',
  Correspondence: '$defs/correspondence',
  DateMention: '$defs/date',
  DefinedTerm: '$defs/term',
  StepStatement: '$defs/stepStatement',
  Block: '$defs/block',
  ListItem: '$defs/listItem',
}

/** What DESIGN's contract has and the reader does not find yet, or prints only when asked for. */
const notRequired = ['blocks']

const schema = readSchema('notice')
const project = new Project({compilerOptions: {strict: true}})
const [source, propositions, statements, voices] = [
  'notice',
  'argument/proposition',
  'argument/statements',
  'argument/voice',
].map(name =>
  project.addSourceFileAtPath(fileURLToPath(new URL(`../../src/notice/${name}.ts`, import.meta.url))),
) as [SourceFile, SourceFile, SourceFile, SourceFile]

function at(path: string): ObjectSchema {
  let value: unknown = schema
  for (const key of path.split('/')) if (key !== '') value = (value as {[key: string]: unknown})[key]
  return value as ObjectSchema
}

function names(of: InterfaceDeclaration): string[] {
  return of.getProperties().map(property => property.getName())
}

describe('the published schema of the Notice', () => {
  it('describes every interface of the model', () => {
    // A reading keeps its propositions; what they are before it is known which exemptions are meant is its own affair.
    const interfaces = [...source.getInterfaces().map(one => one.getName()), 'Proposition']
    expect(Object.keys(described).sort()).toEqual(interfaces.sort())
  })

  it.each(Object.entries(described))('has the properties of %s, all of them required', (name, path) => {
    const {properties, required} = at(path)
    const own = names((name === 'Proposition' ? propositions : source).getInterfaceOrThrow(name))
    const printed = Object.keys(properties).filter(key => own.includes(key) || !notRequired.includes(key))
    expect(printed.sort()).toEqual(own.sort())
    expect([...required].sort()).toEqual(own.filter(key => !notRequired.includes(key)).sort())
  })

  it('has the values of every union of the model', () => {
    const union = (name: string, from = source): string[] =>
      from
        .getTypeAliasOrThrow(name)
        .getType()
        .getUnionTypes()
        .map(type => String(type.getLiteralValue()))
        .sort()
    const values = (name: string, of: ObjectSchema): unknown[] =>
      [...(of.properties[name] as {readonly enum: unknown[]}).enum].sort()
    expect(values('type', at('$defs/block'))).toEqual(union('BlockType'))
    expect(values('role', at('$defs/block'))).toEqual(union('BlockRole'))
    expect(values('event', at('$defs/event'))).toEqual(union('EventName'))
    expect(values('kind', at('$defs/correspondence'))).toEqual(union('CorrespondenceName'))
    expect(values('field', at('$defs/headerField'))).toEqual(union('HeaderFieldName'))
    expect(values('says', at('$defs/proposition'))).toEqual(union('Says', propositions))
    expect(values('voice', at('$defs/proposition'))).toEqual(union('Voice', voices))
    expect(values('place', at('$defs/proposition'))).toEqual(union('Place', statements))
    for (const [of, level, side] of [
      ['proposition', 'level', 'side'],
      ['exemption', 'likelihood', 'publicInterest'],
    ] as const) {
      const known = (name: string) => values(name, at(`$defs/${of}`)).filter(value => value !== null)
      expect(known(level)).toEqual(union('Likelihood', propositions))
      expect(known(side)).toEqual(union('Side', propositions))
    }
    expect([...(at('properties/regimes/items') as unknown as {enum: string[]}).enum].sort()).toEqual(
      union('Regime'),
    )
  })

  it('names the kinds for which a profile ships', () => {
    const shipped = readdirSync(new URL('../../rules/profiles/', import.meta.url))
      .filter(name => name.endsWith('.yaml'))
      .map(name => name.slice(0, -'.yaml'.length))
    const {enum: kinds} = at('properties/kind') as unknown as {enum: (string | null)[]}
    expect(kinds.filter(kind => kind !== null).sort()).toEqual(shipped.sort())
  })

  it('describes each of its parts in words', () => {
    const undescribed: string[] = []
    const stack: [string, unknown][] = [['', schema]]
    for (let next = stack.pop(); next; next = stack.pop()) {
      const [path, value] = next
      if (typeof value !== 'object' || value === null) continue
      if (path.endsWith('/properties')) {
        for (const [name, part] of Object.entries(value)) {
          if (!('description' in part) && !('$ref' in part)) undescribed.push(`${path}/${name}`)
        }
      }
      for (const [key, part] of Object.entries(value)) stack.push([`${path}/${key}`, part])
    }
    expect(undescribed).toEqual([])
  })
})
