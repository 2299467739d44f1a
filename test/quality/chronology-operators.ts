import {addDays, weekdayOf} from '../../src/law/calendar-days.ts'
import type {EventName, NoticeEvent} from '../../src/notice/notice.ts'
import {inWords} from '../../src/notice/timeline.ts'
import {type CleanDraft, type Defect, endsSentence, lineOf, type Operator, replaced} from './defect.ts'

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

interface Dated extends NoticeEvent {
  readonly date: string
}

function operator(
  name: string,
  rule: string,
  apply: (draft: CleanDraft) => readonly Omit<Defect, 'rule'>[],
): Operator {
  return {name, rule, apply: draft => apply(draft).map(defect => ({rule, ...defect}))}
}

/** The events that are dated in words, one request's at a time. */
function eventsOf({text, notice}: CleanDraft): readonly Dated[] {
  if (notice.events.some(({request}) => request > 1)) return []
  return notice.events.filter(
    (event): event is Dated =>
      event.date !== null &&
      event.event !== 'notice' &&
      text.slice(...event.span).replace(/\s+/g, ' ') === inWords(event.date),
  )
}

function eventOf(draft: CleanDraft, name: EventName): Dated | null {
  return eventsOf(draft).find(({event}) => event === name) ?? null
}

function withDate(
  {text}: CleanDraft,
  {span}: Pick<NoticeEvent, 'span'>,
  words: string,
): Omit<Defect, 'rule'> {
  return {text: replaced(text, ...span, words), lines: [lineOf(text, span[0])]}
}

/** True where a draft speaks of the time that was taken: then it is no defect to be late. */
const speaksOfTime =
  /section 10\b|section 17\b|regulations? (?:5\(2\)|7\b|14\(2\)|11\(4\)|16\(4\))|clarif|narrowed|refined|working days|extension|(?:delay|time taken|time it took|how long)/i

function late(name: string, rule: string, since: EventName, until: EventName, days: number): Operator {
  return operator(name, rule, draft => {
    const [from, to] = [eventOf(draft, since), eventOf(draft, until)]
    if (!from || !to || speaksOfTime.test(draft.text)) return []
    const date = addDays(to.date, days)
    return date >= (draft.notice.header.date ?? '9999') ? [] : [withDate(draft, to, inWords(date))]
  })
}

const noSuchDay = operator('31 April', 'chronology/valid-date', draft =>
  eventsOf(draft).map(event => withDate(draft, event, `31 April ${event.date.slice(0, 4)}`)),
)

const wrongWeekday = operator('wrong day of the week', 'chronology/valid-date', draft =>
  eventsOf(draft)
    .filter(({span}) => !/day,? $/.test(draft.text.slice(0, span[0])))
    .map(event => {
      const wrong = weekdays[(weekdayOf(event.date) + 2) % 7] as string
      return withDate(draft, event, `${wrong} ${inWords(event.date)}`)
    }),
)

const afterNotice = operator('event after the notice', 'chronology/valid-date', draft => {
  const [complaint, date] = [eventOf(draft, 'complaint'), draft.notice.header.date]
  return complaint && date ? [withDate(draft, complaint, inWords(addDays(date, 30)))] : []
})

function swapped(first: EventName, second: EventName): Operator {
  return operator(`dates of ${first} and ${second} swapped`, 'chronology/order', draft => {
    const [one, other] = [eventOf(draft, first), eventOf(draft, second)]
    if (!one || !other || one.date === other.date || one.span[0] > other.span[0]) return []
    const later = replaced(draft.text, ...other.span, inWords(one.date))
    const text = replaced(later, ...one.span, inWords(other.date))
    return [{text, lines: [lineOf(text, one.span[0]), lineOf(text, other.span[0])]}]
  })
}

/** Takes out the paragraph that tells of an event, where it tells of no other. */
const removed = operator('event removed', 'chronology/event-missing', draft => {
  const headings = draft.notice.sections.filter(({id}) => id !== 'decision').map(({line}) => line)
  return (
    eventsOf(draft)
      .filter(({block}) => draft.notice.events.filter(other => other.block === block).length === 1)
      .filter(({block}) => draft.notice.dates.filter(date => date.block === block).length === 1)
      // What is told again elsewhere is not missing.
      .filter(({date}) => draft.notice.dates.filter(other => other.date === date).length === 1)
      .filter(({event}) => event !== 'response' || !/has not|failed to|no response/.test(draft.text))
      .map(({block: index}) => {
        const block = draft.notice.blocks[index] as CleanDraft['notice']['blocks'][number]
        const paragraph = draft.notice.paragraphs.find(one => one.block === index)
        return {
          text: replaced(draft.text, paragraph?.markerSpan[0] ?? block.span[0], block.span[1], ''),
          lines: headings,
        }
      })
  )
})

/** Says among the reasons that an event was on another day. */
function restated(name: EventName, sentence: (date: string) => string): Operator {
  return operator(`other date of the ${name} among the reasons`, 'chronology/dates-agree', draft => {
    const event = eventOf(draft, name)
    const reasons = draft.notice.sections.find(({id}) => id === 'reasons' || id === 'analysis')
    if (!event || !reasons) return []
    const place = draft.notice.paragraphs.find(
      ({block}) =>
        block > reasons.block + 3 && endsSentence(draft.text, draft.notice.blocks[block]?.span[1] ?? 0),
    )
    const end = draft.notice.blocks[place?.block ?? -1]?.span[1]
    if (end === undefined) return []
    const text = replaced(draft.text, end, end, ` ${sentence(inWords(addDays(event.date, 366)))}`)
    return [{text, lines: [lineOf(text, end + 1)]}]
  })
}

const mentionChanged = operator('one mention changed', 'chronology/dates-agree', draft =>
  eventsOf(draft).flatMap(event =>
    event.mentions
      .filter(({date}) => date === event.date)
      .map(mention => withDate(draft, mention, inWords(addDays(event.date, 397)))),
  ),
)

export const chronologyOperators: readonly Operator[] = [
  late('response 40 days later', 'chronology/time-for-compliance', 'request', 'response', 40),
  late('review 80 days later', 'chronology/internal-review-time', 'review-requested', 'review-outcome', 80),
  noSuchDay,
  wrongWeekday,
  afterNotice,
  swapped('request', 'response'),
  swapped('review-requested', 'review-outcome'),
  swapped('request', 'complaint'),
  removed,
  restated('request', date => `The request of ${date} was clear.`),
  restated('response', date => `In its response of ${date} the authority gave no reasons.`),
  mentionChanged,
]
