import type {Point} from '../notice/span.ts'

/** A configuration or a profile that cannot be used. The message says what is wrong and what was expected. */
export class ConfigError extends Error {
  /** The file's path, as it was given or found. */
  readonly file: string
  /** From 1; `null` where the file could not be read at all. */
  readonly line: number | null
  readonly column: number | null

  constructor(file: string, message: string, point: Point | null = null) {
    super(message)
    this.name = 'ConfigError'
    this.file = file
    this.line = point?.line ?? null
    this.column = point?.column ?? null
  }
}
