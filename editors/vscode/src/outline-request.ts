/** What the server says of a draft: the answer to `noticelint/outline`; `null` for what is no notice. */
export interface OutlineAnswer {
  /** `ico-foia` … */
  readonly kind: string | null
  /** What the notice decides, in words. */
  readonly decision: string | null
  /** The argument as a table: the titles of its columns, and a row for each exemption. */
  readonly columns: readonly string[]
  readonly rows: readonly (readonly ArgumentCell[])[]
}

export interface ArgumentCell {
  readonly text: string
  /** Where the notice says so; `null` where it follows from the rest. The line counts from 1. */
  readonly place: {readonly paragraph: string | null; readonly line: number} | null
}

/** The request's method. */
export const outlineMethod = 'noticelint/outline'
