import {existsSync} from 'node:fs'
import {mkdir, writeFile} from 'node:fs/promises'
import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import packageFile from '../package.json' with {type: 'json'}
import {groups} from './generate/groups.ts'
import {ruleSkeleton, testSkeleton} from './generate/skeleton.ts'

/**
 * Makes the files of a new rule: `npm run new-rule -- group/name`. The generator refuses the rule until what is marked
 * TODO in it is written.
 */
const root = fileURLToPath(new URL('../', import.meta.url))

async function newRule(id: string): Promise<readonly string[]> {
  const refusal = whyNot(id)
  if (refusal) throw new Error(refusal)
  const files = [
    {path: `rules/${id}.ts`, text: ruleSkeleton(id, packageFile.version)},
    {path: `test/rules/${id}.test.ts`, text: testSkeleton(id)},
  ]
  const taken = files.find(({path}) => existsSync(root + path))
  if (taken) throw new Error(`${taken.path} is there already`)
  for (const {path, text} of files) {
    await mkdir(dirname(root + path), {recursive: true})
    await writeFile(root + path, text)
  }
  return files.map(({path}) => path)
}

/** Why a rule cannot have an id; `null` where it can. */
function whyNot(id: string): string | null {
  const known = groups.map(group => group.id)
  const [, group, name] = /^([^/]*)\/([^/]*)$/.exec(id) ?? []
  if (group === undefined || name === undefined) return `Expected group/name, not "${id}"`
  if (!known.some(one => one === group))
    return `There is no group ${group}; the groups are ${known.join(', ')}`
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(name)) return `Expected a name in kebab-case, not "${name}"`
  return null
}

try {
  const [ruleFile = '', testFile = ''] = await newRule(process.argv[2] ?? '')
  console.log(`Made ${ruleFile} and ${testFile}. Next:

1. In ${ruleFile}, write the comment, the source in law or guidance, the messages and the check.
   At least one example is clean and one is not.
2. npm run generate      adds the rule to the registry, the reference pages and the README, and its examples to the tests
3. npx vitest run test/examples.test.ts ${testFile}
4. Add to ${testFile} what the examples do not show: where the rule must say nothing, above all.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
