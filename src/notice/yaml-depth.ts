/** Nobody nests deeper; the YAML parser is recursive, and Node does not always survive the end of its call stack. */
const deepest = 100

const openers = '[{'
const closers = ']}'
/**
 * True for YAML that may nest so deeply that it cannot be parsed safely: by brackets, or by marks such as `- - -` that
 * open one block in another on one line. Brackets inside quotation marks count too; nobody has a hundred of them open.
 */
export function nestsTooDeep(yaml: string): boolean {
  let brackets = 0
  let marks = 0
  for (let at = 0; at < yaml.length; at++) {
    const character = yaml[at] as string
    if (openers.includes(character)) brackets++
    else if (closers.includes(character)) brackets = Math.max(0, brackets - 1)
    // A mark stands apart; dashes in a row are a rule to look at.
    if ((character === '-' || character === '?') && yaml[at + 1] === ' ') marks++
    else if (character !== ' ') marks = 0
    if (brackets > deepest || marks > deepest) return true
  }
  return false
}
