import picocolors from 'picocolors'
import type {Rule} from '../lint/define-rule.ts'
import type {Severity} from '../lint/problem.ts'
import type {Profile} from '../notice/profile.ts'
import {safe} from '../report/display.ts'
import {toJson} from '../report/json.ts'
import {pageOf} from '../report/rule-pages.ts'
import {isColoured} from './colour.ts'
import {Configuration} from './configuration.ts'
import type {Io} from './io.ts'
import {listingOptions} from './options.ts'
import {withPlugins} from './plugins.ts'
import {type Status, status} from './status.ts'

/** A rule as it is listed. */
export interface ListedRule {
  readonly id: string
  /** The rule's own; the configuration may set another. */
  readonly severity: Severity
  readonly fixable: boolean
  /** What it checks, in one sentence. */
  readonly summary: string
  /** Law, guidance or convention that it rests on; `null` for a schema rule that names none. */
  readonly source: string | null
  /** The profiles that bring it; none for noticelint's own. */
  readonly profiles: readonly string[]
  /** The plugin that brings it; `null` for noticelint's own. */
  readonly plugin: string | null
  readonly url: string | null
}

/**
 * `noticelint rules`: lists the rules, the schema rules of the profiles in use among them.
 *
 * @throws Refusal or ConfigError for what cannot be done as asked
 */
export async function listRules(raw: unknown, io: Io): Promise<Status> {
  const options = listingOptions(raw)
  const {load, profiles} = await withPlugins(options.plugin, io.cwd)
  const rules = await load()
  const configuration = await Configuration.for(options, io.cwd, rules, profiles)
  const listed = [
    ...(await codedRules(rules)),
    ...schemaRules((await configuration.settingsFor(null)).profiles),
  ]
  const colour = isColoured(options.color, io.env, io.stdout)
  io.stdout.write(options.format === 'json' ? toJson(listed) : renderRules(listed, colour))
  return status.clean
}

async function codedRules(rules: readonly Rule[]): Promise<ListedRule[]> {
  // The texts are long, and linting needs none of them.
  const {explanations} = await import('../../rules/explanations.ts')
  return rules.map(rule => ({
    id: rule.id,
    severity: rule.severity,
    fixable: rule.fixable,
    summary: (rule.plugin?.explanation ?? explanations[rule.id])?.summary ?? '',
    source: rule.source === '' ? null : rule.source,
    profiles: [],
    plugin: rule.plugin?.name ?? null,
    url: pageOf(rule),
  }))
}

/** The schema rules of the profiles in use, each once: profiles may share one. */
function schemaRules(profiles: readonly Profile[]): ListedRule[] {
  const listed = new Map<string, ListedRule>()
  for (const {name, schemaRules} of profiles) {
    for (const {id, severity, message, source = null} of schemaRules) {
      const others = listed.get(id)?.profiles ?? []
      const from = [...others, name]
      const facts = {id, severity, fixable: false, summary: message, source, profiles: from}
      listed.set(id, {...facts, plugin: null, url: null})
    }
  }
  return [...listed.values()]
}

function renderRules(listed: readonly ListedRule[], colour: boolean): string {
  const colours = picocolors.createColors(colour)
  const widest = Math.max(...listed.map(({id}) => id.length))
  const paint = {error: colours.red, warning: colours.yellow, info: colours.blue}
  let group = ''
  let text = ''
  for (const {id, severity, fixable, summary, profiles, plugin} of listed) {
    const ownGroup = id.slice(0, id.indexOf('/'))
    if (text !== '' && ownGroup !== group) text += '\n'
    group = ownGroup
    const notes = [
      ...(fixable ? ['fixable'] : []),
      ...(profiles.length === 0 ? [] : [`of ${profiles.join(', ')}`]),
      ...(plugin === null ? [] : [`of ${plugin}`]),
    ].join(', ')
    text += `${safe(id).padEnd(widest)}  ${paint[severity](severity.padEnd(7))}  ${safe(summary)}${
      notes && colours.dim(` (${notes})`)
    }\n`
  }
  return text
}
