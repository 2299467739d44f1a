import {createHash} from 'node:crypto'
import {statSync} from 'node:fs'
import {homedir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import process from 'node:process'
import type {Environment} from '../io.ts'
import {isMarkdown} from '../paths.ts'
import {Refusal} from '../refusal.ts'

/** The cache's name in a folder. */
const fileName = 'noticelint-cache.jsonl'

/** Where the cache is kept. */
export interface CacheLocation {
  readonly file: string
  /** True where its name was not given, but is the cache's own. */
  readonly isOwnName: boolean
}

/**
 * The file that the cache is kept in: the one that is named, or a file in the folder that is named; else
 * `node_modules/.cache/noticelint` of the project, or where there is no `node_modules`, the user's own cache folder.
 *
 * @param named what `--cache-location` says; a name that ends with a slash is a folder, there or not
 * @throws Refusal for a draft, which would be written over
 */
export function cacheLocation(named: string | undefined, cwd: string, env: Environment): CacheLocation {
  if (named === undefined) return {file: usualLocation(cwd, env), isOwnName: true}
  const path = resolve(cwd, named)
  if (/[\\/]$/.test(named) || isFolder(path)) return {file: join(path, fileName), isOwnName: true}
  if (isMarkdown(path))
    throw new Refusal(`--cache-location ${named} would write over a draft; name a folder or another file`)
  return {file: path, isOwnName: false}
}

function usualLocation(cwd: string, env: Environment): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const modules = join(folder, 'node_modules')
    if (isFolder(modules)) return join(modules, '.cache', 'noticelint', fileName)
    if (dirname(folder) === folder) break
  }
  // One file a project: what is in it is read whole.
  const project = createHash('sha256').update(cwd).digest('hex').slice(0, 16)
  return join(userCacheFolder(env), 'noticelint', `${project}.jsonl`)
}

function userCacheFolder({XDG_CACHE_HOME, LOCALAPPDATA}: Environment): string {
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME
  if (process.platform === 'win32') return LOCALAPPDATA || join(homedir(), 'AppData', 'Local')
  return process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache')
}

function isFolder(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false
}
