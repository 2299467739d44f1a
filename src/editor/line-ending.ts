import type {Analysis} from './analysis.ts'

/** The line ending that a draft has: that of its first line. */
export function lineEndingOf({content: {source}}: Pick<Analysis, 'content'>): string {
  return /\r\n|\n|\r/.exec(source)?.[0] ?? '\n'
}
