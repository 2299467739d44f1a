import {readFile} from 'node:fs/promises'
import type {Document, Node, Range} from 'yaml'
import {LineIndex, type Point} from '../notice/span.ts'
import {nestsTooDeep} from '../notice/yaml-depth.ts'
import {ConfigError} from './config-error.ts'
import type {KeyPath} from './key-path.ts'

/** A YAML or JSON file as read, with the way back from each value to its place. */
export interface DataFile {
  readonly path: string
  /** What the file says; `null` where it is empty. */
  readonly data: unknown
  /** The place of the value at a path, or of its key; of the nearest part around it where it is not there. */
  pointOf(path: KeyPath, part?: 'value' | 'key'): Point
}

/**
 * Reads a YAML file, or a JSON one, which is YAML too.
 *
 * @throws ConfigError where the file cannot be read, is not UTF-8, or is not YAML
 */
export async function readDataFile(path: string): Promise<DataFile> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    throw new ConfigError(path, `Cannot be read: ${reasonOf(error)}`)
  }
  let text: string
  try {
    // Leaves out a byte order mark, so that columns are those of an editor.
    text = new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    throw new ConfigError(path, 'Is not valid UTF-8 text')
  }
  return parseDataFile(path, text)
}

/**
 * Reads the text of a YAML or JSON file.
 *
 * @throws ConfigError where it is not YAML
 */
export async function parseDataFile(path: string, text: string): Promise<DataFile> {
  // In the bundle a CommonJS package has its names on `default` alone.
  const {default: yaml} = await import('yaml')
  const lines = new LineIndex(text)
  if (nestsTooDeep(text)) throw new ConfigError(path, 'Is nested too deeply', {line: 1, column: 1})
  let document: Document.Parsed
  let data: unknown
  try {
    document = yaml.parseDocument(text, {prettyErrors: false, logLevel: 'silent'})
    const [problem] = document.errors
    if (problem) throw new ConfigError(path, `${firstLine(problem.message)}`, lines.pointAt(problem.pos[0]))
    data = document.toJS()
  } catch (error) {
    if (error instanceof ConfigError) throw error
    // Nesting too deep for the parser, or too many aliases.
    throw new ConfigError(path, `Cannot be read as YAML: ${reasonOf(error)}`, {line: 1, column: 1})
  }

  function rangeOf(path: KeyPath, part: 'value' | 'key'): Range | null {
    let node: unknown = document.contents
    let key: Range | null = null
    let value = rangeOfNode(node)
    for (const step of path) {
      if (yaml.isAlias(node)) node = node.resolve(document)
      if (yaml.isSeq(node)) {
        node = node.items[Number(step)]
        if (!node) return key ?? value
        key = null
      } else if (yaml.isMap(node)) {
        const pair = node.items.find(({key}) => keyOf(key) === String(step))
        if (!pair) return key ?? value
        key = rangeOfNode(pair.key)
        node = pair.value
      } else return key ?? value
      value = rangeOfNode(node) ?? key
    }
    return part === 'key' ? (key ?? value) : value
  }

  function keyOf(key: unknown): string {
    return yaml.isScalar(key) ? String(key.value ?? '') : ''
  }

  return {
    path,
    data: data ?? null,
    pointOf: (path, part = 'value') => lines.pointAt(rangeOf(path, part)?.[0] ?? 0),
  }
}

function rangeOfNode(node: unknown): Range | null {
  return (node as Node | null | undefined)?.range ?? null
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] as string
}

const reasons: {readonly [code: string]: string} = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'its links go round in a circle',
}

/** What went wrong, in words, without the path: the reader has that before them. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (Object.hasOwn(reasons, code)) return reasons[code] as string
  return error instanceof Error ? firstLine(error.message) : String(error)
}
