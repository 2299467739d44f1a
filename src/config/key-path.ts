/** The way to a value inside data: keys of maps and places in lists. */
export type KeyPath = readonly (string | number)[]

/** A key path as people write it: `forms[0].id`; keys that are neither words nor rules stand in brackets. */
export function formatKeyPath(path: KeyPath): string {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else if (!/^[\w$/*-]+$/.test(step)) text += `[${JSON.stringify(step)}]`
    else text += text === '' ? step : `.${step}`
  }
  return text
}

/** The value at a path; `undefined` where the path leads nowhere. */
export function valueAt(data: unknown, path: KeyPath): unknown {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = Reflect.get(value, step)
  }
  return value
}

/** The steps of a JSON pointer, places in lists as numbers: `/forms/0/id`. */
export function parsePointer(pointer: string, data: unknown): KeyPath {
  const path: (string | number)[] = []
  let value = data
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    const step = Array.isArray(value) ? Number(key) : key
    path.push(step)
    value = valueAt(value, [step])
  }
  return path
}
