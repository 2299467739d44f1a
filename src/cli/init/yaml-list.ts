import type {Pair} from 'yaml'

/**
 * Puts an entry at the end of a list in a YAML file, leaving every other byte as it is.
 *
 * @param key of the list, at the top of the file
 * @param entry its lines, the first without its dash
 * @returns `null` where the list is not the last thing in the file, or not written as lines that open with a dash
 */
export async function appendToList(
  text: string,
  key: string,
  entry: readonly string[],
): Promise<string | null> {
  const {default: yaml} = await import('yaml')
  const document = yaml.parseDocument(text, {prettyErrors: false, logLevel: 'silent'})
  const {contents, errors} = document
  if (errors.length > 0 || !yaml.isMap(contents)) return null
  const last: Pair | undefined = contents.items[contents.items.length - 1]
  if (!last || !yaml.isScalar(last.key) || last.key.value !== key) return null
  const list = last.value
  if (!yaml.isSeq(list) || list.flow || !list.range || list.items.length === 0) return null
  const start = list.range[0]
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  if (indent.trim() !== '') return null
  const lines = entry.map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}\n`)
  return `${text.replace(/\s*$/, '\n')}${lines.join('')}`
}

/** The keys at the top of a YAML file; `null` for what is none, or no map. */
export async function topKeys(text: string): Promise<readonly string[] | null> {
  const {default: yaml} = await import('yaml')
  const {contents, errors} = yaml.parseDocument(text, {prettyErrors: false, logLevel: 'silent'})
  if (errors.length > 0 || !(contents === null || yaml.isMap(contents))) return null
  return contents?.items.map(({key}) => (yaml.isScalar(key) ? String(key.value) : '')) ?? []
}
