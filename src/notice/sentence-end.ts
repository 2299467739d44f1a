/** A sentence's last mark, with what may close after it: brackets, quotation marks, a footnote's mark. */
const sentenceEnd = /[.!?…][)\]"'’”]*[\d¹²³⁰⁴-⁹]{0,3}$/

/** Like a sentence's end, or the colon or semicolon with which a clause ends. */
const clauseEnd = /[.!?…:;][)\]"'’”]*[\d¹²³⁰⁴-⁹]{0,3}$/

/** True where words end as a sentence does. */
export function endsSentence(words: string): boolean {
  return sentenceEnd.test(words.slice(-12).trimEnd())
}

/** True where words end a sentence, or a clause that introduces something or is one of a list. */
export function endsClause(words: string): boolean {
  return clauseEnd.test(words.slice(-12).trimEnd())
}
