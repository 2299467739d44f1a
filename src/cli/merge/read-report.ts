import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import * as z from 'zod/mini'
import type {Report} from '../../report/report.ts'
import {tool} from '../../report/tool.ts'
import {unreadable} from '../read-draft.ts'
import {Refusal} from '../refusal.ts'

const count = z.int().check(z.gte(0))
const place = {line: count, column: count, endLine: count, endColumn: count}
const severity = z.enum(['error', 'warning', 'info'])

const problem = z.object({
  rule: z.string(),
  severity,
  message: z.string(),
  ...place,
  paragraph: z.nullable(z.string()),
  related: z.array(z.object({message: z.string(), ...place})),
  fix: z.nullable(z.object({edits: z.array(z.object({range: z.tuple([count, count]), text: z.string()}))})),
  url: z.nullable(z.string()),
})

const reportSchema = z.object({
  version: z.literal(1),
  tool: z.object({name: z.string(), version: z.string()}),
  files: z.array(z.object({path: z.string(), kind: z.nullable(z.string()), problems: z.array(problem)})),
  summary: z.object({files: count, errors: count, warnings: count, infos: count}),
})

const versionSchema = z.object({version: z.number(), tool: z.object({version: z.string()})})

/**
 * Reads a report that `--format json` has written.
 *
 * @param name as the command line has it
 * @throws Refusal for what is no report, or one of another version
 */
export async function readReport(name: string, cwd: string): Promise<Report> {
  const data = parse(await textOf(name, cwd))
  const versions = versionSchema.safeParse(data).data
  if (!versions) throw new Refusal(`${name}: is no report of noticelint's; write one with --format json`)
  if (versions.version !== 1) {
    throw new Refusal(
      `${name}: is a report of version ${versions.version}, and this noticelint merges version 1; merge with the noticelint that wrote it`,
    )
  }
  if (versions.tool.version !== tool.version) {
    throw new Refusal(
      `${name}: was written by noticelint ${versions.tool.version}, and this is ${tool.version}; merge with the noticelint that wrote it`,
    )
  }
  const read = reportSchema.safeParse(data)
  if (read.success) return read.data
  const at = read.error.issues[0]?.path.join('.') ?? ''
  throw new Refusal(`${name}: is no whole report (${at} is not as it must be); write it again`)
}

async function textOf(name: string, cwd: string): Promise<string> {
  try {
    return await readFile(resolve(cwd, name), 'utf8')
  } catch (error) {
    throw unreadable(error, name)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
