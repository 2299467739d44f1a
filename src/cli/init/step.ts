/** What `noticelint init` does, or would do, about one file. */
export interface Step {
  /** Relative to the repository, with forward slashes. */
  readonly path: string
  /** What the file is to hold; `null` where it stays as it is. */
  readonly text: string | null
  /** What is done, or why nothing is and what to do by hand. */
  readonly why: string
}

/** What `noticelint init` has found out of a repository. */
export interface Repository {
  /** Absolute. */
  readonly root: string
  /** Addresses of its remotes; empty without git. */
  readonly remotes: readonly string[]
  readonly isGit: boolean
  /** A file's text, or `null` where it is not there. */
  read(path: string): string | null
  /** True for a file or folder that is there. */
  has(path: string): boolean
}
