import type {ExplainedExample, ExplainedOption} from '../../src/lint/explanation.ts'
import {type GeneratedFile, generatedNote} from './generated-file.ts'
import {groupOf, groups} from './groups.ts'
import type {RuleSource} from './read-rules.ts'

/** A page for each rule, and one that lists them. */
export function rulePages(sources: readonly RuleSource[]): readonly GeneratedFile[] {
  return [...sources.map(rulePage), indexPage(sources)]
}

/**
 * The rules as a table.
 *
 * @param folder where the rules' pages lie, seen from the page with the table
 */
export function rulesTable(sources: readonly RuleSource[], folder: string): string {
  const rows = sources.map(({rule, explanation}) => {
    const link = `[\`${rule.id}\`](${folder}${rule.id}.md)`
    return `| ${link} | ${rule.severity} | ${rule.fixable ? 'yes' : ''} | ${cell(explanation.summary)} |`
  })
  return ['| Rule | Severity | Fix | What it asks |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

function rulePage({path, rule, explanation: {summary, body, options, examples}}: RuleSource): GeneratedFile {
  const parts = [
    `<!-- ${generatedNote} The source is ${path}. -->`,
    `# ${rule.id}`,
    summary,
    [
      '| | |',
      '| --- | --- |',
      `| Severity | ${rule.severity} |`,
      `| Fix | ${rule.fixable ? 'some findings, with `--fix`' : 'none'} |`,
      `| Source | ${cell(rule.source)} |`,
      `| Since | ${rule.since} |`,
    ].join('\n'),
    body,
    ...(options.length > 0 ? ['## Options', optionsTable(options)] : []),
    '## Examples',
    ...examples.map(example => exampleText(example)),
  ]
  return {path: `docs/rules/${rule.id}.md`, text: `${parts.join('\n\n')}\n`}
}

function optionsTable(options: readonly ExplainedOption[]): string {
  const rows = options.map(
    option =>
      `| \`${option.name}\` | ${cell(option.type)} | ${cell(`\`${JSON.stringify(option.default)}\``)} | ${cell(option.description)} |`,
  )
  return ['| Option | Value | Default | Meaning |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

function exampleText({name, input, output, config, profile}: ExplainedExample): string {
  const conditions = [
    ...(profile === null ? [] : [`read as \`${profile}\``]),
    ...(config === null ? [] : [`with the options \`${JSON.stringify(config)}\``]),
  ]
  const under = conditions.length > 0 ? `, ${conditions.join(', ')}` : ''
  const draft = `\`${name}\`${under}:\n\n${fenced('markdown', input)}`
  if (output.length === 0) return `${draft}\n\nNothing is found.`
  return `${draft}\n\nWhat is found:\n\n${fenced('text', `${output.join('\n')}\n`)}`
}

/** A fence longer than any in the text. */
function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text}${fence}`
}

function indexPage(sources: readonly RuleSource[]): GeneratedFile {
  const parts = groups.flatMap(({id, title, about}) => {
    const own = sources.filter(({rule}) => groupOf(rule.id) === id)
    return own.length === 0 ? [] : [`## ${title}`, `${upperFirst(about)}.`, rulesTable(own, '')]
  })
  const text = [`<!-- ${generatedNote} -->`, '# Rules', ...parts].join('\n\n')
  return {path: 'docs/rules/README.md', text: `${text}\n`}
}

function upperFirst(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** Text for a table's cell. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
