import type {Position, Range, TextEdit, WorkspaceEdit} from 'vscode-languageserver'

/** The position of the nth time that words stand in a text, from 1; `offset` letters into them. */
export function positionOf(text: string, words: string, {nth = 1, offset = 0} = {}): Position {
  let at = -1
  for (let count = 0; count < nth; count++) {
    at = text.indexOf(words, at + 1)
    if (at === -1) throw new Error(`“${words}” does not stand ${nth} times in the text`)
  }
  const before = text.slice(0, at + offset).split('\n')
  return {line: before.length - 1, character: (before.at(-1) ?? '').length}
}

/** The words that a range covers. */
export function wordsAt(text: string, range: Range): string {
  return text.slice(offsetIn(text, range.start), offsetIn(text, range.end))
}

/** A text with edits put in, as a client does it. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .map(({range, newText}) => ({
      start: offsetIn(text, range.start),
      end: offsetIn(text, range.end),
      newText,
    }))
    .sort((one, other) => other.start - one.start)
    .reduce((changed, {start, end, newText}) => changed.slice(0, start) + newText + changed.slice(end), text)
}

/** The edits of one document in a workspace edit. */
export function editsIn(edit: WorkspaceEdit | undefined): readonly TextEdit[] {
  const [changes] = Object.values(edit?.changes ?? {})
  const [document] = edit?.documentChanges ?? []
  return changes ?? (document && 'edits' in document ? (document.edits as TextEdit[]) : [])
}

function offsetIn(text: string, {line, character}: Position): number {
  const lines = text.split('\n')
  return lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character
}
