import {relative, sep} from 'node:path'
import {ConfigError} from '../../src/config/config-error.ts'

/**
 * What loading fails with, as `file:line:column: message`; `null` where it does not fail.
 *
 * @throws what is thrown that is no ConfigError
 */
export async function failureOf(folder: string, loading: Promise<unknown>): Promise<string | null> {
  try {
    await loading
    return null
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    const place = error.line === null ? '' : `${error.line}:${error.column}:`
    return `${relative(folder, error.file).split(sep).join('/')}:${place} ${error.message}`
  }
}
