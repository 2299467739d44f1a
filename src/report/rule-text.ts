import picocolors from 'picocolors'
import type {ExplainedExample, ExplainedOption, Explanation} from '../lint/explanation.ts'
import {safe} from './display.ts'

type Colours = ReturnType<typeof picocolors.createColors>

/** What there is to say of a rule. */
export interface ExplainedRule extends Explanation {
  readonly id: string
  readonly severity: string
  readonly fixable: boolean
  /** Law, guidance or convention that it rests on; `null` where none is named. */
  readonly source: string | null
  /** The version that brought it; `null` for a schema rule. */
  readonly since: string | null
  /** The profile that brings it; `null` for noticelint's own. */
  readonly profile: string | null
  /** The plugin that brings it; `null` for noticelint's own. */
  readonly plugin?: string | null
  readonly url: string | null
}

/** What a rule is set to for one file. */
export interface ExplainedSetting {
  readonly file: string
  readonly severity: string
  /** Where that was said: `by default`, `by notices/noticelint.config.yaml:4:3`. */
  readonly why: string
  readonly options: unknown
}

/** A rule's explanation for people. */
export function ruleText(
  rule: ExplainedRule,
  setting: ExplainedSetting | null,
  options: {readonly colour: boolean},
): string {
  const colours = picocolors.createColors(options.colour)
  const facts: (readonly [string, string])[] = [
    ['Severity', rule.severity],
    ['Fix', rule.fixable ? 'some findings' : 'none'],
    ['Source', rule.source ?? 'none given'],
    ...(rule.since === null ? [] : [['Since', rule.since] as const]),
    ...(rule.profile === null ? [] : [['Profile', rule.profile] as const]),
    ...(rule.plugin == null ? [] : [['Plugin', rule.plugin] as const]),
    ...(rule.url === null ? [] : [['Page', rule.url] as const]),
  ]
  const parts = [
    ...(setting === null ? [] : [settingText(setting, colours)]),
    `${colours.bold(safe(rule.id))}\n${safe(rule.summary)}`,
    facts.map(([label, value]) => `${label.padEnd(8)}  ${safe(value)}`).join('\n'),
    ...(rule.body === '' ? [] : [bodyText(rule.body, colours)]),
    ...(rule.options.length === 0 ? [] : [optionsText(rule.options, colours)]),
    ...(rule.examples.length === 0
      ? []
      : [
          colours.bold('Examples'),
          ...rule.examples.map(example => exampleText(example, rule.severity, colours)),
        ]),
  ]
  return `${parts.join('\n\n')}\n`
}

function settingText({file, severity, why, options}: ExplainedSetting, colours: Colours): string {
  const given = JSON.stringify(options)
  const values = given === undefined || given === '{}' ? '' : `\nOptions  ${safe(given)}`
  return `${colours.bold(`For ${safe(file)}`)}\n${safe(severity)}, ${safe(why)}${values}`
}

/** The comment's Markdown as it is, its headings in bold. */
function bodyText(body: string, colours: Colours): string {
  return body
    .split('\n')
    .map(line => (line.startsWith('## ') ? colours.bold(safe(line.slice(3))) : safe(line)))
    .join('\n')
}

function optionsText(options: readonly ExplainedOption[], colours: Colours): string {
  const rows = options.map(
    ({name, type, default: usual, description}) =>
      `  ${safe(name)}: ${safe(type)}, ${JSON.stringify(usual)} by default\n    ${safe(description)}`,
  )
  return [colours.bold('Options'), ...rows].join('\n')
}

function exampleText(
  {name, input, output, config, profile}: ExplainedExample,
  severity: string,
  colours: Colours,
): string {
  const conditions = [
    ...(profile === null ? [] : [`read as ${profile}`]),
    ...(config === null ? [] : [`with ${JSON.stringify(config)}`]),
  ]
  const title = [name, ...conditions].join(', ')
  const draft = input.trimEnd().split('\n')
  const found =
    output.length === 0
      ? [colours.green('  nothing is found')]
      : output.map(line => `  ${finding(line, severity, colours)}`)
  return [
    `  ${colours.dim(safe(title))}`,
    ...draft.map(line => `  ${colours.dim('│')} ${safe(line)}`.trimEnd()),
    ...found,
  ].join('\n')
}

function finding(line: string, severity: string, colours: Colours): string {
  const paint = severity === 'error' ? colours.red : severity === 'warning' ? colours.yellow : colours.blue
  return paint(safe(line))
}
