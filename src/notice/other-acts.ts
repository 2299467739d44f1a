import type {Notice} from './notice.ts'

/** "section 36 of the Housing Act", "section 127(1) Equality Act 2010", "regulation 5 of the Civil Aviation Regulations". */
const ofOtherAct =
  /\b(?:[Ss]ections?|[Rr]egulations?|ss?\.?|regs?\.?) ?(\d{1,3})[\dA-Za-z()]{0,20},? (?:of |in |under )?(?:the )?((?:[A-Z][\w'’()-]* (?:(?:of|and|the|for|to|etc|in|on) ){0,2}){1,8}(?:Act|Regulations|Order|Rules)\b)/g

const mayName = /[a-z)] (?:Act|Regulations|Order|Rules)\b/

const accessActs = /^(?:Freedom of Information|Environmental Information)/

/** The numbers of sections and regulations that a notice cites of legislation other than the access Acts. */
export function foreignSections({blocks}: Pick<Notice, 'blocks'>): ReadonlySet<number> {
  const numbers = new Set<number>()
  for (const {text} of blocks) {
    if (!mayName.test(text)) continue
    for (const [, number, act] of text.matchAll(ofOtherAct)) {
      if (!accessActs.test(act as string)) numbers.add(Number(number))
    }
  }
  return numbers
}
