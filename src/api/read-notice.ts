import {lintText} from '../lint/lint.ts'
import type {Notice} from '../notice/notice.ts'
import {draftText} from './draft-text.ts'
import {readOptions} from './read-options.ts'
import type {ReadOptions} from './types.ts'

/**
 * Reads a draft: what `noticelint outline --format json --blocks` prints.
 *
 * @param text the draft, in Markdown, with or without a byte order mark
 * @throws OptionsError where the options cannot be used; any text at all can be read
 */
export async function readNotice(text: string, options?: ReadOptions): Promise<Notice> {
  const {settings} = await readOptions(options)
  return (await lintText(draftText(text), settings, [])).reading.notice
}
