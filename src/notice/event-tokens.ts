import {eventVocabulary} from './event-phrases.ts'
import type {DateMention} from './notice.ts'
import type {Word} from './words.ts'

/** A word of a sentence, or a date in it as one. */
export interface EventToken {
  readonly text: string
  /** Offsets in the block's reading text. */
  readonly start: number
  readonly end: number
  /** What happened on it is read; `null` for a word. */
  readonly day: TokenDay | null
}

/** A day, as far as a sentence gives it. */
export interface TokenDay {
  /** ISO 8601; `null` where there is no such day, or where only a month is given. */
  readonly date: string | null
  /** True where no day is given: "in January 2025". */
  readonly monthOnly: boolean
}

/** What stands in the place of a date among the words. */
export const dateText = '<date>'

const months: ReadonlySet<string> = new Set([
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
]) // biome-ignore format: a list of words reads best in rows

/**
 * The words of a sentence with each date as one token: those written, those told by another ("the next day"), and months
 * with their year.
 *
 * @param dates that stand in the sentence, in order
 * @param last the date that "the same day" would mean at the start of the sentence
 */
export function eventTokens(
  words: readonly Word[],
  dates: readonly DateMention[],
  last: string | null,
  dayAfter: (date: string) => string,
): EventToken[] {
  const {days} = eventVocabulary()
  const tokens: EventToken[] = []
  let next = 0
  let before = last
  for (let at = 0; at < words.length; ) {
    const word = words[at] as Word
    while ((dates[next]?.to ?? Number.POSITIVE_INFINITY) <= word.start) next++
    const written = dates[next]
    if (written && word.start >= written.from) {
      tokens.push({
        text: dateText,
        start: written.from,
        end: written.to,
        day: {date: written.date, monthOnly: false},
      })
      before = written.date ?? before
      while (at < words.length && (words[at] as Word).start < written.to) at++
      continue
    }
    const [told] = days.at(words, at)
    // After the last year that ISO 8601 writes in four figures no day follows.
    if (told && before !== null && before < '9999') {
      const end = words[at + told.words.length - 1] as Word
      const date = told.is === 'same' ? before : dayAfter(before)
      tokens.push({text: dateText, start: word.start, end: end.end, day: {date, monthOnly: false}})
      at += told.words.length
      continue
    }
    if (months.has(word.text)) {
      const year = words[at + 1]?.text === 'of' ? words[at + 2] : words[at + 1]
      if (year && /^\d{4}$/.test(year.text)) {
        tokens.push({
          text: dateText,
          start: word.start,
          end: year.end,
          day: {date: null, monthOnly: true},
        })
        at = words.indexOf(year) + 1
        continue
      }
    }
    tokens.push({...word, day: null})
    at++
  }
  return tokens
}

/** True where the words round a date say that it is not sure: "(or shortly before)", "on or about". */
export function isHedged(tokens: readonly EventToken[], at: number): boolean {
  const {marks} = eventVocabulary()
  if (marks.at(tokens, at + 1).some(({is, words}) => is === 'hedge' && words[0] === 'or')) return true
  for (let from = Math.max(0, at - 4); from < at; from++) {
    const hedge = marks.at(tokens, from).find(({is}) => is === 'hedge')
    if (!hedge) continue
    const end = from + hedge.words.length
    if (end === at || (end === at - 1 && tokens[end]?.text === 'the')) return true
  }
  return false
}
