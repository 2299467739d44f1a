/** Something wrong with the sources that the generator reads: the author's to mend. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
}
