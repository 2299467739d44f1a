import type {TextDocument} from 'vscode'

/** How much of a document is looked at, in characters: a notice names its Act on its first page. */
const firstPage = 20_000

const signs = /\bdecision notice\b|\bfreedom of information\b|\benvironmental information\b/i

/**
 * True for a Markdown document that is worth a server: the server itself reads it, and tells whether it is a notice.
 * Nothing of it is decided here.
 */
export function mayBeANotice(document: TextDocument): boolean {
  return document.languageId === 'markdown' && signs.test(document.getText().slice(0, firstPage))
}
