/**
 * Words that name documents other than the notice, whose paragraphs it may refer to. Small letters match capitals
 * too. Compiled from the notices, guidance and tribunal decisions that the project's reference cites.
 */

/** Documents cited by paragraph: in the sentence of a reference, or the one before, they leave it open whose it is. */
export const citedDocuments: readonly string[] = [
  'judgment',
  'judgement',
  'judgments',
  'ruling',
  'tribunal',
  "tribunal's",
  'court',
  "court's",
  'guidance',
  'code',
  'schedule',
  'directive',
  'recital',
  'convention',
  'explanatory',
  'authorities',
]

/** Documents of the parties: only in the same sentence. */
export const partyDocuments: readonly string[] = [
  'letter',
  'letters',
  'email',
  'emails',
  'submission',
  'submissions',
  'refusal notice',
  'witness statement',
  'report',
  'policy',
  'contract',
  'agreement',
  'lease',
  'manual',
  'annex',
  'appendix',
]

/** What may stand directly before "paragraph", with a number of its own or without: "Schedule 19, paragraph 58". */
export const containers: readonly string[] = [
  'schedule',
  'sch',
  'part',
  'annex',
  'annexe',
  'appendix',
  'article',
  'chapter',
  'section',
  'regulation',
  'code',
  'guidance',
  'judgment',
  'judgement',
  'decision',
  'ruling',
  'act',
  'regulations',
  'letter',
  'report',
  'policy',
]
