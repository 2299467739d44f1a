import {type Hover, type HoverParams, MarkupKind} from 'vscode-languageserver'
import type {Notice} from '../../notice/notice.ts'
import {defineCapability} from '../capability.ts'
import {dateHover} from '../hover/date.ts'
import {plain} from '../hover/markdown.ts'
import {provisionHover} from '../hover/provision.ts'
import {openingOf} from '../openings.ts'
import {paragraphsNumbered, type Subject, subjectAt} from '../subject.ts'

/** What there is to say of the words under the cursor: `textDocument/hover`. */
export default defineCapability<HoverParams, Hover | null>({
  method: 'textDocument/hover',
  announce: {hoverProvider: true},
  none: null,
  async answer({notice, content}, {position}) {
    const subject = subjectAt(notice, content.offsetAt(position))
    const value = subject && (await describe(subject, notice))
    if (!subject || !value) return null
    return {contents: {kind: MarkupKind.Markdown, value}, range: content.rangeOf(subject.span)}
  },
})

async function describe(subject: Subject, notice: Notice): Promise<string | null> {
  switch (subject.kind) {
    case 'provision':
      return provisionHover(subject.mention.id)
    case 'reference':
      return openings(notice, subject.reference.to)
    case 'paragraph':
      return citations(notice, String(subject.paragraph.number))
    case 'note-mark': {
      const note = notice.footnotes.notes.find(({label}) => label === subject.mark.label)
      const block = note && notice.blocks[note.block]
      return block ? plain(block.text) : null
    }
    case 'date':
      return dateHover(notice, subject.date)
    case 'term':
      return `**${plain(subject.term.term)}**: ${plain(subject.term.meaning)} (line ${subject.term.line})`
    case 'note':
      return null
  }
}

function openings(notice: Notice, number: string): string | null {
  const meant = paragraphsNumbered(notice, number)
  if (meant.length === 0) return `No paragraph has the number ${number}.`
  return meant.map(each => `**${number}.** ${plain(openingOf(notice, each))}`).join('\n\n')
}

/** From where a paragraph is referred to. */
function citations({crossReferences}: Notice, number: string): string | null {
  const from = new Set(
    crossReferences.filter(({to}) => to === number).map(({from, line}) => from ?? `line ${line}`),
  )
  return from.size === 0 ? null : `Paragraph ${number} is referred to in ${[...from].join(', ')}.`
}
