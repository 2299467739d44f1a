import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** What one run of a program took. */
export interface Usage {
  /** User and system time, in milliseconds. */
  readonly cpu: number
  /** Milliseconds from start to end. */
  readonly wall: number
  /** The most memory that the process held, in bytes. */
  readonly memory: number
}

/** A program to measure: the arguments of `node`. */
export interface Program {
  readonly args: readonly string[]
  /** The statuses that it may end with. */
  readonly statuses: readonly number[]
}

/** One program against another that was run in turn with it. */
export interface Comparison {
  /** Medians over the rounds of the first program's use divided by the second's. */
  readonly cpu: number
  readonly wall: number
  /** Rounds whose ratio of wall time was lowest and highest. */
  readonly spread: readonly [lowest: number, highest: number]
  /** The most memory that the first held in any round, in bytes. */
  readonly memory: number
  readonly bareMemory: number
  readonly rounds: number
}

const probe = fileURLToPath(new URL('probe.cjs', import.meta.url))

/** How often two programs are run in turn. */
export interface Rounds {
  readonly least: number
  /** Up to as many where the ratios of wall time lie further apart than a tenth of the middle one. */
  readonly most: number
  /** Whether each is run once beforehand, so that files are in the system's cache for both. */
  readonly warm: boolean
}

/** Ratios that lie this close about the middle one are enough to tell it by. */
const closeEnough = 0.1

/**
 * Runs two programs in turn and compares what they use. The machine may be busy with other things, so times in
 * themselves say nothing; what says something is the middle of the ratios of runs that stood side by side.
 *
 * @throws Error where a program ends with a status that it may not end with
 */
export function compare(program: Program, bare: Program, {least, most, warm}: Rounds): Comparison {
  if (warm) {
    run(program)
    run(bare)
  }
  const pairs: (readonly [Usage, Usage])[] = []
  while (pairs.length < least || (pairs.length < most && !agree(pairs))) {
    // Each goes first in every other round.
    if (pairs.length % 2 === 0) pairs.push([run(program), run(bare)])
    else {
      const second = run(bare)
      pairs.push([run(program), second])
    }
  }
  const wall = pairs.map(([one, other]) => one.wall / other.wall)
  return {
    cpu: median(pairs.map(([one, other]) => one.cpu / other.cpu)),
    wall: median(wall),
    spread: [Math.min(...wall), Math.max(...wall)],
    memory: Math.max(...pairs.map(([one]) => one.memory)),
    bareMemory: Math.max(...pairs.map(([, other]) => other.memory)),
    rounds: pairs.length,
  }
}

function agree(pairs: readonly (readonly [Usage, Usage])[]): boolean {
  const ratios = pairs.map(([one, other]) => one.wall / other.wall)
  return Math.max(...ratios) - Math.min(...ratios) <= closeEnough * median(ratios)
}

/** Runs a program once, on one core where the system has `taskset`. */
export function run({args, statuses}: Program): Usage {
  const folder = mkdtempSync(join(tmpdir(), 'noticelint-bench-'))
  const usage = join(folder, 'usage.json')
  const command = [...onOneCore, process.execPath, '--require', probe, ...args]
  try {
    const start = performance.now()
    const {status, error, stderr} = spawnSync(command[0] as string, command.slice(1), {
      env: {...process.env, BENCH_USAGE: usage, NODE_OPTIONS: ''},
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    })
    const wall = performance.now() - start
    if (error) throw error
    if (status === null || !statuses.includes(status)) {
      throw new Error(`node ${args.join(' ')} ended with status ${status}\n${stderr}`)
    }
    return {wall, ...(JSON.parse(readFileSync(usage, 'utf8')) as {cpu: number; memory: number})}
  } finally {
    rmSync(folder, {recursive: true})
  }
}

const onOneCore: readonly string[] =
  spawnSync('taskset', ['-c', '0', process.execPath, '--version']).status === 0 ? ['taskset', '-c', '0'] : []

/** Whether programs are held to one core. */
export const pinned = onOneCore.length > 0

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length >> 1
  const upper = sorted[middle] as number
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2
}
