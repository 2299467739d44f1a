import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {usualBaseline} from '../../config/baseline-file.ts'
import {configIn, configNames} from '../../config/find-config.ts'
import {homePage, schemaPage} from '../../report/tool.ts'
import {counted} from '../../report/words.ts'
import type {Io} from '../io.ts'
import {lint} from '../lint.ts'
import {Messages} from '../messages.ts'
import {initOptions} from '../options.ts'
import {shownPath} from '../paths.ts'
import {Refusal} from '../refusal.ts'
import {type Status, status} from '../status.ts'
import {ciSteps} from './ci.ts'
import {hookStep} from './hooks.ts'
import {lookAt} from './repository.ts'
import type {Repository, Step} from './step.ts'

/**
 * `noticelint init`: writes what a repository needs to be linted: the configuration, a baseline of the problems that there
 * are, the hook before a commit and the CI job, as the repository has them. It writes over nothing, and asks nothing.
 *
 * @throws Refusal where a file cannot be written
 */
export async function init(raw: unknown, io: Io): Promise<Status> {
  const options = initOptions(raw)
  const messages = new Messages(io, options)
  const repository = await lookAt(io.cwd)
  const {root} = repository
  const found = repository.has(usualBaseline) ? null : await problemsIn(root, io)
  const steps: readonly Step[] = [
    configStep(repository, found !== null && found.problems > 0),
    ...(repository.isGit ? [await hookStep(repository, homePage)] : []),
    ...(repository.isGit ? await ciSteps(repository, homePage) : []),
  ]
  const isDry = options.dryRun === true
  const would = isDry ? 'would be ' : ''
  for (const {path, text, why} of steps) {
    const verb = repository.has(path) ? 'added to' : 'written'
    if (text !== null && !isDry) await put(join(root, path), path, text)
    const done = text === null ? 'left as it is' : would + verb
    io.stdout.write(`${path}: ${done}: ${why}\n`)
  }
  if (found && found.problems > 0) {
    if (!isDry)
      await lint(
        [root],
        {writeBaseline: join(root, usualBaseline)},
        {...io, cwd: root, stderr: silent, stdout: silent},
      )
    const what = `${counted(found.problems, 'problem')} in ${counted(found.flawed, 'file')}`
    io.stdout.write(`${usualBaseline}: ${would}written: ${what}, set aside until somebody sees to them\n`)
  } else if (repository.has(usualBaseline))
    io.stdout.write(`${usualBaseline}: left as it is: is there already\n`)
  if (!repository.isGit)
    messages.note('this folder is in no git repository: there is no hook and no CI to set up')
  io.stdout.write(`\n${nextStep(isDry, found?.files ?? null)}\n`)
  return status.clean
}

function nextStep(isDry: boolean, files: number | null): string {
  if (isDry) return 'Nothing was written. Next: noticelint init'
  if (files === 0) return 'No notice was found yet. Next: noticelint new writes the draft of one'
  return 'Next: look at what was written, commit it, and run noticelint'
}

/** The configuration; where there is one, what it lacks is told. */
function configStep({root, read}: Repository, hasBaseline: boolean): Step {
  const known = configIn(root)
  const line = `baseline: ${usualBaseline}`
  if (known !== null) {
    const path = shownPath(known, root)
    const isLacking = hasBaseline && !/^\s*"?baseline"?\s*:/m.test(read(path) ?? '')
    return {path, text: null, why: isLacking ? `put into it: ${line}` : 'is there already'}
  }
  const [path] = configNames
  const baseline = hasBaseline
    ? `# The problems that there were when noticelint came: ${homePage}/blob/main/docs/adopting.md\n${line}\n`
    : ''
  const text = `# yaml-language-server: $schema=${schemaPage('config')}
# What noticelint checks here. It needs no setting: ${homePage}/blob/main/docs/configuration.md
${baseline}`
  return {path, text, why: 'the configuration'}
}

const silent = {write() {}}

/** What is found in a repository as it is. */
async function problemsIn(
  root: string,
  io: Io,
): Promise<{readonly files: number; readonly flawed: number; readonly problems: number}> {
  let text = ''
  const output = {write: (part: string) => (text += part)}
  // A repository without a notice is told of on standard error, and is fit to begin in all the same.
  await lint([root], {format: ['json'], baseline: false}, {...io, cwd: root, stdout: output, stderr: silent})
  const report: unknown = JSON.parse(text || '{"files": []}')
  const files = filesOf(report)
  const counts = files.map(({problems}) => problems.length)
  return {
    files: files.length,
    flawed: counts.filter(count => count > 0).length,
    problems: counts.reduce((sum, count) => sum + count, 0),
  }
}

function filesOf(report: unknown): readonly {readonly problems: readonly unknown[]}[] {
  return typeof report === 'object' && report !== null && 'files' in report && Array.isArray(report.files)
    ? report.files
    : []
}

async function put(path: string, shown: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), {recursive: true})
    await writeFile(path, text)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    throw new Refusal(`${shown}: cannot be written (${code})`, {cause})
  }
}
