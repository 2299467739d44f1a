// Run by the benchmark in a process of its own: reads drafts of growing size and prints what each took, as JSON.

import {profiles} from '../../rules/profiles/index.ts'
import {readNotice} from '../../src/notice/read-notice.ts'
import {longDraft} from './drafts.ts'

const sizes = process.argv.slice(2).map(Number)
const megabyte = 1_000_000
const options = {profiles}

// The first readings are slow, whatever their size: the machine code is not there yet.
for (let round = 0; round < 3; round++) readNotice(longDraft(megabyte), options)

const times = sizes.map(megabytes => {
  const draft = longDraft(megabytes * megabyte)
  // A long reading is less easily disturbed than a short one.
  const rounds = Array.from({length: megabytes < 1 ? 5 : 2})
  return Math.min(...rounds.map(() => timeOf(() => readNotice(draft, options))))
})
process.stdout.write(JSON.stringify(times))

/** User time of this process, in milliseconds; of several runs the least is the one that nothing disturbed. */
function timeOf(work: () => void): number {
  const before = process.cpuUsage()
  work()
  return process.cpuUsage(before).user / 1000
}
