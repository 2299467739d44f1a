import {existsSync} from 'node:fs'
import ts from 'typescript'
import {describe, expect, test} from 'vitest'
import manifest from '../package.json' with {type: 'json'}
import {rules} from '../rules/index.ts'
import {type Module, modulesBelow, nodesOf, placeOf, unknownImport} from './architecture/modules.ts'

const program = [...modulesBelow('src'), ...modulesBelow('rules')]

/** The layers, from the ground up, and the layers that each may import besides itself. */
const layers: {readonly [layer: string]: readonly string[]} = {
  'src/law': ['rules/law'],
  'src/notice': ['src/law', 'rules/vocabulary'],
  rules: ['src/lint/define-rule.ts', 'src/notice', 'src/law'],
  'src/lint': ['rules', 'src/notice', 'src/law'],
  'src/config': ['rules', 'src/lint', 'src/notice', 'src/law'],
  'src/plugin': ['src/config', 'src/lint', 'src/notice'],
  'src/report': ['src/lint', 'src/notice', 'src/law', 'package.json'],
  'src/api': ['src/report', 'src/plugin', 'src/config', 'rules', 'src/lint', 'src/notice', 'src/law'],
  'src/cli': [
    'src/editor/serve.ts',
    'src/report',
    'src/plugin',
    'src/config',
    'rules',
    'src/lint',
    'src/notice',
    'src/law',
  ],
  'src/editor': ['src/report', 'src/config', 'rules', 'src/lint', 'src/notice', 'src/law'],
}

/** The files that npm run generate writes: they list or describe what they are for. */
const generated: readonly string[] = [
  'rules/index.ts',
  'rules/explanations.ts',
  'rules/law/citation/index.ts',
  'rules/law/commentary.ts',
  'rules/law/index.ts',
  'rules/profiles/index.ts',
  'rules/skeletons/index.ts',
  'rules/vocabulary/index.ts',
]

/** Packages that are for developers alone: none of their code is in what is published. */
const tools = [
  '@biomejs/biome',
  'esbuild',
  'fast-check',
  'playwright-core',
  'remark-cli',
  'ts-morph',
  'tsx',
  'typescript',
  'vitest',
  'xmllint-wasm',
] as const

const ruleModules = program.filter(({path}) => path.startsWith('rules/') && !generated.includes(path))

test('imports point one way', () => {
  const wrong = program
    .filter(({path}) => !generated.includes(path))
    .flatMap(({path, files}) => {
      const layer = layerOf(path)
      const may = [layer, ...(layers[layer] ?? [])]
      return files
        .filter(({name}) => !may.some(one => name === one || name.startsWith(`${one}/`)))
        .map(({name}) => `${path} imports ${name}`)
    })
  expect(wrong).toEqual([])
})

function layerOf(path: string): string {
  const layer = Object.keys(layers).find(one => path.startsWith(`${one}/`))
  if (layer === undefined) throw new Error(`${path} stands in no layer`)
  return layer
}

describe('rules', () => {
  const readers = ['src/notice/parse.ts', 'src/notice/read-notice.ts', 'src/notice/front-matter.ts']

  test('import no other rule, no parser, and no package but zod/mini', () => {
    const wrong = ruleModules.flatMap(({path, files, packages}) =>
      [
        ...files.filter(
          ({name, typesOnly}) => name.startsWith('rules/') || (readers.includes(name) && !typesOnly),
        ),
        ...packages.filter(({name}) => name !== 'zod/mini'),
      ].map(({name}) => `${path} imports ${name}`),
    )
    expect(wrong).toEqual([])
  })

  test('each have a test of their own', () => {
    const untested = rules.filter(({id}) => !existsSync(new URL(`rules/${id}.test.ts`, import.meta.url)))
    expect(untested.map(({id}) => id)).toEqual([])
  })
})

