import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

const samples = new URL('../../samples/', import.meta.url)

/** A notice of the usual length, which is longer than most of the clean samples. */
const usual = new URL('met-police-apps-corrected.md', samples)

/** The samples in which nothing is found. */
function cleanSamples(): readonly string[] {
  const folder = new URL('clean/', samples)
  const files = readdirSync(folder)
    .filter(name => name.endsWith('.md'))
    .map(name => new URL(name, folder))
  return [...files, usual].map(file => readFileSync(file, 'utf8'))
}

/** Names of the samples' parties, and others to stand for them. */
const names = /\b(?:Northmere|Wenlow|Strathlorne|Saltmarsh|Ombersley|Pennard|Calder Vale)\b/g
const others = [
  'Ashcombe',
  'Brackley Vale',
  'Carrowmore',
  'Dunmallet',
  'Eskmouth',
  'Farleigh',
  'Glanrhyd',
  'Hexley',
]

/** A number that belongs to a case: of a reference, or of an amount of money. */
const caseNumber = /(?<=IC-9999|FS509999|2024999|£)\d+/g

/**
 * Writes notices into a folder, each unlike the others: the clean samples in turn, with other names and numbers.
 *
 * @param folder must be there
 */
export function writeNotices(folder: string, count: number): void {
  const originals = cleanSamples()
  for (let index = 0; index < count; index++) {
    const original = originals[index % originals.length] as string
    const name = `${others[index % others.length]} ${['North', 'South', 'East', 'West'][(index >> 3) % 4]}`
    const notice = original
      .replaceAll(names, name)
      .replaceAll(caseNumber, number => String(index % 10 ** number.length).padStart(number.length, '1'))
    writeFileSync(join(folder, `${String(index).padStart(4, '0')}.md`), notice)
  }
}

/**
 * Makes one draft of at least `size` letters: a notice whose reasons run on, in the words of the samples, with its
 * paragraphs numbered through.
 */
export function longDraft(size: number): string {
  const whole = readFileSync(usual, 'utf8')
  const start = whole.indexOf('### Section 31')
  const end = whole.indexOf('## Right of appeal')
  const [before, reasons, after] = [whole.slice(0, start), whole.slice(start, end), whole.slice(end)]
  const parts = [before]
  let length = before.length + after.length
  while (length < size) {
    parts.push(reasons)
    length += reasons.length
  }
  let number = 0
  return [...parts, after].join('').replaceAll(/^\d+(?=\. )/gm, () => String(++number))
}
