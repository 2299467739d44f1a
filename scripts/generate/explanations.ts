import {type GeneratedFile, generatedNote} from './generated-file.ts'
import type {RuleSource} from './read-rules.ts'

/** What `noticelint explain` says; a file of its own, since linting does not need it. */
export function explanationsFile(sources: readonly RuleSource[]): GeneratedFile {
  const entries = sources.map(({rule, explanation}) => [rule.id, explanation] as const)
  const text = `// ${generatedNote}
import type {Explanation} from '../src/lint/explanation.ts'

/** What each rule's comment says of it, by id. */
export const explanations: {readonly [id: string]: Explanation} = ${JSON.stringify(Object.fromEntries(entries), null, 2)}
`
  return {path: 'rules/explanations.ts', text}
}
