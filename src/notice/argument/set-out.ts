import type {Spoken} from './clause.ts'
import {proposition} from './engagement.ts'
import type {RawProposition} from './proposition.ts'
import {argumentVocabulary} from './words.ts'

/** Reads that a test will be gone through step by step: "three criteria must be met", "the four-stage test". */
export function readSettingOut(spoken: Spoken): RawProposition[] {
  const {tokens, from, place} = spoken.statement
  if (place !== 'reasons') return []
  const [hit] = argumentVocabulary().settingOut.all(tokens, from)
  if (!hit) return []
  return [
    proposition(spoken, hit.start, hit.end, {
      says: 'set-out',
      holds: true,
      named: null,
      voice: spoken.voice,
      firm: true,
    }),
  ]
}