test('reading and linting know no file system and no terminal', () => {
  const pure = program.filter(({path}) => /^(?:rules|src\/(?:notice|law|lint))\//.test(path))
  const impure = pure.filter(({packages}) => packages.some(({name}) => name.startsWith('node:')))
  expect(impure.map(({path}) => path)).toEqual([])
})

describe('what runs anywhere', () => {
  test('reaches nothing of Node', () => {
    const entries = ['src/api/index.ts', 'src/api/rule.ts', 'src/api/testing.ts']
    const wrong = reachableFrom(entries).flatMap(({path, packages}) =>
      packages
        .filter(({name, typesOnly}) => name.startsWith('node:') && !typesOnly)
        .map(({name}) => `${path} imports ${name}`),
    )
    expect(wrong).toEqual([])
  })
})

describe('the command line', () => {
  const reached = reachableFrom(['src/cli/noticelint.ts', 'src/cli/start/start.ts'])
  /** What loads code that the command line itself names: no configuration can. */
  const namedByUser: readonly string[] = ['src/plugin/import-module.ts']
  const imported = new Set(
    reached.flatMap(({path, packages}) =>
      packages
        .filter(({name, typesOnly}) => !typesOnly && !(name === unknownImport && namedByUser.includes(path)))
        .map(({name}) => name),
    ),
  )

  test('reaches no tool of development, and zod in its small form alone', () => {
    for (const name of [...tools, 'zod']) expect(imported).not.toContain(name)
  })

  test('imports nothing whose name is made at run time', () => {
    expect(imported).not.toContain(unknownImport)
  })

  test('is bundled from what is installed here, so that the package depends on nothing', () => {
    const known = Object.keys(manifest.devDependencies)
    const others = [...imported].filter(name => !name.startsWith('node:') && !known.includes(packageOf(name)))
    expect(others).toEqual([])
    expect(manifest).not.toHaveProperty('dependencies')
  })

  test('starts without what only some runs need', () => {
    const heavy = ['yaml', 'ajv/dist/2020.js', 'tinyglobby', 'picomatch', 'ignore']
    const needed = reachableFrom(['src/cli/noticelint.ts'], {atOnce: true})
    const early = needed.flatMap(({path, packages}) =>
      packages
        .filter(({name, typesOnly, later}) => heavy.includes(name) && !typesOnly && !later)
        .map(({name}) => `${path} imports ${name}`),
    )
    expect(early).toEqual([])
  })

  test('loads neither the reader nor the rules before there is something to lint', () => {
    const needed = reachableFrom(['src/cli/noticelint.ts'], {atOnce: true}).map(({path}) => path)
    const engine =
      /^(?:rules\/(?:index\.ts|[a-z-]+\/[a-z-]+\.ts)|src\/lint\/lint\.ts|src\/notice\/(?:parse|read-notice)\.ts)$/
    const early = needed.filter(
      path => engine.test(path) && !/^rules\/(?:profiles|vocabulary|law)\//.test(path),
    )
    expect(early).toEqual([])
  })

  function packageOf(name: string): string {
    return name.split('/', name.startsWith('@') ? 2 : 1).join('/')
  }
})

/** The modules that are loaded where some are: at once, or also those that are imported later. */
function reachableFrom(paths: readonly string[], {atOnce = false} = {}): readonly Module[] {
  const known = new Map(program.map(module => [module.path, module]))
  const reached = new Set<Module>()
  const waiting = [...paths]
  while (waiting.length > 0) {
    const module = known.get(waiting.pop() as string)
    if (!module || reached.has(module)) continue
    reached.add(module)
    for (const {name, typesOnly, later} of module.files)
      if (!typesOnly && !(atOnce && later)) waiting.push(name)
  }
  return [...reached]
}

describe('types', () => {
  const typed = [...program, ...modulesBelow('scripts'), ...modulesBelow('test')]

  test('nothing is of type any', () => {
    expect(placesOf(typed, node => node.kind === ts.SyntaxKind.AnyKeyword)).toEqual([])
  })

  test('nothing is asserted to be of two types', () => {
    const isTwice = (node: ts.Node): boolean => ts.isAsExpression(node) && ts.isAsExpression(node.expression)
    expect(placesOf(program, isTwice)).toEqual([])
  })
})

test('regular expressions are made of what the program knows, never of what it reads', () => {
  // These make one of a word list or of the data on citations, when they are loaded or first asked, or see whether a pattern in a schema is one, and run it on nothing.
  const known = [
    'src/notice/other-document-mentions.ts',
    'src/notice/written-references.ts',
    'src/config/check-json-schema.ts',
  ]
  const isMadeLater = (node: ts.Node): boolean =>
    (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
    node.expression.getText() === 'RegExp' &&
    ts.findAncestor(node, ts.isFunctionLike) !== undefined
  const others = program.filter(({path}) => !known.includes(path))
  expect(placesOf(others, isMadeLater)).toEqual([])
})

function placesOf(modules: readonly Module[], is: (node: ts.Node) => boolean): readonly string[] {
  return modules.flatMap(({tree}) => nodesOf(tree).filter(is).map(placeOf))
}
