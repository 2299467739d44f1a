import {fileURLToPath} from 'node:url'
import {readDataFile} from '../../src/config/data-file.ts'
import {type GeneratedFile, generatedNote} from './generated-file.ts'

const folder = fileURLToPath(new URL('../../rules/', import.meta.url))

/**
 * The bank holidays, the time limits and the words by which events are known, as typed data: no YAML is parsed at
 * start-up, and TypeScript holds the files to the interfaces.
 *
 * @throws ConfigError where a file is not YAML
 */
export async function generateChronology(): Promise<readonly GeneratedFile[]> {
  const {source: _, ...holidays} = await read<{readonly source: string}>('law/time/bank-holidays.yaml')
  return [
    {
      path: 'src/law/bank-holidays.ts',
      text: `// ${generatedNote} The source is rules/law/time/bank-holidays.yaml.
import type {Nation} from './holiday-rules.ts'

/** By part of the United Kingdom and year: the weekdays that are no working days, as \`month-day\`. */
export const bankHolidays: {readonly [nation in Nation]: {readonly [year: string]: readonly string[]}} = ${json(holidays)}
`,
    },
    {
      path: 'src/law/time-limits.ts',
      text: `// ${generatedNote} The source is rules/law/time/time-limits.yaml.
import type {RegimeLimits} from './time-limit.ts'

/** The time limits of each access regime. */
export const timeLimits: {readonly [regime in 'foia' | 'eir' | 'foisa' | 'eisr']: RegimeLimits} = ${json(await read('law/time/time-limits.yaml'))}
`,
    },
    {
      path: 'src/notice/event-words.ts',
      text: `// ${generatedNote} The source is rules/vocabulary/events.yaml.
import type {EventWords} from './event-vocabulary.ts'

export const eventWords: EventWords = ${json(await read('vocabulary/events.yaml'))}
`,
    },
  ]
}

async function read<Data = unknown>(path: string): Promise<Data> {
  return (await readDataFile(folder + path)).data as Data
}

function json(data: unknown): string {
  return JSON.stringify(data, null, 2)
}
