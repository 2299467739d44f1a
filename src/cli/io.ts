/** The world that a command acts on, handed in so that a test can run it in its own process. */
export interface Io {
  readonly cwd: string
  readonly env: Environment
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly stdout: Output
  readonly stderr: Output
  /** The module that a worker thread runs; without it, all is done in one thread. */
  readonly workerFile?: string | undefined
}

/** The environment variables that are heeded. */
export interface Environment {
  readonly CI?: string | undefined
  readonly LOCALAPPDATA?: string | undefined
  readonly XDG_CACHE_HOME?: string | undefined
  readonly FORCE_COLOR?: string | undefined
  readonly NO_COLOR?: string | undefined
  readonly TERM?: string | undefined
}

/** Where text goes; `process.stdout` is one. */
export interface Output {
  write(text: string): unknown
  readonly isTTY?: boolean | undefined
  /** Of a terminal. */
  readonly columns?: number | undefined
}
