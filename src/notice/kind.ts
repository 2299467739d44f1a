import type {Block} from './notice.ts'
import type {Profile} from './profile.ts'

/** The profile whose kind the title, or else the body, shows; `null` where nothing tells. */
export function detectProfile(_blocks: readonly Block[], _profiles: readonly Profile[]): Profile | null {
  return null
}
