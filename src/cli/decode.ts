import {deepestContainers, nestsTooManyContainers} from '../notice/container-depth.ts'
import {Refusal} from './refusal.ts'

const saveAsUtf8 = 'save it as UTF-8'

/**
 * Decodes the bytes of a draft.
 *
 * @param shown the file's name, for messages
 * @returns the text, its byte order mark kept
 * @throws Refusal for what is no UTF-8 text, or has no words
 */
export function decode(bytes: Uint8Array, shown: string): string {
  const encoding = wideEncodingOf(bytes)
  if (encoding !== null) throw new Refusal(`${shown}: is ${encoding} text; ${saveAsUtf8}`)
  if (isBinary(bytes)) throw new Refusal(`${shown}: is a binary file, not Markdown; name the draft itself`)
  const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)
  const invalid = text.includes('\uFFFD') ? firstInvalid(text, bytes) : null
  if (invalid !== null) {
    const {line, offset} = invalid
    throw new Refusal(
      `${shown}: is not valid UTF-8: line ${line}, byte offset ${offset} of the file; ${saveAsUtf8}`,
    )
  }
  if (/^\uFEFF?\s*$/.test(text))
    throw new Refusal(`${shown}: is empty; write the draft, or leave the file out`)
  if (nestsTooManyContainers(text)) {
    const limit = `more than ${deepestContainers} lists or quotations`
    throw new Refusal(`${shown}: nests ${limit} in one another; take the marks out`)
  }
  return text
}

/** UTF-16 or UTF-32, by its byte order mark or by a zero in every second byte. */
function wideEncodingOf(bytes: Uint8Array): string | null {
  const [first, second, third, fourth] = bytes
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'UTF-32' : 'UTF-16'
  if (first === 0xfe && second === 0xff) return 'UTF-16'
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return 'UTF-32'
  const sample = bytes.subarray(0, 512)
  const zeros = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] as number) + 1
  })
  const [even, odd] = zeros as [number, number]
  const half = sample.length / 2
  return half >= 2 && ((even === 0 && odd > half * 0.7) || (odd === 0 && even > half * 0.7)) ? 'UTF-16' : null
}

/** True for bytes with a NUL among them, or where three in ten of the first are control characters. */
function isBinary(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true
  const sample = bytes.subarray(0, 8192)
  let controls = 0
  for (const byte of sample) if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) controls++
  return controls * 10 > sample.length * 3
}

/** Where the first bytes stand that are no UTF-8; `null` where each replacement character is written as one. */
function firstInvalid(text: string, bytes: Uint8Array): {line: number; offset: number} | null {
  let offset = 0
  let from = 0
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', from)) {
    offset += Buffer.byteLength(text.slice(from, at))
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) {
      return {line: lineAt(text, at), offset}
    }
    offset += 3
    from = at + 1
  }
  return null
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\r|\n/).length
}
