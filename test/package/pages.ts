import {readFileSync} from 'node:fs'

/** Fenced code of a page. */
export interface CodeBlock {
  readonly language: string
  readonly text: string
  /** The file that its first line names in a comment, or `null`. */
  readonly file: string | null
}

/** The fenced code of a page of the documentation, in order. */
export function codeOf(page: string): readonly CodeBlock[] {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8')
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', text = '']) => ({
    language,
    text,
    file: /^(?:#|\/\/|<!--) ([\w./-]+\.\w+)(?: -->)?\n/.exec(text)?.[1] ?? null,
  }))
}
