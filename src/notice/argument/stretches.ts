import type {Analysis} from '../notice.ts'
import type {OutlineSection} from '../outline.ts'
import type {SectionView} from './section-views.ts'

/**
 * The stretches of the reasons that a heading gives to exemptions: from a heading that cites them to the next that cites
 * others, or the end of the main section.
 *
 * @param resolve the exemptions that a heading's citations stand for
 */
export function readStretches(
  sections: readonly OutlineSection[],
  views: readonly SectionView[],
  resolve: (topic: readonly string[]) => readonly string[],
): ReadonlyMap<string, Analysis[]> {
  const stretches = new Map<string, Analysis[]>()
  for (const [index, view] of views.entries()) {
    if (view.topicSection !== index || view.topic.length === 0) continue
    let last = index
    while (views[last + 1]?.topicSection === index) last++
    const inside = views.slice(index, last + 1)
    const at = (test: (view: SectionView) => boolean): number | null => {
      const found = inside.findIndex(test)
      return found === -1 ? null : index + found
    }
    const analysis: Analysis = {
      section: index,
      block: (sections[index] as OutlineSection).block,
      end: endOf(sections, last),
      publicInterest: at(({publicInterest}) => publicInterest),
      disclosing: at(({side, publicInterest}) => publicInterest && side === 'disclose'),
      maintaining: at(({side, publicInterest}) => publicInterest && side === 'maintain'),
    }
    for (const id of resolve(view.topic)) {
      const known = stretches.get(id)
      if (known) known.push(analysis)
      else stretches.set(id, [analysis])
    }
  }
  return stretches
}

/** The block where the next section starts that is no part of this one's; sections stand in document order. */
function endOf(sections: readonly OutlineSection[], last: number): number {
  return sections[last + 1]?.block ?? (sections[last] as OutlineSection).end
}
