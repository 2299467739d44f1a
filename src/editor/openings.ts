import type {Notice, Paragraph} from '../notice/notice.ts'

/** The most of a paragraph that is shown in its place. */
const longest = 240

/** How a paragraph begins, on one line. */
export function openingOf({blocks}: Notice, {block, textStart}: Paragraph, most = longest): string {
  const words = (blocks[block]?.text ?? '').slice(textStart).trim().replace(/\s+/g, ' ')
  if (words.length <= most) return words
  const cut = words.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most >> 1)).trimEnd()} …`
}
