import {rules} from '../../rules/index.ts'
import type {Rule} from '../lint/define-rule.ts'
import type {Brought} from '../plugin/read-plugins.ts'
import {Refusal} from './refusal.ts'

/**
 * All rules that there are: noticelint's own, and those of the plugins that the command line names. Nothing else names
 * any: a configuration is data, and whoever lints a stranger's drafts runs none of the stranger's code.
 *
 * @param names modules, as `--plugin` gives them
 * @throws Refusal for the first plugin that cannot be loaded or used
 */
export async function withPlugins(names: readonly string[] | undefined, cwd: string): Promise<Brought> {
  if (names === undefined || names.length === 0) return {rules, profiles: []}
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
  const brought = await readPlugins(
    plugins,
    rules,
    (message, place) => new Refusal(`--plugin ${names[place]}: ${message}`),
  )
  return {...brought, rules: [...rules, ...brought.rules]}
}

/** Whose fault it is when a rule fails, and whom to tell. */
export function makerOf(rule: Rule | undefined, issuesPage: string): string {
  return rule?.plugin
    ? `this is a fault of the plugin ${rule.plugin.name}: tell whoever wrote it`
    : `this is a fault of noticelint: report it at ${issuesPage}`
}
