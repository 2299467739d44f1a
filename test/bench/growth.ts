// Run by the benchmark in a process of its own: reads drafts of growing size and prints what each took, as JSON.

import {profiles} from '../../rules/profiles/index.ts'
import {readNotice} from '../../src/notice/read-notice.ts'
import {longDraft} from './drafts.ts'
import {median} from './measure.ts'

const sizes = process.argv.slice(2).map(Number)
const options = {profiles}
readNotice(longDraft(0), options)

const times = sizes.map(megabytes => {
  const draft = longDraft(megabytes * 1_000_000)
  return median(
    [1, 2, 3].map(() => {
      const start = performance.now()
      readNotice(draft, options)
      return performance.now() - start
    }),
  )
})
process.stdout.write(JSON.stringify(times))
