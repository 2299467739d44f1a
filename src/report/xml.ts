/** Characters that XML 1.0 has no way to write, not even as references. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be written
const unwritable = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Cs}/gu

const references: {readonly [character: string]: string} = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** A text as XML and HTML write it between tags. */
export function escapeText(text: string): string {
  return text.replace(unwritable, '\uFFFD').replace(/[&<>\r]/g, character => references[character] as string)
}

/** A text as XML and HTML write it in double quotation marks, white space kept. */
export function escapeXml(text: string): string {
  return escapeText(text).replace(/["\t\n]/g, character => references[character] as string)
}

/** An element; `content` is XML, or `null` for an element with nothing in it. */
export function element(
  name: string,
  attributes: {readonly [name: string]: string | number},
  content: string | null = null,
): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
  const opening = `<${name}${pairs.join('')}`
  return content === null ? `${opening}/>` : `${opening}>${content}</${name}>`
}

/** Lines of XML inside an element, indented; `null` where there are none. */
export function lines(children: readonly string[], indent: string): string | null {
  return children.length === 0
    ? null
    : `\n${children.map(child => `${indent}  ${child}\n`).join('')}${indent}`
}

/** A whole document. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}
