import type {LawIndex} from '../../law/law-index.ts'
import type {Analysis, Exemption} from '../notice.ts'
import type {Likelihood, Proposition, Side} from './proposition.ts'

/**
 * Puts together what is said of each exemption. Those that are only mentioned, and neither decided, left undecided, put in
 * view by a heading nor relied on in the decision section, are left out.
 *
 * @param stretches of the reasons, by the exemptions that their headings put in view
 */
export function foldExemptions(
  propositions: readonly Proposition[],
  stretches: ReadonlyMap<string, readonly Analysis[]>,
  law: LawIndex,
): Exemption[] {
  const byProvision = new Map<string, Proposition[]>()
  for (const proposition of propositions) {
    for (const provision of proposition.provisions) {
      const said = byProvision.get(provision)
      if (said) said.push(proposition)
      else byProvision.set(provision, [proposition])
    }
  }
  const others = propositions.some(
    ({says, provisions}) => says === 'not-considered' && provisions.length === 0,
  )
  return [...byProvision]
    .filter(([provision, said]) => stretches.has(provision) || counts(said))
    .map(([provision, said]) => foldOne(provision, said, others, stretches.get(provision) ?? [], law))
}

function counts(said: readonly Proposition[]): boolean {
  return said.some(
    ({says, holds, voice, place, firm}) =>
      (says === 'relied' && ((place === 'decision' && firm) || !holds)) ||
      says === 'not-considered' ||
      ((says === 'engaged' || says === 'entitled' || says === 'public-interest') &&
        voice === 'commissioner' &&
        place !== 'narrative'),
  )
}

function foldOne(
  provision: string,
  said: readonly Proposition[],
  others: boolean,
  analyses: readonly Analysis[],
  law: LawIndex,
): Exemption {
  const own = said.filter(({voice}) => voice === 'commissioner')
  const nature = law.natureOf(provision)
  const engagedSaid = decided(own.filter(({says}) => says === 'engaged'))
  const entitledSaid = decided(own.filter(({says}) => says === 'entitled'))
  const side = nature === 'absolute' ? null : sideOf(own)
  const decidedAny = engagedSaid !== null || entitledSaid !== null || side !== null
  const left = !decidedAny && (said.some(({says}) => says === 'not-considered') || others)
  const entitled = entitledSaid ?? impliedEntitlement(engagedSaid, side, nature === 'absolute')
  // Not engaged for one part of the information, and rightly relied on for another, is engaged.
  const engaged =
    (engagedSaid === false && entitledSaid === true ? true : engagedSaid) ??
    (side !== null || entitled === true ? true : entitled === false ? false : null)
  return {
    provision,
    relied: isRelied(said),
    engaged,
    likelihood: likelihoodOf(provision, own, engaged, law),
    publicInterest: engaged === false ? null : side,
    analyses,
    outcome: left ? 'not-considered' : entitled === null ? null : entitled ? 'entitled' : 'not-entitled',
  }
}

/**
 * What the surest words say: those that cite the exemption in the decision section, then in the reasons, then any; the
 * last of them. Where those of the decision section that cite none contradict each other, they speak of several.
 */
function decided(said: readonly Proposition[]): boolean | null {
  const inDecision = said.filter(({place}) => place === 'decision')
  const inReasons = said.filter(({place}) => place === 'reasons')
  const groups = [
    inDecision.filter(({firm, cites}) => firm && cites),
    inDecision.filter(({cites}) => cites),
    inReasons.filter(({firm}) => firm),
    inReasons,
    agree(inDecision) ? inDecision : [],
  ]
  const surest = groups.find(group => group.length > 0)
  if (!surest) return null
  // Upheld for a part of the information.
  return surest[0]?.place === 'decision' ? surest.some(({holds}) => holds) : (surest.at(-1)?.holds ?? null)
}

function agree(said: readonly Proposition[]): boolean {
  return said.every(({holds}) => holds === said[0]?.holds)
}

function sideOf(own: readonly Proposition[]): Side | null {
  const said = own.filter(({says}) => says === 'public-interest')
  const firm = said.filter(proposition => proposition.firm)
  return (firm.length > 0 ? firm : said).at(-1)?.side ?? null
}

function impliedEntitlement(engaged: boolean | null, side: Side | null, absolute: boolean): boolean | null {
  if (engaged === false) return false
  if (side !== null) return side === 'maintain'
  return engaged === true && absolute ? true : null
}

function isRelied(said: readonly Proposition[]): boolean {
  const relied = said.filter(({says}) => says === 'relied')
  const withdrawn = relied.findLastIndex(({holds}) => !holds)
  if (withdrawn === -1) return true
  return relied.slice(withdrawn + 1).some(({firm, place}) => firm && place === 'decision')
}

/** The level that the Commissioner works at: under the EIR an effect that would follow, and nothing less. */
function likelihoodOf(
  provision: string,
  own: readonly Proposition[],
  engaged: boolean | null,
  law: LawIndex,
): Likelihood | null {
  const bases = new Set(law.groundsOf(provision).map(({basis}) => basis))
  if (bases.has('adverse-effect')) return engaged === true ? 'would' : null
  if (!bases.has('prejudice') && !bases.has('inhibit') && !bases.has('endanger')) return null
  const said = own.filter(
    ({says, holds, place, firm, block, level}) =>
      says === 'likelihood' &&
      holds &&
      place !== 'narrative' &&
      // A paragraph that names both levels explains them.
      (firm || !own.some(other => other.block === block && other.level !== null && other.level !== level)),
  )
  const firm = said.filter(proposition => proposition.firm)
  // Where the exemption failed at an earlier step, no level counts but one that is accepted in so many words.
  return (firm.length > 0 || engaged === false ? firm : said).at(-1)?.level ?? null
}
