import {existsSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {rules} from '../rules/index.ts'
import type {ExplainedExample} from '../src/lint/explanation.ts'
import {lintLines, lintWithOthers} from './rules/lint-with.ts'
import {holdsMessage} from './rules/message-text.ts'

/** An example of a rule's doc comment, as `npm run generate` wrote it down. */
interface Example extends ExplainedExample {
  readonly rule: string
}

const examples: readonly Example[] = JSON.parse(
  readFileSync(new URL('fixtures/examples.json', import.meta.url), 'utf8'),
)

const frontMatter = '---\nnote: an example\n---\n\n'
const frontMatterLines = 4

describe.each(rules.map(rule => ({id: rule.id, rule})))('$id', ({id, rule}) => {
  const own = examples.filter(example => example.rule === id)

  describe.each(own)('$name', example => {
    const {input, output} = example
    const options = optionsOf(example)

    test('finds what the comment says', () => {
      expect(lintLines(rule, input, options)).toEqual(output)
    })

    test.skipIf(input.startsWith('---'))('finds the same below front matter', () => {
      expect(lintLines(rule, frontMatter + input, options)).toEqual(output.map(shiftLines))
    })

    test('finds the same with CRLF', () => {
      expect(lintLines(rule, input.replaceAll('\n', '\r\n'), options)).toEqual(output)
    })

    test('finds the same after a byte order mark', () => {
      expect(lintLines(rule, `\uFEFF${input}`, options)).toEqual(output)
    })

    test('lints while it is being typed', () => {
      for (const end of typingStops(input)) {
        expect(() => lintLines(rule, input.slice(0, end), options)).not.toThrow()
      }
    })
  })

  test.each(Object.entries(rule.messages))('gives its message %s in an example or a test', (_, template) => {
    const given = own.flatMap(example => {
      const {problems} = lintWithOthers(rule, example.input, optionsOf(example))
      return problems.flatMap(({message, related}) => [message, ...related.map(one => one.message)])
    })
    const shown = [...given, ...testLines(id)].some(text => holdsMessage(text, template))
    expect(shown, `"${template}" is never given`).toBe(true)
  })
})

function optionsOf({config, profile}: Example): {options?: object | undefined; profile?: string | undefined} {
  return {options: config ?? undefined, profile: profile ?? undefined}
}

function shiftLines(problem: string): string {
  return problem.replace(
    /^(\d+):(\d+)-(\d+):(\d+): /,
    (_, line: string, column: string, endLine: string, endColumn: string) =>
      `${Number(line) + frontMatterLines}:${column}-${Number(endLine) + frontMatterLines}:${endColumn}: `,
  )
}

/** Where a typist may be: after each character of a short example, after each word or mark of a long one. */
function typingStops(text: string): readonly number[] {
  const stops: number[] = []
  for (let end = 0; end < text.length; end++) {
    if (text.length <= 400 || !/^\w\w$/.test(text.slice(end - 1, end + 1))) stops.push(end)
  }
  return stops
}

function testLines(id: string): readonly string[] {
  const file = new URL(`rules/${id}.test.ts`, import.meta.url)
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
}
