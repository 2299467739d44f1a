import {readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {measure, recallByRule} from './measure.ts'

/**
 * Prints the recall of each rule on seeded defects, the defects missed, and every error or warning on a clean draft.
 *
 *     npm run quality -- [clean draft …]     (default: the clean samples)
 */
const named = process.argv.slice(2)
const clean = 'samples/clean'
const files =
  named.length > 0
    ? named
    : readdirSync(clean)
        .filter(isDraft)
        .map(name => join(clean, name))
const {trials, falseFindings} = await measure(
  new Map(files.map(file => [basename(file), readFileSync(file, 'utf8')])),
)

for (const {file, operator, defect, findings} of trials.filter(({found}) => !found)) {
  const seen = findings.map(({rule, line}) => `${rule} ${line}`).join(', ')
  console.log(
    `missed  ${file}: ${operator}, ${defect.rule} on line ${defect.lines.join(' or ')}; found ${seen || 'nothing'}`,
  )
}
for (const {file, line, rule, message} of falseFindings)
  console.log(`false   ${file}:${line} ${rule} ${message}`)

for (const [rule, {found, all}] of [...recallByRule(trials)].sort()) {
  console.log(`${rule.padEnd(34)} ${String(found).padStart(5)} of ${String(all).padStart(5)}`)
}
const found = trials.filter(trial => trial.found).length
console.log(
  `${found} of ${trials.length} defects found; ${falseFindings.length} false findings on ${files.length} clean drafts`,
)

function isDraft(name: string): boolean {
  return name.endsWith('.md') && name !== 'README.md'
}
