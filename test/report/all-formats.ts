import * as fc from 'fast-check'
import {explanations} from '../../rules/explanations.ts'
import {rules} from '../../rules/index.ts'
import {draftReader} from '../../src/report/draft-reader.ts'
import {type FormatName, loadFormat} from '../../src/report/formats.ts'
import {type Report, reportOf} from '../../src/report/report.ts'
import type {ExplainedRule} from '../../src/report/rule-text.ts'
import {fileOf, problemAt} from './reports.ts'

/** The rules as a run gives them to a format. */
export const explained: readonly ExplainedRule[] = rules.flatMap(rule => {
  const explanation = explanations[rule.id]
  const url = `https://example.org/${rule.id}`
  return explanation ? [{...rule, profile: null, plugin: null, url, ...explanation}] : []
})

/** What a format says of a report on drafts that all have one text, or each its own. */
export async function formatted(
  name: FormatName,
  report: Report,
  source: string | ((path: string) => string) = '',
): Promise<string> {
  const format = await loadFormat(name)
  const sourceOf = typeof source === 'string' ? () => source : source
  return format(report, {sourceOf, colour: false, width: null, rules: explained, reader: draftReader})
}

/** Pieces of text that formats have meanings of their own for. */
const hostile = fc.constantFrom(
  '%0A',
  '::error::x',
  '##vso[task.complete result=Failed;]',
  '##[error]',
  ']]>',
  '<script>alert(1)</script>',
  '</style>',
  '<!--',
  '"',
  "'",
  '`',
  '|',
  '\\',
  '\n',
  '\r\n',
  '\t',
  '\0',
  '\u001b[31m',
  '\u202e',
  '\ud800',
  '\udc00',
  '\uffff',
  '💥',
  '&amp;',
  '@team',
  '#12 # skip',
  'https://example.org/?a=b&c="d"',
  ' ',
)

/** A text with anything in it. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof({weight: 3, arbitrary: hostile}, {weight: 1, arbitrary: fc.string({unit: 'binary'})}), {
    maxLength: 8,
  })
  .map(parts => parts.join(''))

/** Text that Markdown makes something of, in the ways of a notice. */
const markdown = fc
  .array(
    fc.oneof(
      hostile,
      fc.constantFrom(
        '\n\n',
        '\n',
        '1. ',
        '2\\. ',
        '- ',
        '> ',
        '# ',
        '**',
        '_',
        '[a](javascript:alert(1))',
        '[b](https://example.org/"x")',
        '![c](d.png)',
        '[^1]',
        '\n\n[^1]: note\n\n',
        '| a | b |\n| --- | --- |\n| c | d |\n',
        '```\ncode\n```\n',
        '    indented\n',
        '<sup>1</sup>',
        '&rdquo;',
        '---\n',
        'words of the notice',
      ),
    ),
    {maxLength: 24},
  )
  .map(parts => parts.join(''))

/** A draft with problems anywhere in it. */
export const anyReport: fc.Arbitrary<{report: Report; source: string}> = fc
  .record({
    source: markdown,
    path: anyText,
    problems: fc.array(
      fc.record({
        places: fc.array(fc.nat(300), {minLength: 4, maxLength: 4}),
        message: anyText,
        rule: fc.oneof(
          fc.constant('numbering/sequence'),
          anyText.map(text => `house/${text}`),
        ),
        severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
        isFixed: fc.boolean(),
      }),
      {maxLength: 5},
    ),
  })
  .map(({source, path, problems}) => {
    const found = problems.map(({places, message, rule, severity, isFixed}) => {
      const [one = 0, two = 0, three = 0, four = 0] = places.map(place => Math.min(place, source.length))
      const span = [Math.min(one, two), Math.max(one, two)] as const
      return problemAt(span, {
        message: `m${message}`,
        rule,
        severity,
        related: [{message, span: [Math.min(three, four), Math.max(three, four)]}],
        fix: isFixed ? {edits: [{range: span, text: message}]} : null,
      })
    })
    found.sort((one, other) => one.span[0] - other.span[0])
    return {source, report: reportOf([fileOf(source, found, [], `p${path}`)])}
  })
