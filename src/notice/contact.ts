import {linesOf} from './block-lines.ts'
import {opensNumbered} from './headings.ts'
import type {Block} from './notice.ts'

/** No line of an address is longer. */
const longestLine = 80

/** What stands before a way to reach somebody. */
const contactLabel =
  /^(?:tel(?:ephone)?|phone|fax|e-?mail|website|web(?: ?site)?|dx|minicom|textphone)(?: (?:no|number|address))?\.? ?:?(?= |$)/i

/** A web or mail address alone in its line. */
const onlineAddress = /^<?(?:https?:\/\/|www\.|mailto:|[^\s@]{1,64}@)\S+$/i

/** True for a line that says how to reach somebody: "Tel: 0203 936 8963", an address in the web. */
export function isContactLine(text: string): boolean {
  return contactLabel.test(text) || onlineAddress.test(text)
}

/**
 * Gives the address lines of the tribunal or court the role `contact`: what follows words that end in a colon, as far
 * as it reads as an address, and lines that say how to reach somebody.
 *
 * @param blocks the appeal section's blocks
 */
export function markContact(blocks: readonly Block[], source: string): void {
  let inAddress = false
  for (const block of blocks) {
    if (block.role === 'furniture') continue
    // An address that is set in with a blockquote is nobody's words.
    if (block.role !== 'body' && !(block.role === 'quotation' && block.quoteDepth > 0)) {
      inAddress = false
      continue
    }
    const lines = opensNumbered(block) ? [] : linesOf(block, source)
    const own = lines.every(({text}) => isContactLine(text) || (inAddress && isAddressLine(text)))
    if (lines.length > 0 && own) {
      block.role = 'contact'
      inAddress = true
    } else inAddress = block.text.endsWith(':')
  }
}

function isAddressLine(text: string): boolean {
  return text.length <= longestLine && !/[.:;?]$/.test(text)
}
