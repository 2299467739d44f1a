import type {HolidayCalendar} from './working-days.ts'

/** A time within which something must, or by guidance should, be done. */
export interface TimeLimit {
  /** Working days after receipt. */
  readonly days: number
  /** False where guidance sets it, so that going beyond it breaches nothing. */
  readonly statutory?: boolean
  readonly source: string
  /** The provisions by which a notice speaks of the limit, or of what may extend it. */
  readonly provisions: readonly string[]
  /** Calendar days after posting on which a letter is taken to be received. */
  readonly postDays?: number
}

/** The time limits of an access regime. */
export interface RegimeLimits {
  readonly holidays: HolidayCalendar
  readonly response: TimeLimit
  readonly review: TimeLimit
}
