import {ConfigError} from '../config/config-error.ts'
import type {Rule} from '../lint/define-rule.ts'
import {lintText} from '../lint/lint.ts'
import {isPlainlyNotANotice} from '../notice/kind.ts'
import {issuesPage} from '../report/tool.ts'
import type {Analysis} from './analysis.ts'
import {announced, capabilities} from './capabilities.ts'
import {readClientSettings, usualSettings} from './client-settings.ts'
import {EditorConfiguration} from './configuration.ts'
import {pathOf, placeWithoutFile} from './draft-path.ts'
import {DraftText} from './draft-text.ts'
import {
  type ClientFacts,
  type ConfigFault,
  type Desk,
  type Job,
  type JobDraft,
  ownMethods,
  type Remark,
  type Reply,
  type Services,
} from './job.ts'

/** A draft beyond this length is not linted, as on the command line. */
const longest = 8_000_000

const nothing = {analysis: null, fault: null, remarks: []} as const

/** What came of reading one version of a document. */
interface Reading {
  readonly version: number
  readonly text: string
  /** `null` for what is no notice, or is not to be linted. */
  readonly analysis: Analysis | null
  readonly fault: ConfigFault | null
  readonly remarks: readonly Remark[]
}

/** Reads and lints drafts, and answers from what was read. Each version of a document is read once. */
export class Analyst implements Desk {
  readonly #rules: readonly Rule[]
  readonly #configuration: EditorConfiguration
  readonly #readings = new Map<string, Reading>()
  #client: ClientFacts = {encoding: 'utf-16', versionedEdits: false, disabledActions: false, folders: []}

  /** @param rules that there are */
  constructor(rules: readonly Rule[]) {
    this.#rules = rules
    this.#configuration = new EditorConfiguration(rules)
  }

  async work(job: Job, isWanted: () => boolean = () => true): Promise<Reply | null> {
    if (!isWanted()) return null
    const reading = job.draft ? await this.#read(job.draft) : null
    if (job.method === ownMethods.configure) return this.#configure(job.params)
    const value = await this.#answer(job, reading?.analysis ?? null)
    return {value, remarks: reading?.remarks ?? [], fault: reading?.fault ?? null}
  }

  async close(): Promise<void> {
    this.#readings.clear()
  }

  #answer({method, params}: Job, analysis: Analysis | null): unknown {
    if (method === ownMethods.start) return this.#start(params as ClientFacts)
    if (method === ownMethods.refresh) return this.#refresh(params as {readonly always: boolean})
    if (method === ownMethods.forget) return this.#readings.delete((params as {readonly uri: string}).uri)
    const capability = capabilities.find(one => one.method === method)
    if (!capability) throw new Error(`No capability answers ${method}`)
    return analysis ? capability.answer(analysis, params) : capability.none
  }

  #start(client: ClientFacts): Services {
    this.#client = client
    this.#configuration.use(usualSettings, client.folders)
    this.#readings.clear()
    return {announced: announced(), methods: capabilities.map(({method, none}) => ({method, none}))}
  }

  #configure(raw: unknown): Reply {
    this.#readings.clear()
    const settings = readClientSettings(raw)
    if (typeof settings === 'string') {
      return {value: null, remarks: [{severity: 'error', message: settings}], fault: null}
    }
    this.#configuration.use(settings, this.#client.folders)
    return {value: null, remarks: [], fault: null}
  }

  #refresh({always}: {readonly always: boolean}): boolean {
    if (!always && !this.#configuration.hasChanged()) return false
    this.#configuration.reload()
    this.#readings.clear()
    return true
  }

  async #read(draft: JobDraft): Promise<Reading> {
    const known = this.#readings.get(draft.uri)
    if (known?.version === draft.version && known.text === draft.text) return known
    const {version, text} = draft
    const reading: Reading = {version, text, ...(await this.#analyse(draft))}
    this.#readings.set(draft.uri, reading)
    return reading
  }

  async #analyse(draft: JobDraft): Promise<Omit<Reading, 'version' | 'text'>> {
    const {uri, version, text} = draft
    if (text.length > longest) {
      const message = `${uri} is longer than 8 MB and is not linted`
      return {...nothing, remarks: [{severity: 'warning', message}]}
    }
    try {
      const settings = await this.#configuration.settingsFor(
        pathOf(uri) ?? placeWithoutFile(this.#client.folders),
      )
      if (settings === null) return nothing
      const content = new DraftText(text, this.#client.encoding)
      const result = await lintText(text, settings, this.#rules)
      const remarks = result.crashes.map(({message}): Remark => {
        const advice = `the other rules have run; this is a fault of noticelint: report it at ${issuesPage}`
        return {severity: 'error', message: `${message}; ${advice}`}
      })
      const {notice, profile, form} = result.reading
      if (isPlainlyNotANotice(notice)) return {...nothing, remarks}
      const {problems} = result
      const [rules, client] = [this.#rules, this.#client]
      return {
        analysis: {uri, version, content, result, notice, profile, form, problems, settings, rules, client},
        fault: null,
        remarks,
      }
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      const {file, message, line, column} = error
      return {...nothing, fault: {path: file, message, line, column}}
    }
  }
}
