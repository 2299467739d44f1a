import {resolve} from 'node:path'
import type {Severity} from '../../lint/problem.ts'
import {LineIndex, withoutMark} from '../../notice/span.ts'
import {type Place, type Report, type ReportedFile, reportOf} from '../../report/report.ts'
import type {Io} from '../io.ts'
import {judge} from '../judge.ts'
import {Messages} from '../messages.ts'
import {mergeOptions, usualMaxSize} from '../options.ts'
import {readDraft} from '../read-draft.ts'
import {type Status, status} from '../status.ts'
import {readyFormats, refuseToOverwrite, writeReports} from '../write-reports.ts'
import {readReport} from './read-report.ts'

/**
 * `noticelint merge-reports <report.json>...`: makes one report of several, such as those of `--shard`, in the order of the
 * drafts' names. The status is that of one run over all drafts.
 *
 * @param names of the reports
 * @throws Refusal for wrong usage. A report that cannot be merged is told, and the others are.
 */
export async function mergeReports(names: readonly string[], raw: unknown, io: Io): Promise<Status> {
  const options = mergeOptions(raw)
  const messages = new Messages(io, options)
  const formats = await readyFormats(options, io.cwd)
  refuseToOverwrite(
    formats,
    names.map(name => resolve(io.cwd, name)),
    io.cwd,
  )

  const merged = new Map<string, {readonly file: ReportedFile; readonly from: string}>()
  for (const name of names) {
    for (const file of await filesOf(name, io.cwd, messages)) {
      const known = merged.get(file.path)
      if (!known) merged.set(file.path, {file, from: name})
      else
        messages.fail(`${file.path}: is in ${known.from} and in ${name}; what ${name} says of it is left out`)
    }
  }
  const all = [...merged.values()]
    .map(({file}) => file)
    .sort((one, other) => (one.path < other.path ? -1 : 1))
  const problems = all.flatMap(file => file.problems)
  const severities = new Set(problems.map(({severity}) => severity))
  const worst = (['error', 'warning', 'info'] as const satisfies readonly Severity[]).find(one =>
    severities.has(one),
  )
  const warnings = problems.filter(({severity}) => severity === 'warning').length

  const files = options.quiet === true ? all.map(onlyErrors) : all
  const sources = new Map<string, string>()
  for (const file of files) sources.set(file.path, await sourceOf(file, io.cwd))
  await writeReports(reportOf(files), formats, options, path => sources.get(path) ?? '', io)
  const judged = judge(options, {warnings, worst: worst ?? null}, messages)
  return messages.hasFailed ? status.failed : judged
}

async function filesOf(name: string, cwd: string, messages: Messages): Promise<Report['files']> {
  try {
    return (await readReport(name, cwd)).files
  } catch (error) {
    messages.failWith(error, name)
    return []
  }
}

function onlyErrors(file: ReportedFile): ReportedFile {
  return {...file, problems: file.problems.filter(({severity}) => severity === 'error')}
}

/** The text of a draft, for formats that show it; nothing where it is not here, or not as it was when it was linted. */
async function sourceOf({path, problems}: ReportedFile, cwd: string): Promise<string> {
  try {
    const draft = await readDraft(resolve(cwd, path), path, usualMaxSize)
    const source = withoutMark(draft.text)
    const lines = new LineIndex(source)
    const fits = ({endLine, endColumn}: Place): boolean =>
      endLine <= lines.lineCount && lines.lineStart(endLine) + endColumn - 1 <= lines.lineStart(endLine + 1)
    return problems.flatMap(problem => [problem, ...problem.related]).every(fits) ? source : ''
  } catch {
    return ''
  }
}
