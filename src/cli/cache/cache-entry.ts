import {createHash} from 'node:crypto'
import * as z from 'zod/mini'
import type {Linted} from '../../lint/linted.ts'

/** What the cache knows of one draft. */
export interface CacheEntry {
  readonly key: string
  /** When it was last of use, in days since 1970. */
  readonly day: number
  /** What linting the draft came to, as JSON. */
  readonly body: string
}

/** One line of the cache file, which is JSON: the order of its members is fixed, so that it need not be parsed to be found. */
const line = /^\{"key":"([0-9a-f]{64})","day":(\d{1,6}),"sum":"([0-9a-f]{16})","linted":(\{.*\})\}$/

/** Writes an entry as a line, without the end of the line. */
export function writeEntry({key, day, body}: CacheEntry): string {
  return `{"key":"${key}","day":${day},"sum":"${sumOf(key, body)}","linted":${body}}`
}

/** Reads a line; `null` for what is no entry, or not as it was written. */
export function readEntry(text: string): CacheEntry | null {
  const [, key = '', day, sum, body = ''] = line.exec(text) ?? []
  return sum !== undefined && sum === sumOf(key, body) ? {key, day: Number(day), body} : null
}

function sumOf(key: string, body: string): string {
  return createHash('sha256').update(key).update(body).digest('hex').slice(0, 16)
}

const offset = z.int().check(z.gte(0))
const span = z.tuple([offset, offset])
const edit = z.object({range: span, text: z.string()})

/** What a draft comes to that was linted without a crash: one that was not is never kept. */
const lintedSchema = z.object({
  kind: z.nullable(z.string()),
  paragraphCount: offset,
  paragraphs: z.array(z.object({number: offset, span})),
  isPlainlyNotANotice: z.boolean(),
  problems: z.array(
    z.object({
      rule: z.string(),
      messageId: z.string(),
      message: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      span,
      related: z.array(z.object({message: z.string(), span})),
      fix: z.nullable(z.object({edits: z.array(edit)})),
    }),
  ),
  otherRules: z.array(z.string()),
  crashes: z.tuple([]),
})

/** Reads what linting came to; `null` for what it cannot have come to. */
export function readLinted(body: string): Linted | null {
  try {
    return lintedSchema.safeParse(JSON.parse(body)).data ?? null
  } catch {
    return null
  }
}
