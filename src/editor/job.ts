import type {ServerCapabilities} from 'vscode-languageserver'

/** A document as a job needs it. */
export interface JobDraft {
  readonly uri: string
  readonly languageId: string
  readonly version: number
  readonly text: string
}

/** What the client can do that shapes an answer, with what it said of itself when it started. */
export interface ClientFacts {
  readonly encoding: 'utf-8' | 'utf-16' | 'utf-32'
  /** True where an edit may name the version of the document that it is for. */
  readonly versionedEdits: boolean
  /** True where the client shows an action that cannot be taken, with the reason why not. */
  readonly disabledActions: boolean
  /** The folders of the workspace, as paths, the first of which is that of documents without a file. */
  readonly folders: readonly string[]
}

/** What can be asked of drafts. */
export interface Services {
  /** What the server says of it when it starts. */
  readonly announced: ServerCapabilities
  /** The methods, each with its answer for a document that is no notice. */
  readonly methods: readonly {readonly method: string; readonly none: unknown}[]
}

/** One thing to work out: a request of the client, by its method, or one of the server's own. */
export interface Job {
  readonly method: string
  readonly params: unknown
  /** The document that it is about; `null` for a job about none. */
  readonly draft: JobDraft | null
}

/** What came of a job. */
export interface Reply {
  readonly value: unknown
  /** What is worth telling the user, or whoever keeps the program. */
  readonly remarks: readonly Remark[]
  /** What is wrong with the configuration of the job's document; `null` where nothing is. */
  readonly fault: ConfigFault | null
}

export interface Remark {
  readonly severity: 'error' | 'warning' | 'info'
  readonly message: string
}

/** A configuration file that cannot be used. */
export interface ConfigFault {
  readonly path: string
  readonly message: string
  /** From 1; `null` where the file could not be read at all. */
  readonly line: number | null
  readonly column: number | null
}

/** Whoever works jobs out: in this thread, or in another. */
export interface Desk {
  /**
   * Works a job out when its turn comes.
   *
   * @param isWanted asked when the turn comes: a job that nobody waits for any more is left
   * @returns `null` for a job that was left
   * @throws Error where the job failed; the desk goes on
   */
  work(job: Job, isWanted?: () => boolean): Promise<Reply | null>
  close(): Promise<void>
}

/** The server's own jobs. */
export const ownMethods = {
  /** Takes up {@link ClientFacts}, starts afresh, and says what can be asked: {@link Services}. */
  start: 'noticelint/start',
  /** Takes up the client's settings. */
  configure: 'noticelint/configure',
  /** Says whether a file that a configuration was read from has changed; if so, all is read again. */
  refresh: 'noticelint/refresh',
  /** Drops what is known of a document that was closed. */
  forget: 'noticelint/forget',
} as const
