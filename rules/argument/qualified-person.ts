import * as z from 'zod/mini'
import {shippedLaw} from '../../src/law/shipped-law.ts'
import {defineRule} from '../../src/lint/define-rule.ts'
import {headingOf, nameOf, saidOf} from '../../src/notice/argument/query.ts'
import type {Exemption} from '../../src/notice/notice.ts'

/**
 * An analysis of section 36 deals with the qualified person's opinion: whose it was, that it was given, and whether it was
 * reasonable.
 *
 * ## Why
 * Section 36 is engaged by the reasonable opinion of a qualified person and by nothing else. A notice that finds it engaged
 * on the authority's arguments alone has applied the wrong test.
 *
 * @example {"name": "ok.md"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Reasons for decision
 *
 *   ### Section 36(2)(b)(i) – effective conduct of public affairs
 *
 *   1. The Commissioner is satisfied that Lord Vallance is the appropriate qualified person, that he gave an opinion on
 *      24 October 2024, and that it was a reasonable one. Section 36(2)(b)(i) is engaged.
 * @example {"name": "nobody.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Reasons for decision
 *
 *   ### Section 36(2)(b)(i) – effective conduct of public affairs
 *
 *   1. DSIT argued that disclosure would be likely to inhibit the provision of advice. The Commissioner is satisfied that
 *      section 36(2)(b)(i) is engaged.
 * @example {"name": "nobody.md", "label": "output"}
 *   5:5-5:62: Missing in the analysis of section 36(2)(b)(i): that the qualified person gave an opinion, and when
 *   5:5-5:62: Missing in the analysis of section 36(2)(b)(i): whether the opinion was reasonable
 *   5:5-5:62: Missing in the analysis of section 36(2)(b)(i): who the qualified person was
 */
export default defineRule({
  id: 'argument/qualified-person',
  severity: 'error',
  fixable: false,
  source: 'FOIA s.36(2) and s.36(5); Malnick v IC [2018] UKUT 72 (AAC)',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {missing: 'Missing in the analysis of {provision}: {element}'},
  check({notice}, report) {
    const law = shippedLaw()
    const told = new Set<number>()
    for (const exemption of notice.exemptions) {
      const heading = headingOf(notice, exemption)
      const wanted = stepsOf(exemption)
      if (!heading || told.has(heading.block) || exemption.engaged !== true || wanted.length === 0) continue
      told.add(heading.block)
      // Another exemption of the section may have been analysed above, with the same opinion.
      const alike = notice.exemptions.filter(other => stepsOf(other).length > 0)
      const said = new Set(
        alike
          .flatMap(other => saidOf(notice, other, 'element'))
          .filter(({voice, place}) => voice !== 'law' && place === 'reasons')
          .map(({element}) => element),
      )
      const missing = wanted.filter(id => !said.has(id))
      for (const id of missing) {
        report({
          at: heading.titleSpan,
          message: 'missing',
          ...(missing.length < wanted.length ? {severity: 'warning' as const} : {}),
          data: {provision: nameOf(exemption.provision), element: law.element(id)?.name ?? id},
        })
      }
    }
  },
})

/** The steps of the test that are about a qualified person's opinion; none for other tests. */
function stepsOf({provision}: Exemption): readonly string[] {
  const elements = shippedLaw().groundsOf(provision)[0]?.elements ?? []
  return elements.includes('opinion-reasonable') ? elements.filter(id => id !== 'likelihood') : []
}
