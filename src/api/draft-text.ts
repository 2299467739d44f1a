import {describeValue} from '../config/words.ts'
import {OptionsError} from './options-error.ts'

/**
 * The draft that was handed over.
 *
 * @throws OptionsError where it is no text
 */
export function draftText(text: unknown): string {
  if (typeof text === 'string') return text
  throw new OptionsError(`The draft must be a text, but is ${describeValue(text)}`)
}
