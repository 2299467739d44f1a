import {type Reading, type ReadOptions, readNotice} from '../notice/read-notice.ts'
import {type LineIndex, withoutMark} from '../notice/span.ts'
import type {Crash} from './crash.ts'
import type {Rule} from './define-rule.ts'
import {applyDirectives} from './directives/apply-directives.ts'
import type {Problem} from './problem.ts'
import {runRules} from './run-rules.ts'
import {runSchemaRules} from './run-schema-rules.ts'
import {readySchemaRuleChecks, type SchemaRuleCheck, schemaRuleChecks} from './schema-rules.ts'
import type {Settings} from './settings.ts'
import {sortProblems} from './sort-problems.ts'

/** What came of linting one draft. */
export interface LintResult {
  readonly reading: Reading
  /** The text that all places count in: the draft without its byte order mark. */
  readonly source: string
  readonly lines: LineIndex
  /** In the order of the draft. */
  readonly problems: readonly Problem[]
  /** The rules that failed; what they would have found is not known. */
  readonly crashes: readonly Crash[]
}

/**
 * Lints one draft, loading what it needs: the YAML reader for a draft with front matter, the compiler of JSON Schemas
 * for a profile with schema rules of the house's own.
 *
 * @param text the draft, with or without a byte order mark
 * @param rules that there are; `settings` says which of them are off
 * @throws RangeError where `settings` holds no profile, or none of the name set
 */
export async function lintText(
  text: string,
  settings: Settings,
  rules: readonly Rule[],
): Promise<LintResult> {
  const source = withoutMark(text)
  const {profiles, profile} = settings
  const reading = readNotice(source, {profiles, profile, readFrontMatter: await frontMatterReader(source)})
  const checks = readySchemaRuleChecks(reading.profile) ?? (await schemaRuleChecks(reading.profile))
  return lintReading(reading, source, settings, rules, checks)
}

async function frontMatterReader(source: string): Promise<ReadOptions['readFrontMatter']> {
  return source.startsWith('---') ? (await import('../notice/front-matter.ts')).readFrontMatter : undefined
}

/** Lints a draft that has been read, with all that is needed at hand: no waiting, for those who cannot wait. */
export function lintReading(
  reading: Reading,
  source: string,
  settings: Settings,
  rules: readonly Rule[],
  schemaChecks: readonly SchemaRuleCheck[],
): LintResult {
  const {notice} = reading
  const byRules = runRules(reading, source.length, settings, rules)
  const bySchemas = runSchemaRules(notice, settings, schemaChecks)
  const found = [...byRules.problems, ...bySchemas.problems]
  const problems =
    settings.directives === false
      ? sortProblems(found)
      : applyDirectives({
          notice,
          source,
          settings,
          rules,
          otherIds: settings.profiles.flatMap(({schemaRules}) => schemaRules.map(({id}) => id)),
          problems: found,
          ran: new Set([...byRules.ran, ...bySchemas.ran]),
        })
  const crashes = [...byRules.crashes, ...bySchemas.crashes]
  return {reading, source, lines: reading.lines, problems, crashes}
}
