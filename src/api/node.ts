import {resolve} from 'node:path'
import process from 'node:process'
import {ConfigCache} from '../config/config-cache.ts'
import {importModule} from '../plugin/import-module.ts'
import type {Plugin} from '../plugin/plugin.ts'
import {pluginSchema} from '../plugin/plugin-schema.ts'
import {handOut} from './loaded-config.ts'
import {OptionsError} from './options-error.ts'
import {bring} from './read-options.ts'
import type {LoadedConfig} from './types.ts'

export {ConfigError} from '../config/config-error.ts'
export {OptionsError} from './options-error.ts'
export type {LoadedConfig, Plugin}

/** What a configuration may name besides noticelint's own rules and profiles. */
export interface ConfigOptions {
  readonly plugins?: readonly Plugin[] | undefined
}

/**
 * Reads a configuration file, with those that it extends and the house profiles that it names.
 *
 * @throws ConfigError where one of them cannot be read or is wrong
 */
export async function loadConfig(path: string, {plugins = []}: ConfigOptions = {}): Promise<LoadedConfig> {
  const {rules, profiles} = await bring(plugins)
  return handOut(await new ConfigCache(rules, profiles).load(resolve(path)))
}

/**
 * Reads the configuration that counts for a draft: the nearest `noticelint.config.yaml`, `.yml` or `.json` in its folder or
 * above. `null` where there is none.
 *
 * @param path of the draft, which need not exist
 * @throws ConfigError where it cannot be read or is wrong
 */
export async function findConfig(
  path: string,
  {plugins = []}: ConfigOptions = {},
): Promise<LoadedConfig | null> {
  const {rules, profiles} = await bring(plugins)
  const config = await new ConfigCache(rules, profiles).forFile(resolve(path))
  return config && handOut(config)
}

/**
 * Loads a rule package, as `--plugin` does. It runs the package's code: never take the name from a file that is linted.
 *
 * @param name a path as `./rules.js`, or the name of a package
 * @param folder from which it is looked for
 * @throws Error where it cannot be loaded, OptionsError where it is no rule package
 */
export async function loadPlugin(name: string, folder: string = process.cwd()): Promise<Plugin> {
  const plugin = await importModule(name, folder)
  await bring([plugin])
  if (isPlugin(plugin)) return plugin
  throw new OptionsError(`${name} is no rule package`)
}

function isPlugin(value: unknown): value is Plugin {
  return pluginSchema.safeParse(value).success
}
