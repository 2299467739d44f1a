/** Replaces halves of surrogate pairs that stand alone: no encoding of Unicode has a place for them. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD')
}

/** A path as a relative URI, each of its segments encoded; an absolute one on a drive as a `file:` URI. */
export function toUri(path: string): string {
  const uri = wellFormed(path).split('/').map(encodeURIComponent).join('/')
  if (/^[A-Za-z]%3A\//.test(uri)) return `file:///${path.slice(0, 2)}${uri.slice(4)}`
  return uri.startsWith('/') ? `file://${uri}` : uri
}
