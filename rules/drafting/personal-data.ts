import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import {findPersonalData} from '../../src/notice/personal-data.ts'

/**
 * A notice does not give the complainant's name, email, telephone or home address.
 *
 * ## Why
 * Notices are published. A complainant who is named in one has had their personal data disclosed by the regulator of
 * personal data.
 *
 * Found are a name that the notice says is the complainant's, or that signs the quoted request; a telephone number, a
 * postcode or an address that it says is theirs; a private person's email or mobile telephone anywhere. What belongs to
 * the authority, the tribunal or the Commissioner is not, nor is the name in the title of a Scottish decision.
 *
 * @example {"name": "ok.md"}
 *   1. The complainant wrote to the Council, at foi@wenlow.gov.uk, on 4 May 2023.
 *
 *   2. The Head of Planning, Mr Jones, told the complainant that it was not held.
 * @example {"name": "name.md", "label": "input"}
 *   1. The complainant, Mr John Smith, asked for the report. He can be reached at john.smith@gmail.com.
 * @example {"name": "name.md", "label": "output"}
 *   1:21-1:34: The complainant’s name
 *   1:79-1:99: A private email address
 * @example {"name": "address.md", "label": "input"}
 *   1. The complainant lives at 12 Mill Lane, Wenlow WX2 9PD, and was telephoned on 07700 900123.
 * @example {"name": "address.md", "label": "output"}
 *   1:50-1:57: The complainant’s address
 *   1:81-1:93: A private telephone number
 */
export default defineRule({
  id: 'drafting/personal-data',
  severity: 'error',
  fixable: false,
  source:
    'UK GDPR Article 5(1)(a) and (c); the Commissioners publish decisions without the name of the complainant',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    name: 'The complainant’s name',
    email: 'A private email address',
    telephone: 'A private telephone number',
    address: 'The complainant’s address',
  },
  check({notice}, report) {
    for (const {kind, span} of findPersonalData(notice)) report({at: span, message: kind})
  },
})
