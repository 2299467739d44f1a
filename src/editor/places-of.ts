import type {Notice} from '../notice/notice.ts'
import type {Span} from '../notice/span.ts'
import {paragraphsNumbered, type Subject} from './subject.ts'
import {termUses} from './term-uses.ts'

/** Where a thing is set out, and where it is spoken of. */
export interface Places {
  readonly definitions: readonly Span[]
  readonly uses: readonly Span[]
}

/** The places of a thing that has some: a paragraph, a footnote, a defined term, a provision; else `null`. */
export function placesOf(notice: Notice, subject: Subject): Places | null {
  switch (subject.kind) {
    case 'reference':
      return paragraphPlaces(notice, subject.reference.to)
    case 'paragraph':
      return paragraphPlaces(notice, String(subject.paragraph.number))
    case 'note-mark':
      return notePlaces(notice, subject.mark.label)
    case 'note':
      return notePlaces(notice, subject.note.label)
    case 'term': {
      const {term} = subject
      const uses = termUses(notice, term).filter(
        ([start, end]) => end <= term.span[0] || start >= term.span[1],
      )
      return {definitions: [term.span], uses}
    }
    case 'provision': {
      const {id} = subject.mention
      const same = notice.provisions.filter(mention => mention.id === id)
      return {definitions: [], uses: same.map(({numberSpan}) => numberSpan)}
    }
    case 'date':
      return null
  }
}

function paragraphPlaces(notice: Notice, number: string): Places {
  return {
    definitions: paragraphsNumbered(notice, number).map(({markerSpan}) => markerSpan),
    uses: notice.crossReferences.filter(({to}) => to === number).map(({span}) => span),
  }
}

function notePlaces({footnotes: {marks, notes}}: Notice, label: string): Places {
  return {
    definitions: notes.filter(note => note.label === label).map(({labelSpan}) => labelSpan),
    uses: marks.filter(mark => mark.label === label).map(({span}) => span),
  }
}
