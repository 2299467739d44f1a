import type {Notice} from '../notice/notice.ts'
import {toJson} from './json.ts'

/**
 * The outline as `schemas/notice.schema.json` describes it: the Notice. Its blocks are most of its size and little
 * of its use, so they are printed only when asked for.
 */
export function outlineJson(notice: Notice, options: {readonly blocks: boolean}): string {
  if (options.blocks) return toJson(notice)
  const {blocks: _, ...outline} = notice
  return toJson(outline)
}
