const values: {readonly [numeral: string]: number} = {i: 1, v: 5, x: 10, l: 50, c: 100}

const tens = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc']
const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix']

/** A number from 1 to 99 as a roman numeral in small letters; an empty text for any other. */
export function toRoman(value: number): string {
  if (value < 1 || value > 99) return ''
  return (tens[Math.floor(value / 10)] ?? '') + (ones[value % 10] ?? '')
}

/**
 * The value of a roman numeral in small letters, from `i` to `xcix`; `null` for anything else, a numeral that is
 * not in its proper form (`iiii`) included.
 */
export function fromRoman(numeral: string): number | null {
  if (numeral.length > 8) return null
  let sum = 0
  for (let at = 0; at < numeral.length; at++) {
    const value = values[numeral[at] as string]
    if (value === undefined) return null
    const next = values[numeral[at + 1] ?? ''] ?? 0
    sum += value < next ? -value : value
  }
  return sum > 0 && toRoman(sum) === numeral ? sum : null
}
