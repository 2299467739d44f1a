/** The exit statuses of every command. */
export const status = {
  /** Nothing at the failing severity. */
  clean: 0,
  /** Problems at the failing severity, or more warnings than allowed. */
  problems: 1,
  /** Wrong usage, unreadable input, bad configuration or a fault of the program. It wins over `problems`. */
  failed: 2,
} as const

export type Status = (typeof status)[keyof typeof status]
