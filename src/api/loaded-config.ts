import type {Config} from '../config/config.ts'
import type {LoadedConfig} from './types.ts'

/** What the configurations that have been handed out stand for. */
const loaded = new WeakMap<object, Config>()

/** Hands a configuration out without what is in it. */
export function handOut(config: Config): LoadedConfig {
  const handle: LoadedConfig = {path: config.path, files: config.files}
  loaded.set(handle, config)
  return handle
}

/** The configuration that was handed out, or `null` for another object. */
export function takeBack(handle: unknown): Config | null {
  return typeof handle === 'object' && handle !== null ? (loaded.get(handle) ?? null) : null
}
