import {type GeneratedFile, generatedNote} from './generated-file.ts'
import type {RuleSource} from './read-rules.ts'

/** The list of all rules, which the command line and editors load. */
export function registryFile(sources: readonly RuleSource[]): GeneratedFile {
  const imports = sources.map(({path, rule}) => {
    const name = variableOf(rule.id)
    return {name, path: path.replace('rules/', './')}
  })
  const sorted = imports.toSorted((one, other) => (one.path < other.path ? -1 : 1))
  const text = `// ${generatedNote}
import type {Rule} from '../src/lint/define-rule.ts'
${sorted.map(({name, path}) => `import ${name} from '${path}'`).join('\n')}

/** Every rule, by group and then by name. */
export const rules: readonly Rule[] = [
${imports.map(({name}) => `  ${name},`).join('\n')}
]
`
  return {path: 'rules/index.ts', text}
}

/** `numbering/cross-reference` as a variable: `numberingCrossReference`. */
function variableOf(id: string): string {
  return id.replace(/[/-]([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
