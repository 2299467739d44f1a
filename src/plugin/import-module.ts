import {existsSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {resolve as resolveModule} from 'import-meta-resolve'

/** Why a module could not be loaded: there is none, or it failed. */
export class ModuleError extends Error {
  override readonly name = 'ModuleError'
}

/**
 * Loads a JavaScript module: the one code that is not noticelint's own. It runs only where a command line names it.
 *
 * @param name a path that starts with a dot or a slash, from `folder`; or the name of a package, looked for from `folder`
 *   upwards, then beside noticelint
 * @returns what it exports by default
 * @throws ModuleError where it cannot be found, or fails as it is loaded
 */
export async function importModule(name: string, folder: string): Promise<unknown> {
  const url = isPath(name) ? fileUrl(resolve(folder, name)) : packageUrl(name, folder)
  let module: {readonly default?: unknown}
  try {
    module = await import(/* @vite-ignore */ url)
  } catch (cause) {
    throw new ModuleError(reasonOf(cause, url), {cause})
  }
  return module.default
}

function isPath(name: string): boolean {
  return /^(?:\.{0,2}[/\\]|[a-z]:[/\\])/i.test(name)
}

function fileUrl(path: string): string {
  if (!existsSync(path)) throw new ModuleError('no such file; check the name')
  return pathToFileURL(path).href
}

function packageUrl(name: string, folder: string): string {
  for (const from of [pathToFileURL(join(folder, 'noticelint.js')).href, import.meta.url]) {
    try {
      return resolveModule(name, from)
    } catch {
      // Not from here.
    }
  }
  throw new ModuleError('no such package is installed; install it, or write a path as ./rules.js')
}

function reasonOf(error: unknown, url: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  const message = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]
  if (code === 'ERR_UNKNOWN_FILE_EXTENSION' && /\.[cm]?ts$/.test(url)) {
    return 'is TypeScript, which this Node does not run; compile it to JavaScript, or use Node 22.18 or later'
  }
  return `fails as it is loaded: ${message}`
}
