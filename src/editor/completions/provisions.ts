import {type CompletionItem, CompletionItemKind} from 'vscode-languageserver'
import type {Act, Provision} from '../../law/law.ts'
import {isGround} from '../../law/law-index.ts'
import {shippedLaw} from '../../law/shipped-law.ts'
import type {Analysis} from '../analysis.ts'
import {type CompletionSource, replacing} from './completion-source.ts'

/** The noun of a provision, and what has been written of its number; nothing stands before it but a space or bracket. */
const noun = /(?:^|[\s(])(sections?|ss?\.?|regulations?|regs?\.?) ((?:\d+[A-Za-z]*)?(?:\([0-9A-Za-z]*\)?)*)$/i

/** Behind "section " or "regulation ": the provisions of the notice's Acts, first those that it has cited. */
export const provisions: CompletionSource = {
  triggers: [' ', '('],
  complete({analysis, offset, before}) {
    const [, word, written] = noun.exec(before) ?? []
    if (word === undefined || written === undefined) return []
    const wanted = word.toLowerCase().startsWith('s') ? 'section' : 'regulation'
    const cited = new Set(analysis.notice.provisions.map(({id}) => id))
    return actsOf(analysis)
      .filter(act => act.noun === wanted)
      .flatMap(act => act.provisions.map(provision => ({act, provision})))
      .map(({act, provision}, index) =>
        replacing(analysis, [offset - written.length, offset], {
          ...itemOf(provision, act),
          sortText: `${rankOf(provision, cited)}${String(index).padStart(4, '0')}`,
        }),
      )
  },
}

/** The Acts of the notice, and where its kind is not known all that are described. */
function actsOf({notice: {regimes}}: Analysis): readonly Act[] {
  const {acts} = shippedLaw().law
  return acts.filter(({regime}) => regime !== null && (regimes.length === 0 || regimes.includes(regime)))
}

function rankOf(provision: Provision, cited: ReadonlySet<string>): number {
  if (cited.has(provision.id)) return 0
  return isGround(provision) ? 1 : 2
}

function itemOf(provision: Provision, {short}: Act): CompletionItem & {readonly words: string} {
  const {number, heading, label, kind, nature} = provision
  return {
    label: number,
    words: number,
    kind: CompletionItemKind.Reference,
    detail: `${short}: ${heading}`,
    documentation: [label, [kind, nature].filter(Boolean).join(', ')].filter(Boolean).join('\n\n'),
  }
}
