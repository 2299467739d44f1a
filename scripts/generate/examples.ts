import * as z from 'zod/mini'
import type {ExplainedExample} from '../../src/lint/explanation.ts'
import type {ExampleBlock} from './doc-comment.ts'

const headerSchema = z.strictObject({
  name: z.string().check(z.regex(/^[a-z0-9-]+\.md$/)),
  label: z.optional(z.enum(['input', 'output'])),
  config: z.optional(z.record(z.string(), z.unknown())),
  profile: z.optional(z.string()),
})

/**
 * Pairs each draft with what is found in it. A draft without a label is clean.
 *
 * @throws Error where a header is not as it should be, a name comes twice, or a draft or its problems are missing
 */
export function pairExamples(blocks: readonly ExampleBlock[]): readonly ExplainedExample[] {
  const inputs = new Map<string, Omit<ExplainedExample, 'output'> & {readonly clean: boolean}>()
  const outputs = new Map<string, readonly string[]>()
  for (const {header, text} of blocks) {
    const {name, label, config, profile} = headerSchema.parse(header)
    const into = label === 'output' ? outputs : inputs
    if (into.has(name)) throw new Error(`Example ${name} is there twice`)
    if (text.trim() === '') throw new Error(`Example ${name} is empty`)
    if (label === 'output') outputs.set(name, text.trim().split('\n'))
    else {
      const clean = label === undefined
      inputs.set(name, {name, input: text, config: config ?? null, profile: profile ?? null, clean})
    }
  }
  for (const name of outputs.keys()) {
    if (!inputs.has(name)) throw new Error(`Example ${name} has an output but no input`)
  }
  return [...inputs.values()].map(({clean, ...example}) => {
    const output = outputs.get(example.name)
    if (clean && output) throw new Error(`Example ${example.name} has an output but is not labelled "input"`)
    if (!clean && !output) throw new Error(`Example ${example.name} is labelled "input" but has no output`)
    return {...example, output: output ?? []}
  })
}
