import {resolve} from 'node:path'
import {describeValue} from '../config/words.ts'
import {importModule} from '../plugin/import-module.ts'
import type {FullFormat} from '../report/report.ts'
import {Refusal} from './refusal.ts'

/**
 * Loads a format of the user's own: `--format ./my-format.mjs`. It is code, and it runs since the command line names it;
 * a configuration cannot.
 *
 * @throws Refusal where there is no such module, or where it exports no function
 */
export async function loadOwnFormat(path: string, cwd: string): Promise<FullFormat> {
  const format = await load(path, cwd)
  if (!isFunction(format)) {
    throw new Refusal(
      `--format ${path} exports no format: its default export must be a function (report, options) => string`,
    )
  }
  return (report, options) => {
    let text: unknown
    try {
      text = format(report, options)
    } catch (cause) {
      throw new Refusal(`--format ${path} failed (${messageOf(cause)})`, {cause})
    }
    if (typeof text === 'string') return text
    throw new Refusal(`--format ${path} gave ${describeValue(text)}, not a text`)
  }
}

async function load(path: string, cwd: string): Promise<unknown> {
  try {
    return await importModule(resolve(cwd, path), cwd)
  } catch (cause) {
    throw new Refusal(`--format ${path} cannot be loaded (${messageOf(cause)})`, {cause})
  }
}

function isFunction(value: unknown): value is (...values: readonly unknown[]) => unknown {
  return typeof value === 'function'
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)
}
