import {readFileSync} from 'node:fs'

/** A notice with front matter, in which nothing is found. */
export const cleanDraft = readFileSync(
  new URL('../../samples/clean/foia-section-10.md', import.meta.url),
  'utf8',
)

/** A notice without front matter, in which nothing is found. */
export const plainDraft = readFileSync(
  new URL('../../samples/clean/foia-section-36.md', import.meta.url),
  'utf8',
)

/** A notice with one error, on its last line, and nothing else. */
export const draftWithError = `${cleanDraft}\n<!-- noticelint-disable-file nosuch/rule -- a reason -->\n`

/** A notice with one warning, on its last line, and nothing else. */
export const draftWithWarning = `${cleanDraft}\n<!-- noticelint-disable-file directive/unused -->\n`

/** A Markdown file that is plainly no notice. */
export const readme = '# Our drafts\n\nHow to write one.\n\n## Getting started\n\nCopy the template.\n'
