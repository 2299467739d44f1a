import {lintDraft} from '../../lint/lint-draft.ts'
import {plainError} from '../../lint/linted.ts'
import {type Batch, type BatchResult, unpackBatch} from './batch.ts'

/** What a worker does: lints the drafts of a batch, one after another. One that fails does not hold up the others. */
export async function lintBatch(batch: Batch): Promise<BatchResult> {
  const results: BatchResult[number][] = []
  for (const task of unpackBatch(batch)) {
    try {
      results.push(await lintDraft(task))
    } catch (error) {
      results.push({error: plainError(error)})
    }
  }
  return results
}
