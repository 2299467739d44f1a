import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'

const page = readFileSync(new URL('../docs/comparison.md', import.meta.url), 'utf8')
const rows = page
  .split('\n')
  .filter(line => /^\| [^|]+ \| (?:yes|partly|no) \|/.test(line))
  .map(line => line.split('|').map(cell => cell.trim()))

test('the comparison gives a reason beside each no and each partly of ours', () => {
  const bare = rows.filter(([, , ours, ...rest]) => ours !== 'yes' && rest[7] === '')
  expect(bare.map(([, feature]) => feature)).toEqual([])
  expect(new Set(rows.map(row => row.length))).toEqual(new Set([13]))
})

test('the comparison counts its rows as they are', () => {
  expect(page).toContain(`\n${rows.length} rows.`)
  for (const verdict of ['yes', 'partly', 'no']) {
    // noticelint, then the seven others.
    const counts = [2, 3, 4, 5, 6, 7, 8, 9].map(column => rows.filter(row => row[column] === verdict).length)
    expect(page).toContain(`\n| ${verdict} | ${counts.join(' | ')} |\n`)
  }
})
