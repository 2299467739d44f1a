import {readFileSync} from 'node:fs'

/**
 * Prints how many tests passed and failed: `node count-tests.mjs <vitest's JSON report> <its exit status>`. A test file
 * that could not be loaded counts as a failed test, and so does a run that failed without saying why, or that ran none.
 */
const [path = '', status = '1'] = process.argv.slice(2)

/** @returns {{passed: number, failed: number}} */
function count() {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'))
    const broken = report.testResults.filter(
      file => file.status === 'failed' && file.assertionResults.length === 0,
    )
    return {passed: report.numPassedTests, failed: report.numFailedTests + broken.length}
  } catch {
    // Nothing was installed, or the run broke off: there is no report.
    return {passed: 0, failed: 0}
  }
}

const {passed, failed} = count()
const silent = failed === 0 && (status !== '0' || passed === 0)
console.log(passed, silent ? 1 : failed)
