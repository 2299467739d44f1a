import {anyOf, didYouMean, quote} from '../config/words.ts'
import {type FormatName, formatNames} from '../report/formats.ts'

/** `--format sarif:out.sarif`: how a report is written, and where it goes. */
export interface FormatOption {
  /** One of noticelint's own, or the path of a module that exports one. */
  readonly format: {readonly name: FormatName} | {readonly module: string}
  /** `null` for standard output, or what `--output-file` names. */
  readonly file: string | null
}

/** A format, a drive's letter and its colon not taken for one; and a file, behind the first colon. */
const form = /^((?:[A-Za-z]:(?=[\\/]))?[^:]*)(?::(.*))?$/s

/** Reads what `--format` takes; a text where it is wrong, which says how. */
export function readFormatOption(text: string): FormatOption | string {
  const [, name = '', file] = form.exec(text) ?? []
  if (file === '')
    return `--format ${quote(text)} names no file behind the colon; leave the colon out for standard output`
  const known = formatNames.find(candidate => candidate === name)
  if (known !== undefined) return {format: {name: known}, file: file ?? null}
  if (isModule(name)) return {format: {module: name}, file: file ?? null}
  return `--format takes ${anyOf(formatNames)}, or a module such as ./my-format.mjs, not ${quote(name)}${didYouMean(name, formatNames)}`
}

/** True for a path: with a separator, or with the ending of a module. */
function isModule(name: string): boolean {
  return /[\\/]/.test(name) || /\.[cm]?js$/.test(name)
}

/**
 * What is wrong with several `--format` together, or with them and `--output-file`; `null` where nothing is.
 */
export function contradiction(
  formats: readonly FormatOption[],
  outputFile: string | undefined,
): string | null {
  const toOutput = formats.filter(({file}) => file === null)
  const [first, second] = toOutput
  if (first && second) {
    const where = outputFile === undefined ? 'standard output' : outputFile
    const name = shownFormat(second)
    return `--format ${shownFormat(first)} and --format ${name} would both go to ${where}; give one a file, as in --format ${name}:report.txt`
  }
  if (outputFile !== undefined && !first)
    return `--output-file ${outputFile} has nothing to hold: each --format has its own file; leave one out`
  const files = [
    ...formats.flatMap(({file}) => file ?? []),
    ...(outputFile === undefined ? [] : [outputFile]),
  ]
  const twice = files.find((file, index) => files.indexOf(file) !== index)
  return twice === undefined ? null : `two reports would go to ${twice}; give each a file of its own`
}

/** A format as the command line names it. */
export function shownFormat({format}: FormatOption): string {
  return 'name' in format ? format.name : format.module
}
