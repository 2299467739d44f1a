import {spawnSync} from 'node:child_process'
import {availableParallelism} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {compare, median} from './measure.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const cli = join(root, 'dist/cli.js')

/** One line of the table. */
export interface ScaleMeasure {
  readonly name: string
  readonly against: string
  readonly wall: number
  readonly bar: number
}

/**
 * What the cache and threads save.
 *
 * @param drafts a folder of notices
 * @param scratch a folder for the cache
 */
export function measureScale(drafts: string, scratch: string, quick: boolean): readonly ScaleMeasure[] {
  const cached = [cli, '--cache-location', join(scratch, 'bench-cache.jsonl'), drafts]
  spawnSync(process.execPath, cached)
  const warm = compare(
    {args: cached, statuses: [0, 1]},
    {args: [join(root, 'test/bench/read.mjs'), drafts], statuses: [0]},
    {least: 3, most: quick ? 3 : 9, warm: true},
  )
  const measures = [
    {name: 'nothing changed, --cache', against: 'reading and hashing the files', wall: warm.wall, bar: 2},
  ]
  if (availableParallelism() < 2) return measures
  return [
    ...measures,
    {
      name: '--jobs 2, all cores',
      against: '--jobs 1',
      wall: ratioOf([cli, '--jobs', '2', drafts], [cli, '--jobs', '1', drafts], quick ? 1 : 3),
      bar: 0.65,
    },
  ]
}

/** The middle ratio of wall times of runs in turn, on as many cores as there are. */
function ratioOf(one: readonly string[], other: readonly string[], rounds: number): number {
  return median(Array.from({length: rounds}, () => wallOf(one) / wallOf(other)))
}

/** Milliseconds that a run of `node` takes; what it ends with is not asked. */
export function wallOf(args: readonly string[], program = process.execPath, cwd = root): number {
  const start = performance.now()
  const {error} = spawnSync(program, args, {cwd, stdio: 'ignore'})
  if (error) throw error
  return performance.now() - start
}

/** The measures as a table. */
export function scaleTable(measures: readonly ScaleMeasure[]): readonly string[] {
  return [
    'Many drafts (wall time, medians of runs in turn):',
    '',
    '| Measure | Against | Wall time | Bar |',
    '| --- | --- | ---: | ---: |',
    ...measures.map(
      ({name, against, wall, bar}) => `| ${name} | ${against} | ${wall.toFixed(2)} | ${bar.toFixed(2)} |`,
    ),
  ]
}
