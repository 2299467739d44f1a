import * as z from 'zod/mini'
import {defineRule} from '../../src/lint/define-rule.ts'
import {foldedWords, holdsAny} from '../../src/notice/own-words.ts'
import {quotationIndexOf} from '../../src/notice/quoted.ts'
import {blocksOf, firstSection} from '../../src/notice/section-blocks.ts'
import {periodAt} from '../../src/notice/step-time.ts'
import {spanOf} from '../../src/notice/text-map.ts'
import {readSentences, type Sentence, type Word} from '../../src/notice/words.ts'

/**
 * The appeal section says to whom an appeal lies, and within how many days.
 *
 * ## Why
 * A notice must give the particulars of the right of appeal. A wrong time costs a party the appeal: 28 days for the
 * First-tier Tribunal, 42 for the Court of Session.
 *
 * What the section must say is in the profile. That there is none is reported by `structure/required-section`.
 *
 * @example {"name": "ok.md"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Right of appeal
 *
 *   36. Either party has the right to appeal against this decision notice to the First-tier Tribunal (Information
 *       Rights).
 *
 *   37. Any Notice of Appeal should be served on the Tribunal within 28 (calendar) days of the date on which this
 *       decision notice is sent.
 * @example {"name": "wrong.md", "label": "input"}
 *   # Freedom of Information Act 2000 (FOIA) Decision notice
 *
 *   ## Right of appeal
 *
 *   36. Either party has the right to appeal against this decision notice.
 *
 *   37. Any Notice of Appeal should be served within 35 (calendar) days of the date on which this notice is sent.
 * @example {"name": "wrong.md", "label": "output"}
 *   3:4-3:19: Missing in the appeal section: the tribunal to which the appeal lies
 *   7:50-7:68: Unexpected time of 35 days for appealing, expected 28
 */
export default defineRule({
  id: 'structure/appeal-rights',
  severity: 'error',
  fixable: false,
  source: 'FOIA s.50(5) and s.57; SI 2009/1976 r.22(1)(b); FOISA s.49(8) and s.56',
  since: '0.1.0',
  options: z.strictObject({}),
  messages: {
    missing: 'Missing in the appeal section: {name}',
    noPeriod: 'Missing in the appeal section: the time for appealing, {days} days',
    otherPeriod: 'Unexpected time of {actual} days for appealing, expected {days}',
  },
  check({notice, profile}, report) {
    const {section: id, contains, period} = profile.appeal
    const section = firstSection(notice, [id])
    if (!section) return
    const blocks = blocksOf(notice, section)
    if (blocks.length === 0) return

    const folded = foldedWords(blocks)
    for (const {name, words} of contains) {
      if (!holdsAny(folded, words)) report({at: section.titleSpan, message: 'missing', data: {name}})
    }

    const quoted = quotationIndexOf(notice.quotations)
    const found = blocks
      .filter(({text}) => unit.test(text))
      .flatMap(block => readSentences(block, quoted).flatMap(periodsIn))
    const isRight = found.some(({days}) => days === period.days)
    for (const {days, sentence, first, last} of found) {
      if (days === period.days || (isRight && !isAboutAppeal(sentence))) continue
      report({
        at: spanOf(sentence.block, first.start, last.end),
        message: 'otherPeriod',
        data: {actual: days, days: period.days},
      })
    }
    if (period.required && found.length === 0)
      report({at: section.titleSpan, message: 'noPeriod', data: {days: period.days}})
  },
})

interface Period {
  readonly days: number
  readonly sentence: Sentence
  readonly first: Word
  readonly last: Word
}

/** Of what periods are made: a cheap look before words are read. */
const unit = /day|week|month/i

function periodsIn(sentence: Sentence): Period[] {
  if (!unit.test(sentence.block.text.slice(...sentence.range))) return []
  const {words} = sentence
  return words.flatMap((first, at) => {
    const period = periodAt(words, at)
    const last = period && words[period.to - 1]
    return period && last && period.days !== null ? [{days: period.days, sentence, first, last}] : []
  })
}

/** True where a number of days can only be the time for appealing, not a time for something else beside it. */
function isAboutAppeal({words}: Sentence): boolean {
  return words.some(({text}) => text === 'appeal' || text === 'appeals')
}
