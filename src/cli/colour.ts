import type {Io, Output} from './io.ts'

/**
 * Whether to colour what goes to an output: as `--color` or `--no-color` says, else as `FORCE_COLOR`
 * (force-color.org) or `NO_COLOR` (no-color.org) says, the first over the second as in Node, else on a terminal.
 */
export function isColoured(asked: boolean | undefined, env: Io['env'], output: Output): boolean {
  if (asked !== undefined) return asked
  const forced = env.FORCE_COLOR
  if (forced) return forced !== '0' && forced !== 'false'
  if (env.NO_COLOR) return false
  return output.isTTY === true && env.TERM !== 'dumb'
}
