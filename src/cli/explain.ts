import {resolve} from 'node:path'
import {quote} from '../config/words.ts'
import type {Rule} from '../lint/define-rule.ts'
import {RuleNames} from '../lint/rule-names.ts'
import type {Settings} from '../lint/settings.ts'
import type {Profile} from '../notice/profile.ts'
import {toJson} from '../report/json.ts'
import {pageOf} from '../report/rule-pages.ts'
import {type ExplainedRule, type ExplainedSetting, ruleText} from '../report/rule-text.ts'
import {isColoured} from './colour.ts'
import {Configuration} from './configuration.ts'
import {explainProvision} from './explain-provision.ts'
import {looksLikeProvision} from './find-provision.ts'
import type {Io} from './io.ts'
import {type ListingOptions, listingOptions} from './options.ts'
import {shownPath} from './paths.ts'
import {withPlugins} from './plugins.ts'
import {Refusal} from './refusal.ts'
import {type Status, status} from './status.ts'

/**
 * `noticelint explain <rule|provision>`: says what there is to say of either.
 *
 * @param name a rule's id, or a provision as it is cited: "section 43(2)"
 */
export function explain(name: string, raw: unknown, io: Io): Promise<Status> {
  const options = listingOptions(raw)
  return looksLikeProvision(name) ? explainProvision(name, options, io) : explainRule(name, options, io)
}

/**
 * `noticelint explain <rule>`: says what a rule checks, and why. A schema rule is looked for in the profiles in use.
 *
 * @param name the rule's id
 * @throws Refusal for a rule that there is not, with the nearest that there is; ConfigError for a bad configuration
 */
async function explainRule(name: string, options: ListingOptions, io: Io): Promise<Status> {
  const {load, profiles} = await withPlugins(options.plugin, io.cwd)
  const rules = await load()
  const configuration = await Configuration.for(options, io.cwd, rules, profiles)
  const path = options.for === undefined ? null : resolve(io.cwd, options.for)
  const settings = await configuration.settingsFor(path)
  const rule = await findRule(name, rules, settings.profiles)
  const setting = path === null ? null : await explainSetting(rule, path, settings, configuration, io.cwd)
  io.stdout.write(
    options.format === 'json'
      ? toJson({...rule, for: setting})
      : ruleText(rule, setting, {colour: isColoured(options.color, io.env, io.stdout)}),
  )
  return status.clean
}

async function findRule(
  name: string,
  rules: readonly Rule[],
  profiles: readonly Profile[],
): Promise<ExplainedRule> {
  // The texts are long, and linting needs none of them.
  const {explanations} = await import('../../rules/explanations.ts')
  const own = rules.find(({id}) => id === name)
  const explanation = own?.plugin?.explanation ?? explanations[name]
  if (own && explanation) {
    const {id, severity, fixable, source, since, plugin} = own
    return {
      id,
      severity,
      fixable,
      source: source === '' ? null : source,
      since: plugin ? null : since,
      profile: null,
      plugin: plugin?.name ?? null,
      url: pageOf(own),
      ...explanation,
    }
  }
  return findSchemaRule(name, profiles) ?? refuse(name, rules, profiles)
}

function findSchemaRule(name: string, profiles: readonly Profile[]): ExplainedRule | null {
  for (const profile of profiles) {
    const rule = profile.schemaRules.find(({id}) => id === name)
    if (!rule) continue
    const {id, severity, message, source = null, forms, schema} = rule
    const scope = forms ? `Only in notices of the form ${forms.join(' or ')}.\n\n` : ''
    return {
      id,
      severity,
      fixable: false,
      source,
      since: null,
      profile: profile.name,
      plugin: null,
      url: null,
      summary: message,
      body: `${scope}The notice must satisfy this JSON Schema:\n\n${JSON.stringify(schema, null, 2)}`,
      options: [],
      examples: [],
    }
  }
  return null
}

function refuse(name: string, rules: readonly Rule[], profiles: readonly Profile[]): never {
  const schemaRules = profiles.flatMap(profile => profile.schemaRules)
  const names = new RuleNames([...rules, ...schemaRules].map(({id}) => id))
  const nearest = names.nearest(name)
  const guess = nearest === null ? '' : `; did you mean ${quote(nearest)}?`
  throw new Refusal(`no rule is called ${quote(name)}${guess}`)
}

/** What a rule is set to for a file, and by what. */
async function explainSetting(
  rule: ExplainedRule,
  path: string,
  settings: Settings,
  configuration: Configuration,
  cwd: string,
): Promise<ExplainedSetting> {
  const setting = settings.rules.get(rule.id)
  const origin = await configuration.originOf(rule.id, path)
  return {
    file: shownPath(path, cwd),
    severity: setting?.severity ?? rule.severity,
    why: origin
      ? `set by ${shownPath(origin.file, cwd)}:${origin.line}:${origin.column} (${origin.key})`
      : 'by default: no configuration sets it',
    options: setting?.options ?? null,
  }
}
