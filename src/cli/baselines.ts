import {existsSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {type BaselineFiles, readBaseline, usualBaseline, writeBaseline} from '../config/baseline-file.ts'
import {ConfigError} from '../config/config-error.ts'
import {type BaselineEntry, baselineEntries, sortByBaseline} from '../lint/baseline.ts'
import {fingerprints} from '../lint/fingerprint.ts'
import type {Settings} from '../lint/settings.ts'
import {counted} from '../report/words.ts'
import type {Configuration} from './configuration.ts'
import type {Target} from './find-files.ts'
import type {Messages} from './messages.ts'
import type {LintOptions} from './options.ts'
import {shownPath} from './paths.ts'
import {Refusal} from './refusal.ts'
import {passAll, type Sieve, type Sifted} from './sifter.ts'

/** What the baselines of a run need. */
export interface BaselineTools {
  readonly options: Pick<LintOptions, 'baseline' | 'writeBaseline' | 'pruneBaseline'>
  readonly configuration: Configuration
  readonly messages: Messages
  readonly cwd: string
}

/** What is known of one baseline: what it says, and what this run has found of it. */
interface Known {
  readonly files: BaselineFiles
  /** Entries whose problem is no longer there, by their draft. */
  readonly gone: Map<string, readonly BaselineEntry[]>
  setAside: number
}

/** The baselines of one run: the problems that they set aside, what is no longer true in them, and a new one. */
export class Baselines {
  readonly #tools: BaselineTools
  readonly #known = new Map<string, Promise<Known>>()
  /** The file that is written, with what it is to say; `null` where none is. */
  readonly #written: {readonly path: string; readonly files: Map<string, readonly BaselineEntry[]>} | null

  private constructor(tools: BaselineTools, written: string | null) {
    this.#tools = tools
    this.#written = written === null ? null : {path: written, files: new Map()}
  }

  /** @throws ConfigError where the baseline that the command line names cannot be used */
  static async for(tools: BaselineTools): Promise<Baselines> {
    const {options, configuration, cwd} = tools
    const {writeBaseline: asked} = options
    const usual = async () => (await configuration.baselineFor(null)) ?? join(cwd, usualBaseline)
    const written =
      asked === undefined ? null : typeof asked === 'string' ? resolve(cwd, asked) : await usual()
    const baselines = new Baselines(tools, written)
    // Told before a draft is linted, not after a thousand.
    if (written === null && options.baseline) await baselines.#load(await baselines.#pathFor(null))
    return baselines
  }

  /** The sieve that lets through what no baseline sets aside; all passes where one is written. */
  async sieveFor({path}: Target): Promise<Sieve> {
    if (this.#written) return () => []
    const at = path === null ? null : await this.#pathFor(path)
    if (at === null || path === null) return passAll
    const entries = (await this.#load(at))?.files.get(nameIn(at, path))
    if (!entries) return passAll
    return ({problems, source}) => sortByBaseline(problems, fingerprints(problems, source), entries).left
  }

  /** Takes down what came of linting a draft. */
  async record({path}: Target, linted: Sifted, settings: Settings): Promise<void> {
    const {problems, crashes} = linted
    if (path === null) return
    if (this.#written) {
      const {path: at, files} = this.#written
      files.set(nameIn(at, path), baselineEntries(problems, fingerprints(problems, linted.source)))
      return
    }
    const at = await this.#pathFor(path)
    const known = at === null ? null : await this.#load(at)
    const name = at === null ? '' : nameIn(at, path)
    const entries = known?.files.get(name)
    if (!known || !entries) return
    const {setAside, gone} = sortByBaseline(problems, fingerprints(problems, linted.source), entries)
    known.setAside += setAside.length
    // What a rule that did not run would have found is not known.
    const silent = new Set(crashes.map(({rule}) => rule))
    const isOff = (rule: string): boolean => settings.rules.get(rule)?.severity === 'off'
    const stale = gone.filter(({rule}) => !silent.has(rule) && !isOff(rule))
    if (stale.length > 0) known.gone.set(name, stale)
  }

  /**
   * Writes and tells what is to be written and told when all drafts are linted.
   *
   * @param searched the folders that were searched: a draft that is gone from one of them is gone for good
   * @throws Refusal where a baseline cannot be written
   */
  async finish(searched: readonly string[]): Promise<void> {
    if (this.#written) return this.#write(this.#written.path, this.#written.files, searched)
    for (const [path, loading] of this.#known) {
      const known = await loading.catch(() => null)
      if (known) await this.#review(path, known, searched)
    }
  }

  async #write(
    path: string,
    found: ReadonlyMap<string, readonly BaselineEntry[]>,
    searched: readonly string[],
  ): Promise<void> {
    const files = new Map([...(await this.#replaced(path)), ...found])
    for (const name of missing(path, files, searched)) files.delete(name)
    await this.#put(path, files)
    const lists = [...found.values()].filter(entries => entries.length > 0)
    const count = lists.reduce((sum, entries) => sum + entries.length, 0)
    const shown = shownPath(path, this.#tools.cwd)
    const where =
      count === 0 ? 'no problem' : `${counted(count, 'problem')} in ${counted(lists.length, 'file')}`
    this.#tools.messages.note(`${shown}: ${where} set aside; commit it, so that everybody's runs do the same`)
  }

  /** What a baseline says that is written anew: of drafts that were not linted it is kept. */
  async #replaced(path: string): Promise<BaselineFiles> {
    try {
      return (await readBaseline(path)) ?? new Map()
    } catch (error) {
      const shown = shownPath(path, this.#tools.cwd)
      this.#tools.messages.note(
        `${shown}: could not be read, and is written anew with the drafts of this run`,
      )
      this.#tools.messages.trace(error)
      return new Map()
    }
  }

  async #review(path: string, known: Known, searched: readonly string[]): Promise<void> {
    const {options, messages, cwd} = this.#tools
    const shown = shownPath(path, cwd)
    messages.detail(`${shown}: ${counted(known.setAside, 'problem')} set aside`)
    const gone = new Map(known.gone)
    for (const name of missing(path, known.files, searched)) gone.set(name, known.files.get(name) ?? [])
    const count = [...gone.values()].reduce((sum, entries) => sum + entries.length, 0)
    if (count === 0) return
    const counts = `${count} of its problems ${count === 1 ? 'is' : 'are'} no longer there`
    if (options.pruneBaseline !== true) {
      const names = [...gone].map(([name, entries]) => `${name}: ${entries.length}`).join(', ')
      messages.note(`${shown}: ${counts} (${names}); --prune-baseline takes them out`)
      return
    }
    const files = new Map(known.files)
    for (const [name, entries] of gone) {
      files.set(
        name,
        (files.get(name) ?? []).filter(entry => !entries.includes(entry)),
      )
    }
    await this.#put(path, files)
    messages.note(`${shown}: ${counts}, and taken out`)
  }

  async #put(path: string, files: BaselineFiles): Promise<void> {
    try {
      await writeBaseline(path, files)
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
      const shown = shownPath(path, this.#tools.cwd)
      throw new Refusal(`${shown}: the baseline cannot be written (${code}); give it another name`, {cause})
    }
  }

  /** The baseline that counts for a draft, or for the working directory; `null` where none does. */
  async #pathFor(path: string | null): Promise<string | null> {
    const {options, configuration, cwd} = this.#tools
    if (options.baseline === false) return null
    if (typeof options.baseline === 'string') return resolve(cwd, options.baseline)
    const configured = await configuration.baselineFor(path)
    return configured ?? (options.baseline === true ? join(cwd, usualBaseline) : null)
  }

  async #load(path: string | null): Promise<Known | null> {
    if (path === null) return null
    const known = this.#known.get(path) ?? load(path)
    this.#known.set(path, known)
    return known
  }
}

async function load(path: string): Promise<Known> {
  const files = await readBaseline(path)
  if (files) return {files, gone: new Map(), setAside: 0}
  throw new ConfigError(path, 'There is no such baseline; noticelint --write-baseline makes one')
}

/** A draft's path as its baseline has it. */
function nameIn(baseline: string, path: string): string {
  return shownPath(path, dirname(baseline))
}

/** The drafts of a baseline that are in a folder that was searched no longer. */
function missing(baseline: string, files: BaselineFiles, searched: readonly string[]): readonly string[] {
  return [...files.keys()].filter(name => {
    const path = resolve(dirname(baseline), name)
    return searched.some(folder => !shownPath(path, folder).startsWith('../')) && !existsSync(path)
  })
}
