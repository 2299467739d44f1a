import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import {placeOfNotice} from '../../src/notice/place-of-notice.ts'

/**
 * A notice is signed, with the signatory's name.
 *
 * ## Why
 * The parties must be able to see who took the decision on the Commissioner's behalf.
 *
 * Only the forms that are signed need it; the short ones are not.
 *
 * @example {"name": "ok.md"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Right of appeal
 *
 *   36. Either party has the right to appeal against this decision notice.
 *
 *   Signed
 *
 *   Carolyn Howes
 *   Senior Case Officer
 *   Information Commissioner's Office
 * @example {"name": "nameless.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Right of appeal
 *
 *   36. Either party has the right to appeal against this decision notice.
 *
 *   Signed
 * @example {"name": "nameless.md", "label": "output"}
 *   7:1-7:7: Missing name in the signature
 */
export default defineRule({
  id: 'structure/signature',
  severity: 'warning',
  fixable: false,
  source:
    "Convention: the Commissioners' templates end with a signature (the ICO's v4.0 of 1 September 2011)",
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    missing: 'Missing signature at the end of the notice',
    nameless: 'Missing name in the signature',
  },
  check({notice, form}, report) {
    const {signature} = notice
    if (signature) {
      // An address alone closes the newest form; it signs nothing.
      const isSigned =
        form.signatureRequired ||
        notice.blocks.some(({role, text}) => role === 'signature' && saysSigned.test(text))
      if (signature.name === null && isSigned) report({at: signature.span, message: 'nameless'})
    } else if (form.signatureRequired && notice.kind !== null) {
      report({at: placeOfNotice(notice), message: 'missing'})
    }
  },
})

const saysSigned = /\bsign(?:ed|ature)\b/i
