import type {Block, Signature} from './notice.ts'
import type {Profile} from './profile.ts'

/** Reads the signature at the end of the notice; its blocks get the role `signature`. */
export function readSignature(_blocks: readonly Block[], _profile: Profile): Signature | null {
  return null
}
