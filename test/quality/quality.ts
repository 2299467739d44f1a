import {cleanDrafts, draftOf, draftsWithTruth} from './drafts.ts'
import {measure, recallByRule} from './measure.ts'
import {readFacts} from './reading.ts'

/**
 * Prints the recall of each rule on seeded defects, the defects missed, every error or warning on a clean draft, and
 * what the outline gets wrong of the drafts of which the truth is known.
 *
 *     npm run quality -- [group/ or rule] [clean draft …]     (default: every rule, the clean samples)
 */
const given = process.argv.slice(2)
const group = given.find(word => !word.endsWith('.md'))
const named = given.filter(word => word.endsWith('.md'))
const drafts = named.length > 0 ? named.map(draftOf) : cleanDrafts()
const {trials, falseFindings} = await measure(drafts, group)

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
  `${found} of ${trials.length} defects found; ${falseFindings.length} false findings on ${drafts.length} clean drafts`,
)

const facts = await readFacts(named.length > 0 ? drafts : draftsWithTruth())
const wrong = facts.filter(({expected, read}) => expected !== read)
for (const {file, fact, expected, read} of wrong)
  console.log(`misread ${file}: ${fact} is ${expected}; read ${read}`)
console.log(`${facts.length - wrong.length} of ${facts.length} facts of the outline right`)
