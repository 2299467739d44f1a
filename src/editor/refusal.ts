/** What cannot be done as asked, with a reason for the person who asked: the client shows it. */
export class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest'
}
