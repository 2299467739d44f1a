/**
 * What cannot be done as asked: wrong usage, or a file that cannot be read. The message is one sentence that says
 * what is wrong and what to do; the run ends with status 2 and no stack trace.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}
