import type {GeneratedFile} from './generated-file.ts'
import type {RuleSource} from './read-rules.ts'

/** The examples of all rules, which `test/examples.test.ts` runs. */
export function examplesFile(sources: readonly RuleSource[]): GeneratedFile {
  const examples = sources.flatMap(({rule, explanation}) =>
    explanation.examples.map(example => ({rule: rule.id, ...example})),
  )
  return {path: 'test/fixtures/examples.json', text: `${JSON.stringify(examples, null, 2)}\n`}
}
