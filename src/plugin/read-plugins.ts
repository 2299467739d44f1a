import {ConfigError} from '../config/config-error.ts'
import {objectProfile} from '../config/object-profile.ts'
import {quote} from '../config/words.ts'
import {describeIssues} from '../config/zod-issues.ts'
import type {Rule} from '../lint/define-rule.ts'
import {groupOf} from '../lint/rule-names.ts'
import type {Profile} from '../notice/profile.ts'
import {PluginError} from './plugin-error.ts'
import {type PluginData, pluginKeys, pluginSchema} from './plugin-schema.ts'
import {toRule} from './to-rule.ts'

/** What plugins bring. */
export interface Brought {
  readonly rules: readonly Rule[]
  readonly profiles: readonly Profile[]
}

/**
 * Reads plugins, each beside those before it.
 *
 * @param plugins what their modules export by default
 * @param own noticelint's rules
 * @param fail makes the error for the plugin at a place in the list
 * @throws what `fail` makes for the first thing that is wrong, such as an id that is taken
 */
export async function readPlugins(
  plugins: readonly unknown[],
  own: readonly Rule[],
  fail: (message: string, place: number) => Error,
): Promise<Brought> {
  const rules: Rule[] = []
  const profiles: Profile[] = []
  for (const [place, plugin] of plugins.entries()) {
    try {
      const data = checkPlugin(plugin)
      checkNames(data, [...own, ...rules])
      rules.push(...data.rules.map(rule => toRule(rule, data.name)))
      profiles.push(...(await readProfiles(data, [...own, ...rules], profiles)))
    } catch (error) {
      if (error instanceof PluginError || error instanceof ConfigError) throw fail(error.message, place)
      throw error
    }
  }
  return {rules, profiles}
}

function checkPlugin(plugin: unknown): PluginData {
  if (typeof plugin !== 'object' || plugin === null || Array.isArray(plugin)) {
    throw new PluginError('its default export is no rule package, which is {name, rules}')
  }
  const result = pluginSchema.safeParse(plugin)
  if (!result.success) {
    const [problem] = describeIssues(result.error.issues, plugin, path => pluginKeys(path.length))
    throw new PluginError(problem?.message ?? 'it is no rule package')
  }
  if (result.data.rules.length + result.data.profiles.length === 0) {
    throw new PluginError('it has neither rules nor profiles')
  }
  return result.data
}

/** Every rule stands in the plugin's own group, and no id is there twice. */
function checkNames({name, rules}: PluginData, others: readonly Rule[]): void {
  const taken = others.find(({id}) => groupOf(id) === `${name}/*`)
  if (taken) {
    const owner = taken.plugin ? 'another plugin' : 'noticelint itself'
    throw new PluginError(`${quote(name)} is a group of rules of ${owner}; give the plugin another name`)
  }
  const seen = new Set<string>()
  for (const {id} of rules) {
    if (groupOf(id) !== `${name}/*`) {
      throw new PluginError(`the id ${quote(id)} must start with the plugin's name: "${name}/…"`)
    }
    if (seen.has(id)) throw new PluginError(`two rules have the id ${quote(id)}`)
    seen.add(id)
  }
}

async function readProfiles(
  {profiles}: PluginData,
  rules: readonly Rule[],
  others: readonly Profile[],
): Promise<readonly Profile[]> {
  const read: Profile[] = []
  for (const [place, data] of profiles.entries()) {
    const profile = await objectProfile(`profiles[${place}]`, data, rules)
    if ([...others, ...read].some(({name}) => name === profile.name)) {
      throw new PluginError(`a profile named ${quote(profile.name)} is there already`)
    }
    read.push(profile)
  }
  return read
}
