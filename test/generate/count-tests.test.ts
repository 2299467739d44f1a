import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {afterAll, expect, test} from 'vitest'

const script = fileURLToPath(new URL('../../scripts/count-tests.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'noticelint-count-'))
const report = join(folder, 'report.json')

afterAll(() => rmSync(folder, {recursive: true}))

/** What is counted of a report, or of a run that wrote none, with the exit status of the run. */
function count(content: object | null, status: number): string {
  if (content) writeFileSync(report, JSON.stringify(content))
  else rmSync(report, {force: true})
  return execFileSync(process.execPath, [script, report, String(status)], {encoding: 'utf8'}).trim()
}

const passing = {status: 'passed', assertionResults: [{}, {}]}

test('counts tests', () => {
  expect(count({numPassedTests: 2, numFailedTests: 0, testResults: [passing]}, 0)).toBe('2 0')
  expect(count({numPassedTests: 2, numFailedTests: 3, testResults: [passing]}, 1)).toBe('2 3')
})

test('counts a file that could not be loaded as a failed test', () => {
  const broken = {status: 'failed', assertionResults: []}
  expect(count({numPassedTests: 2, numFailedTests: 0, testResults: [passing, broken]}, 1)).toBe('2 1')
})

test('counts a run that failed without a failed test', () => {
  expect(count({numPassedTests: 2, numFailedTests: 0, testResults: [passing]}, 1)).toBe('2 1')
})

test('counts a run that tested nothing, or left no report', () => {
  expect(count({numPassedTests: 0, numFailedTests: 0, testResults: []}, 0)).toBe('0 1')
  expect(count(null, 1)).toBe('0 1')
  expect(count(null, 0)).toBe('0 1')
})
