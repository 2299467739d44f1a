/** The groups of rules, in the order in which they are listed. */
export const groups = [
  {id: 'structure', title: 'Structure', about: 'what a notice of its kind must hold, and where'},
  {id: 'numbering', title: 'Numbering', about: 'the numbers of paragraphs, and references to them'},
  {id: 'argument', title: 'Argument', about: 'whether the reasoning is complete and agrees with itself'},
  {id: 'chronology', title: 'Chronology', about: 'dates, their order, and the time limits of the Acts'},
  {id: 'citation', title: 'Citation', about: 'how legislation and cases are referred to'},
  {id: 'drafting', title: 'Drafting', about: 'terms, names, quotation marks and placeholders'},
  {id: 'directive', title: 'Directives', about: 'comments in a draft that silence rules'},
] as const

export function groupOf(id: string): string {
  return id.slice(0, id.indexOf('/'))
}
