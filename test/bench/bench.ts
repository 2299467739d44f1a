/**
 * `npm run bench`: what linting costs beside a bare parse of the same files, as ratios within this one run.
 *
 *     npm run bench -- [--check] [--quick] [--peers]
 *
 * `--check` ends with status 1 where a bar is missed. `--quick` runs fewer rounds on fewer notices, to see that the
 * benchmark works. `--peers` measures other linters, too. docs/benchmark.md says how to read it.
 */
import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {cpus, tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {longDraft, writeNotices} from './drafts.ts'
import {keystrokeLine, measureKeystroke} from './editor.ts'
import {type Comparison, compare, type Program, pinned, type Rounds} from './measure.ts'
import {measurePeers, peersTable} from './peers.ts'
import {measureScale, scaleTable} from './scale.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const cli = join(root, 'dist/cli.js')
const megabyte = 1_000_000

const {check, quick, peers} = parseArgs({
  options: {
    check: {type: 'boolean', default: false},
    quick: {type: 'boolean', default: false},
    peers: {type: 'boolean', default: false},
  },
}).values

const once: Rounds = {least: 1, most: 1, warm: false}

/** One line of the table. */
interface Measure {
  readonly name: string
  readonly comparison: Comparison
  /** What the ratio must not be above. */
  readonly ratioBar: number | null
  /** What memory must stay below, in bytes. */
  readonly memoryBar: number | null
}

if (!existsSync(cli)) execFileSync('npm', ['run', 'build'], {cwd: root, stdio: 'inherit'})
const folder = mkdtempSync(join(tmpdir(), 'noticelint-drafts-'))
try {
  main()
} finally {
  rmSync(folder, {recursive: true})
}

function main(): void {
  const one = join(root, 'samples/met-police-apps-corrected.md')
  const count = quick ? 100 : 1000
  const many = join(folder, 'many')
  mkdirSync(many)
  writeNotices(many, count)
  const long = join(folder, 'long.md')
  writeFileSync(long, longDraft(5 * megabyte))

  const measures: readonly Measure[] = [
    measure(
      'one notice, from a cold start',
      one,
      quick ? {least: 3, most: 5, warm: true} : {least: 9, most: 21, warm: true},
      1.0,
      null,
    ),
    measure(
      `${count} notices, one thread`,
      many,
      quick ? once : {least: 2, most: 5, warm: false},
      1.25,
      300 * megabyte,
    ),
    measure('one draft of 5 MB', long, once, null, 1000 * megabyte),
  ]
  const growth = readingGrowth()
  const scale = measureScale(many, folder, quick)
  const keystroke = measureKeystroke(folder, quick)

  print(
    `Node ${process.version} on ${cpus()[0]?.model ?? 'an unknown processor'}${pinned ? ', held to one core' : ''}`,
  )
  print('')
  printTable(measures)
  print('')
  printGrowth(growth)
  print(`\n${scaleTable(scale).join('\n')}`)
  print(`\n${keystrokeLine(keystroke)}`)
  if (peers) print(`\n${peersTable(measurePeers(many, quick)).join('\n')}`)
  const missed = measures.filter(each => misses(each).length > 0)
  const told = [
    ...missed.map(each => `${each.name} (${misses(each).join(', ')})`),
    ...scale.filter(({wall, bar}) => wall > bar).map(({name}) => name),
  ]
  if (told.length > 0) print(`\nMissed: ${told.join('; ')}`)
  if (check && told.length > 0) process.exitCode = 1
}

function measure(
  name: string,
  path: string,
  rounds: Rounds,
  ratioBar: number | null,
  memoryBar: number | null,
): Measure {
  // Findings are no failure here: the drafts are what they are.
  const lint: Program = {args: [cli, '--jobs', '1', path], statuses: [0, 1]}
  const parse: Program = {args: [join(root, 'test/bench/bare.mjs'), path], statuses: [0]}
  return {name, comparison: compare(lint, parse, rounds), ratioBar, memoryBar}
}

/** The bars that a measure misses. Both times count: what people wait for, and what the machine works. */
function misses({comparison, ratioBar, memoryBar}: Measure): readonly string[] {
  const missed: string[] = []
  if (ratioBar !== null && comparison.wall > ratioBar) missed.push('wall time')
  if (ratioBar !== null && comparison.cpu > ratioBar) missed.push('CPU time')
  if (memoryBar !== null && comparison.memory >= memoryBar) missed.push('memory')
  return missed
}

/** How long reading takes for drafts of growing size, in megabytes and milliseconds. */
function readingGrowth(): readonly {readonly size: number; readonly time: number}[] {
  const sizes = quick ? [0.25, 0.5] : [0.25, 0.5, 1, 2, 5]
  const output = execFileSync(
    process.execPath,
    ['--import', 'tsx', join(root, 'test/bench/growth.ts'), ...sizes.map(String)],
    {cwd: root, encoding: 'utf8'},
  )
  const times = JSON.parse(output) as readonly number[]
  return sizes.map((size, index) => ({size, time: times[index] as number}))
}

function printTable(measures: readonly Measure[]): void {
  print('Linting against a bare parse of the same files (bare parse = 1.00; medians of runs in turn):')
  print('')
  print('| Measure | Wall time | CPU time | Bar | Spread of wall time | Peak memory | Bar | Bare parse |')
  print('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
  for (const {name, comparison, ratioBar, memoryBar} of measures) {
    const {wall, cpu, spread, memory, bareMemory, rounds} = comparison
    print(
      `| ${[
        name,
        ratio(wall),
        ratio(cpu),
        ratioBar === null ? 'none' : `${ratio(ratioBar)}`,
        rounds === 1 ? 'one run' : `${ratio(spread[0])} to ${ratio(spread[1])}`,
        size(memory),
        memoryBar === null ? 'none' : size(memoryBar),
        size(bareMemory),
      ].join(' | ')} |`,
    )
  }
}

function printGrowth(growth: readonly {readonly size: number; readonly time: number}[]): void {
  const [first] = growth
  if (!first) return
  print(
    'Reading alone, time for each megabyte against that of the smallest draft (1.00 throughout is linear):',
  )
  print('')
  print('| Draft | Time for each MB |')
  print('| ---: | ---: |')
  for (const {size: megabytes, time} of growth) {
    print(`| ${megabytes} MB | ${ratio(time / megabytes / (first.time / first.size))} |`)
  }
}

function ratio(value: number): string {
  return value.toFixed(2)
}

function size(bytes: number): string {
  return `${Math.round(bytes / megabyte)} MB`
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
