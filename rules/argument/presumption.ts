import * as z from 'zod/mini'
import {shippedLaw} from '../../src/law/shipped-law.ts'
import {defineRule} from '../../src/lint/define-rule.ts'
import {headingOf, publicInterestHeading} from '../../src/notice/argument/query.ts'

/**
 * A decision that upholds an exception of the EIR or the EI(S)Rs deals with the presumption in favour of disclosure.
 *
 * ## Why
 * Regulation 12(2) of the EIR, and regulation 10(2)(b) of the EI(S)Rs, oblige an authority to apply a presumption in favour
 * of disclosure: where the interests are equal it decides, and it informs the decision in any case (Vesco v Information
 * Commissioner [2019] UKUT 247 (AAC)). A notice that never mentions it has left out a step of the test.
 *
 * It does not apply to personal data (regulation 13, EI(S)Rs regulation 11).
 *
 * @example {"name": "ok.md"}
 *   # Environmental Information Regulations 2004 (EIR) Decision notice
 *
 *   ## Reasons for decision
 *
 *   ### Regulation 12(5)(b) – the course of justice
 *
 *   1. The Commissioner finds that regulation 12(5)(b) is engaged.
 *
 *   ### Public interest test
 *
 *   2. The Commissioner has had regard to the presumption in favour of disclosure at regulation 12(2). He finds that the
 *      public interest in maintaining the exception outweighs the public interest in disclosure.
 * @example {"name": "none.md", "label": "input"}
 *   # Environmental Information Regulations 2004 (EIR) Decision notice
 *
 *   ## Reasons for decision
 *
 *   ### Regulation 12(5)(b) – the course of justice
 *
 *   1. The Commissioner finds that regulation 12(5)(b) is engaged.
 *
 *   ### Public interest test
 *
 *   2. The Commissioner finds that the public interest in maintaining the exception outweighs the public interest in
 *      disclosure.
 * @example {"name": "none.md", "label": "output"}
 *   9:5-9:25: Missing presumption in favour of disclosure, which the public interest test must apply
 */
export default defineRule({
  id: 'argument/presumption',
  severity: 'warning',
  fixable: false,
  source: 'EIR reg.12(2); EI(S)Rs reg.10(2)(b); Vesco v IC [2019] UKUT 247 (AAC)',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    missing: 'Missing presumption in favour of disclosure, which the public interest test must apply',
  },
  check({notice}, report) {
    const law = shippedLaw()
    const weighed = notice.exemptions.find(
      ({provision, engaged, publicInterest}) =>
        engaged === true &&
        publicInterest === 'maintain' &&
        isOfEnvironmentalRegime(provision) &&
        law.natureOf(provision) === 'qualified' &&
        !law.groundsOf(provision).some(({formal}) => formal),
    )
    if (!weighed) return
    if (notice.provisions.some(({id}) => presumptions.some(of => id === of || id.startsWith(`${of}(`))))
      return
    if (
      notice.blocks.some(
        ({text, role, type}) => role !== 'furniture' && type !== 'html' && /presum/i.test(text),
      )
    )
      return
    const heading = publicInterestHeading(notice, weighed) ?? headingOf(notice, weighed)
    if (heading) report({at: heading.titleSpan, message: 'missing'})
  },
})

function isOfEnvironmentalRegime(provision: string): boolean {
  return provision.startsWith('eir:') || provision.startsWith('eisr:')
}

/** Where the presumption is laid down. */
const presumptions: readonly string[] = ['eir:12(2)', 'eisr:10(2)']
