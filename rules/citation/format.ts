import * as z from 'zod/mini'
import {isListed} from '../../src/law/extents.ts'
import {shippedLaw} from '../../src/law/shipped-law.ts'
import {defineRule} from '../../src/lint/define-rule.ts'
import {textOffset} from '../../src/notice/line-starts.ts'
import type {Block, Notice, ProvisionMention} from '../../src/notice/notice.ts'
import {spanOf} from '../../src/notice/text-map.ts'

/**
 * Provisions are written in one piece, and in one way throughout.
 *
 * ## Why
 * "31(1) (a)" breaks at the end of a line and is not found by a search for "31(1)(a)". Where "s31" stands beside "section
 * 31" a reader wonders whether something else is meant.
 *
 * A space is only taken for a slip where the provision without it exists: "section 40(2) (i)" may begin a list. Short
 * forms in brackets, headings and notes are usual and are left alone, and so are quotations.
 *
 * @example {"name": "ok.md"}
 *   1. The Council relied on section 31(1)(a) of FOIA. Section 31 is qualified.
 *
 *   2. The exemption for law enforcement (s.31) is engaged.
 * @example {"name": "space.md", "label": "input"}
 *   1. The Council relied on section 31(1) (a) of FOIA.
 * @example {"name": "space.md", "label": "output"}
 *   1:34-1:43: Unexpected space in the provision, expected `31(1)(a)`
 * @example {"name": "style.md", "label": "input"}
 *   1. The Council relied on section 31 of FOIA. Section 31 is qualified.
 *
 *   2. The Commissioner finds that s31 is engaged.
 * @example {"name": "style.md", "label": "output"}
 *   3:32-3:35: Unexpected `s31`, expected `section 31` as elsewhere
 */
export default defineRule({
  id: 'citation/format',
  severity: 'warning',
  fixable: true,
  source: 'Office of the Parliamentary Counsel, Drafting Guidance, on references to provisions; house style',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    space: 'Unexpected space in the provision, expected `{expected}`',
    style: 'Unexpected `{written}`, expected `{expected}` as elsewhere',
    elsewhere: 'It is written like this here',
  },
  check({notice}, report) {
    const own = notice.provisions.filter(({quoted}) => !quoted)
    for (const mention of own) {
      if (!mention.spaced || !(isListed(mention.id) || shippedLaw().has(mention.id))) continue
      const block = notice.blocks[mention.block]
      if (!block) continue
      const {text, from} = wordsOf(block, mention)
      const spaces = [...text.matchAll(/ /g)].map(({index}) => spanOf(block, from + index, from + index + 1))
      report({
        at: mention.numberSpan,
        message: 'space',
        data: {expected: text.replaceAll(' ', '')},
        fix: {edits: spaces.map(range => ({range, text: ''}))},
      })
    }
    const inProse = own.filter(mention => styleOf(mention) !== null && isInProse(notice, mention))
    const usual = usualStyle(inProse)
    const first = inProse.find(mention => styleOf(mention) === usual)
    if (!usual || !first) return
    for (const mention of withoutRepeats(inProse)) {
      const style = styleOf(mention)
      if (style === null || style === usual) continue
      report({
        at: mention.span,
        message: 'style',
        severity: 'info',
        data: {written: mention.text, expected: inStyle(mention, usual)},
        related: [{at: first.span, message: 'elsewhere'}],
      })
    }
  },
})

/** How the noun is written: in full, as a letter or short word, or as that with a full stop. */
type Style = 'full' | 'short' | 'stopped'

function styleOf({form}: ProvisionMention): Style | null {
  if (form === 'bare' || form.startsWith('sub')) return null
  if (form.endsWith('.')) return 'stopped'
  return form.length <= 'arts'.length ? 'short' : 'full'
}

const nouns: {readonly [initial: string]: {readonly [style in Style]: string}} = {
  s: {full: 'section', short: 's', stopped: 's.'},
  r: {full: 'regulation', short: 'reg', stopped: 'reg.'},
  a: {full: 'article', short: 'art', stopped: 'art.'},
}

/** The mention as it would be in another style. */
function inStyle({form, text}: ProvisionMention, style: Style): string {
  const isPlural = form.length > 2 ? /s\.?$/.test(form) : form === 'ss'
  const noun = nouns[form.charAt(0)]?.[style] ?? ''
  const plural = isPlural ? noun.replace(/\.?$/, 's$&') : noun
  const number = text.slice(text.search(/\d/))
  return style === 'short' && plural.startsWith('s') ? plural + number : `${plural} ${number}`
}

/** The style of most; of two that are as frequent, the one that stands first. */
function usualStyle(mentions: readonly ProvisionMention[]): Style | null {
  const counts = new Map<Style, number>()
  for (const mention of withoutRepeats(mentions)) {
    const style = styleOf(mention)
    if (style) counts.set(style, (counts.get(style) ?? 0) + 1)
  }
  let usual: Style | null = null
  for (const [style, count] of counts) if (usual === null || count > (counts.get(usual) ?? 0)) usual = style
  return counts.size > 1 ? usual : null
}

/** A list of several provisions is mentioned once. */
function withoutRepeats(mentions: readonly ProvisionMention[]): readonly ProvisionMention[] {
  return mentions.filter(({span}, index) => span[0] !== mentions[index - 1]?.span[0])
}

const proseRoles: ReadonlySet<Block['role']> = new Set<Block['role']>([
  'paragraph',
  'sub-paragraph',
  'body',
  'list-item',
])

/** True in running text, outside brackets, where short forms are usual. */
function isInProse(notice: Notice, {span, block: index}: ProvisionMention): boolean {
  const block = notice.blocks[index]
  if (!block || !proseRoles.has(block.role) || block.type !== 'prose') return false
  const at = textOffset(block, span[0])
  return block.text.lastIndexOf('(', at - 1) <= block.text.lastIndexOf(')', at - 1)
}

/** The reading text of a provision's number, and where it starts in its block. */
function wordsOf(
  block: Block,
  {numberSpan: [start, end]}: ProvisionMention,
): {readonly text: string; readonly from: number} {
  const from = textOffset(block, start)
  return {text: block.text.slice(from, textOffset(block, end - 1) + 1), from}
}
