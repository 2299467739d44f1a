/** The Commissioner's case references: FS50317322, "FS 50773396", FER0449366, IC-299647-N3D9. */
const reference = /\b(?:FS ?\d{8}|FER ?\d{7}|IC-\d{4,7}-[A-Z]\d[A-Z]\d)\b/i

/** The first of the Information Commissioner's case references in a text, with its place, or `null`. */
export function findCaseReference(text: string): {from: number; to: number} | null {
  const match = reference.exec(text)
  return match && {from: match.index, to: match.index + match[0].length}
}
