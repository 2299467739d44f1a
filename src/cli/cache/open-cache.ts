import type {Io} from '../io.ts'
import type {Messages} from '../messages.ts'
import type {LintOptions} from '../options.ts'
import {buildId} from './build-id.ts'
import {cacheLocation} from './cache-location.ts'
import {DraftCache} from './draft-cache.ts'

/**
 * The cache of a run: the one that the options ask for, or one in memory, for a run that lints again and again.
 *
 * @throws Refusal where it may not be kept where the options say
 */
export function openCache(
  {cache, cacheLocation: named}: LintOptions,
  {cwd, env}: Pick<Io, 'cwd' | 'env'>,
  messages: Messages,
): DraftCache {
  const isKept = isCacheAsked({cache, cacheLocation: named})
  const location = isKept ? cacheLocation(named, cwd, env) : {file: null, isOwnName: true}
  return new DraftCache({...location, tool: buildId, messages})
}

/** True where a file is to keep what was found: who says where it is to be asks for it. */
export function isCacheAsked({cache, cacheLocation}: Pick<LintOptions, 'cache' | 'cacheLocation'>): boolean {
  return cache ?? cacheLocation !== undefined
}
