import type {Crash} from '../lint/crash.ts'
import type {Problem} from '../lint/problem.ts'
import type {Settings} from '../lint/settings.ts'
import type {Baselines} from './baselines.ts'
import type {Target} from './find-files.ts'
import type {Newcomers} from './newcomers.ts'

/** What the sifting of a draft reads of its linting. */
export interface Sifted {
  /** The text that the problems' places count in. */
  readonly source: string
  readonly problems: readonly Problem[]
  readonly crashes: readonly Crash[]
}

/** Picks the problems of a draft that count, in their order. */
export type Sieve = (linted: Sifted) => readonly Problem[]

/** The sieve that holds nothing back. */
export const passAll: Sieve = ({problems}) => problems

/**
 * Says which of the problems of a draft count: those that no baseline sets aside, and with `--changed-since` those that
 * the changes brought. What is left out is neither reported nor fixed, and fails no run.
 */
export class Sifter {
  readonly #baselines: Baselines
  readonly #newcomers: Newcomers | null

  constructor(baselines: Baselines, newcomers: Newcomers | null) {
    this.#baselines = baselines
    this.#newcomers = newcomers
  }

  /**
   * The sieve of one draft, with all that it needs at hand.
   *
   * @throws ConfigError where the baseline cannot be used
   */
  async sieveFor(target: Target, settings: Settings): Promise<Sieve> {
    const aside = await this.#baselines.sieveFor(target)
    const old = await this.#newcomers?.sieveFor(target, settings)
    if (!old) return aside
    return linted => {
      const left = new Set(aside(linted))
      return old(linted).filter(problem => left.has(problem))
    }
  }

  /** Takes down what came of linting a draft, once that is settled. */
  record(target: Target, linted: Sifted, settings: Settings): Promise<void> {
    return this.#baselines.record(target, linted, settings)
  }
}
