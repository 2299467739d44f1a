import {statSync} from 'node:fs'
import {join} from 'node:path'
import {ConfigError} from './config-error.ts'

/** The names that a configuration file may have. */
export const configNames = [
  'noticelint.config.yaml',
  'noticelint.config.yml',
  'noticelint.config.json',
] as const

/**
 * The configuration file in a folder itself, or `null`.
 *
 * @throws ConfigError where there are two
 */
export function configIn(directory: string): string | null {
  const [found, other] = configNames.filter(name => isFile(join(directory, name)))
  if (found === undefined) return null
  if (other !== undefined) {
    throw new ConfigError(join(directory, other), `${found} stands beside it: keep one of the two`)
  }
  return join(directory, found)
}

function isFile(path: string): boolean {
  try {
    return statSync(path, {throwIfNoEntry: false})?.isFile() ?? false
  } catch {
    // A folder that may not be read holds nothing for us.
    return false
  }
}
