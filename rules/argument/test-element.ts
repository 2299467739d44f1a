import * as z from 'zod/mini'
import type {Element} from '../../src/law/law.ts'
import {shippedLaw} from '../../src/law/shipped-law.ts'
import {defineRule} from '../../src/lint/define-rule.ts'
import type {Proposition} from '../../src/notice/argument/proposition.ts'
import {headingOf, nameOf, saidOf} from '../../src/notice/argument/query.ts'
import type {Exemption, Notice} from '../../src/notice/notice.ts'

/**
 * The reasons take each step of the exemption's test.
 *
 * ## Why
 * Each provision has its test: for prejudice the applicable interest, the causal link and the likelihood (Hogan and
 * Oxford City Council v Information Commissioner, EA/2005/0026 and 0030); for confidence, privilege, personal data and the
 * exceptions of the EIR others. `noticelint explain "section 43(2)"` lists the steps of one.
 *
 * One of the three criteria of prejudice that is left out is an error where the notice says that it will go through them;
 * any other step is worth a look. There is no finding in the shorter forms, where an exemption failed at an earlier step,
 * nor on the steps of section 36, which `argument/qualified-person` looks at.
 *
 * @example {"name": "ok.md"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision (including any steps ordered)
 *
 *   1. The Commissioner's decision is that the MPS was entitled to rely on section 31(1)(a).
 *
 *   ## Request and response
 *
 *   ## Scope of the case
 *
 *   ## Reasons for decision
 *
 *   ### Section 31(1)(a) – Law enforcement
 *
 *   2. The Commissioner will go through the three limb test for exemptions that are based on prejudice.
 *
 *   #### The applicable interests
 *
 *   3. The Commissioner acknowledges that the arguments presented by the MPS refer to prejudice to the prevention or
 *      detection of crime and that the appropriate applicable interests have therefore been considered.
 *
 *   #### The nature of the prejudice
 *
 *   4. On the evidence provided, the Commissioner is satisfied that the MPS has demonstrated a causal link between the
 *      requested information and the applicable interests relied on.
 *
 *   #### Likelihood of prejudice
 *
 *   5. The Commissioner is satisfied that disclosure would be likely to represent a real and significant risk to law
 *      enforcement matters.
 *
 *   #### Is the exemption engaged?
 *
 *   6. The Commissioner is satisfied that the exemption provided by section 31(1)(a) is engaged.
 *
 *   ### Public interest test
 *
 *   ## Right of appeal
 * @example {"name": "no-link.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision (including any steps ordered)
 *
 *   1. The Commissioner's decision is that the MPS was entitled to rely on section 31(1)(a).
 *
 *   ## Request and response
 *
 *   ## Scope of the case
 *
 *   ## Reasons for decision
 *
 *   ### Section 31(1)(a) – Law enforcement
 *
 *   2. The Commissioner will go through the three limb test for exemptions that are based on prejudice.
 *
 *   #### The applicable interests
 *
 *   3. The Commissioner acknowledges that the arguments presented by the MPS refer to prejudice to the prevention or
 *      detection of crime and that the appropriate applicable interests have therefore been considered.
 *
 *   4. The MPS supplied the Commissioner with copies of its correspondence.
 *
 *   #### Likelihood of prejudice
 *
 *   5. The Commissioner is satisfied that disclosure would be likely to represent a real and significant risk to law
 *      enforcement matters.
 *
 *   #### Is the exemption engaged?
 *
 *   6. The Commissioner is satisfied that the exemption provided by section 31(1)(a) is engaged.
 *
 *   ### Public interest test
 *
 *   ## Right of appeal
 * @example {"name": "no-link.md", "label": "output"}
 *   13:5-13:39: Missing in the analysis of section 31(1)(a): the causal link between disclosure and the prejudice
 */
export default defineRule({
  id: 'argument/test-element',
  severity: 'error',
  fixable: false,
  source:
    'Hogan and Oxford City Council v IC EA/2005/0026 and 0030; the guidance of the ICO and the SIC on each exemption',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {missing: 'Missing in the analysis of {provision}: {element}'},
  check({notice, form}, report) {
    if (form.id === 'short' || form.id === 'four-heading') return
    const told = new Set<string>()
    for (const exemption of notice.exemptions) {
      const heading = headingOf(notice, exemption)
      if (!heading || exemption.engaged !== true || exemption.outcome === null) continue
      if (paragraphsIn(notice, exemption) < enough) continue
      for (const element of missingFrom(notice, exemption)) {
        const key = `${heading.block} ${element.id}`
        if (told.has(key)) continue
        told.add(key)
        report({
          at: heading.titleSpan,
          message: 'missing',
          severity: element.weight,
          data: {provision: nameOf(exemption.provision), element: element.name},
        })
      }
    }
  },
})

/** An analysis of fewer paragraphs goes through no test. */
const enough = 4

function paragraphsIn({paragraphs}: Notice, {analyses}: Exemption): number {
  return paragraphs.filter(({block}) => analyses.some(({block: from, end}) => block > from && block < end))
    .length
}

/** The steps of the opinion of a qualified person are another rule's. */
const otherRules: ReadonlySet<string> = new Set(['qualified-person', 'opinion-given', 'opinion-reasonable'])

/** The elements of the test that nothing in the analysis tells of, where what there is shows that it goes through them. */
function missingFrom(notice: Notice, exemption: Exemption): readonly Element[] {
  const law = shippedLaw()
  const ids = law.groundsOf(exemption.provision)[0]?.elements ?? []
  if (ids.some(id => otherRules.has(id))) return []
  // Of a test that asks for the public interest itself (section 41's defence) the weighing is a part.
  const isWhole = ids.some(id => id.includes('public-interest'))
  const isItsOwn = ({block}: Proposition): boolean => isReasonedIn(notice, exemption, block, isWhole)
  const isSetOut = notice.findings.some(finding => finding.says === 'set-out' && isItsOwn(finding))
  const told = new Set(
    saidOf(notice, exemption, 'element')
      .filter(
        finding =>
          finding.voice !== 'law' &&
          finding.place === 'reasons' &&
          (finding.holds || !isSetOut) &&
          isTheirs(finding.voice, isSetOut) &&
          isItsOwn(finding),
      )
      .map(({element}) => element),
  )
  const missing = ids.filter(id => !told.has(id))
  // Of a test that is not gone through at all, or hardly, no one step is missing.
  if (missing.length === 0 || missing.length > Math.ceil(ids.length / 2) || ids.length < 2) return []
  return missing.flatMap(id => {
    const element = law.element(id)
    if (!element) return []
    return [isSetOut ? element : {...element, weight: 'warning' as const}]
  })
}

/** True below the headings of an exemption, down to where the public interest in it is weighed, or to their end. */
function isReasonedIn({sections}: Notice, {analyses}: Exemption, block: number, isWhole: boolean): boolean {
  return analyses.some(({block: from, end, publicInterest}) => {
    const weighing = publicInterest === null || isWhole ? undefined : sections[publicInterest]
    return block >= from && block < (weighing && weighing.block > from ? weighing.block : end)
  })
}

/** Where the steps are set out, the Commissioner must take each; elsewhere the parties' words show that it was looked at. */
function isTheirs(voice: string, isSetOut: boolean): boolean {
  return voice === 'commissioner' || !isSetOut
}
