/** Options that cannot be used. The message says which, what is wrong and what was expected. */
export class OptionsError extends Error {
  override readonly name = 'OptionsError'
}
