import * as z from 'zod/mini'
import type {Element} from '../../src/law/law.ts'
import {shippedLaw} from '../../src/law/shipped-law.ts'
import {defineRule} from '../../src/lint/define-rule.ts'
import {headingOf, isAnalysedIn, nameOf, saidOf} from '../../src/notice/argument/query.ts'
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
 *   1. The Commissioner's decision is that DSIT is entitled to rely on section 43(2).
 *
 *   ## Reasons for decision
 *
 *   ### Section 43(2) – commercial interests
 *
 *   2. In order for a prejudice based exemption to be engaged three criteria must be met.
 *
 *   3. The Commissioner accepts that the potential prejudice relates to the interests which the exemption is designed to
 *      protect.
 *
 *   4. The Commissioner accepts that there is a causal relationship between disclosure and the harm.
 *
 *   5. The Commissioner is satisfied that the risk of prejudice occurring is a real and significant one.
 *
 *   6. The Commissioner is therefore satisfied that section 43(2) is engaged.
 * @example {"name": "no-link.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Decision (including any steps ordered)
 *
 *   1. The Commissioner's decision is that DSIT is entitled to rely on section 43(2).
 *
 *   ## Reasons for decision
 *
 *   ### Section 43(2) – commercial interests
 *
 *   2. In order for a prejudice based exemption to be engaged three criteria must be met.
 *
 *   3. The Commissioner accepts that the potential prejudice relates to the interests which the exemption is designed to
 *      protect.
 *
 *   4. DSIT explained its concern. It supplied copies of its correspondence with Amazon.
 *
 *   5. The Commissioner is satisfied that the risk of prejudice occurring is a real and significant one.
 *
 *   6. The Commissioner is therefore satisfied that section 43(2) is engaged.
 * @example {"name": "no-link.md", "label": "output"}
 *   9:5-9:41: Missing in the analysis of section 43(2): the causal link between disclosure and the prejudice
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
  const isSetOut = saidOf(notice, exemption, 'set-out').some(({block}) => isAnalysedIn(exemption, block))
  const told = new Set(
    saidOf(notice, exemption, 'element')
      .filter(
        ({voice, holds, place}) =>
          voice !== 'law' && place === 'reasons' && (holds || !isSetOut) && isTheirs(voice, isSetOut),
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

/** Where the steps are set out, the Commissioner must take each; elsewhere the parties' words show that it was looked at. */
function isTheirs(voice: string, isSetOut: boolean): boolean {
  return voice === 'commissioner' || !isSetOut
}
