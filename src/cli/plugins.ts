import type {LoadRules, Rule} from '../lint/define-rule.ts'
import type {Profile} from '../notice/profile.ts'
import {Refusal} from './refusal.ts'

/** The rules that there are. */
export interface Available {
  /** Loads noticelint's own rules, and puts those of plugins behind them. */
  readonly load: LoadRules
  /** What plugins bring. */
  readonly brought: readonly Rule[]
  readonly profiles: readonly Profile[]
}

/**
 * All rules that there are: noticelint's own, and those of the plugins that the command line names. Nothing else names
 * any: a configuration is data, and whoever lints a stranger's drafts runs none of the stranger's code.
 *
 * @param names modules, as `--plugin` gives them
 * @throws Refusal for the first plugin that cannot be loaded or used
 */
export async function withPlugins(names: readonly string[] | undefined, cwd: string): Promise<Available> {
  if (names === undefined || names.length === 0) return {load: loadRules, brought: [], profiles: []}
  const [{importModule}, {readPlugins}] = await Promise.all([
    import('../plugin/import-module.ts'),
    import('../plugin/read-plugins.ts'),
  ])
  const plugins: unknown[] = []
  for (const name of names) {
    try {
      plugins.push(await importModule(name, cwd))
    } catch (cause) {
      throw new Refusal(`--plugin ${name}: ${cause instanceof Error ? cause.message : cause}`, {cause})
    }
  }
  const own = await loadRules()
  const {rules: brought, profiles} = await readPlugins(
    plugins,
    own,
    (message, place) => new Refusal(`--plugin ${names[place]}: ${message}`),
  )
  return {load: async () => [...own, ...brought], brought, profiles}
}

/** noticelint's own rules: where every draft is as it was, linting does without. */
async function loadRules(): Promise<readonly Rule[]> {
  return (await import('../../rules/index.ts')).rules
}

/** Whose fault it is when a rule fails, and whom to tell. */
export function makerOf(rule: Rule | undefined, issuesPage: string): string {
  return rule?.plugin
    ? `this is a fault of the plugin ${rule.plugin.name}: tell whoever wrote it`
    : `this is a fault of noticelint: report it at ${issuesPage}`
}
