import type {Notice} from '../../../src/notice/notice.ts'
import {readNotice} from '../../../src/notice/read-notice.ts'
import {profiles} from '../profiles.ts'

/** What a small notice says in the sections that matter to a test. */
export interface SmallNotice {
  /** The Act of the title; FOIA unless it says otherwise. */
  readonly act?: 'foia' | 'eir'
  /** Paragraph 1, the decision. */
  readonly decision?: string
  /** Paragraph 2, the request and what came of it. */
  readonly request?: string
  /** The heading above paragraph 3, among the reasons; none where it is empty. */
  readonly heading?: string
  /** Paragraph 3 and those below it, parted by blank lines. */
  readonly reasons?: string
  readonly steps?: string
}

const titles = {
  foia: 'Freedom of Information Act 2000 (FOIA)',
  eir: 'Environmental Information Regulations 2004 (EIR)',
}

/** The draft of a notice that is whole but for its appeal section. */
export function smallDraft({act = 'foia', decision, request, heading, reasons, steps}: SmallNotice): string {
  return [
    `# ${titles[act]}`,
    '# Decision notice',
    '**Date:** 1 July 2024',
    '**Public Authority:** Marlow Council',
    '## Decision (including any steps ordered)',
    `1. ${decision ?? 'The complainant has asked the Council for information about a contract.'}`,
    '## Request and response',
    `2. ${request ?? 'The complainant wrote to the Council on 1 March 2024.'}`,
    '## Reasons for decision',
    ...(heading ? [`### ${heading}`] : []),
    `3. ${reasons ?? 'The Commissioner has considered what both sides say.'}`,
    ...(steps === undefined ? [] : ['## Steps', `4. ${steps}`]),
    '',
  ].join('\n\n')
}

export function readSmall(parts: SmallNotice): Notice {
  return readNotice(smallDraft(parts), {profiles}).notice
}

/** What a reading tells of a sentence among the reasons, below a heading that cites section 43(2), in short. */
export function saidIn(reasons: string, heading = 'Section 43(2) – commercial interests'): string[] {
  return readSmall({heading, reasons}).findings.map(inShort)
}

/**
 * A proposition in one line: `commissioner: foia:43(2) engaged`, `authority: foia:41(1) not engaged`, with the level and
 * the side where it has them.
 */
export function inShort({voice, provisions, says, holds, level, side}: Notice['findings'][number]): string {
  const words = [provisions.join(' '), holds ? says : `not ${says}`, level, side]
  return `${voice}: ${words.filter(word => word !== null && word !== '').join(' ')}`
}
