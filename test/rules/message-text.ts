/** True where a text is a message's template with any words in the place of its `{names}`, or holds such a text. */
export function holdsMessage(text: string, template: string): boolean {
  let from = 0
  for (const piece of template.split(/\{\w+\}/)) {
    const at = text.indexOf(piece, from)
    if (at === -1) return false
    from = at + piece.length
  }
  return true
}
