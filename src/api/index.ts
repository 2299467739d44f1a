/**
 * The linter for programs: `import {lint, readNotice, fix} from 'noticelint'`. Nothing in it is Node's: it runs in a
 * browser, too.
 */

export type {Severity} from '../lint/problem.ts'
export type * from '../notice/notice.ts'
export type {HouseProfileData, Plugin} from '../plugin/plugin.ts'
export type {Place, ReportedFile, ReportedProblem, ReportedRelated} from '../report/reported.ts'
export {type FixResult, fix} from './fix.ts'
export {type LintResult, lint, type RuleFailure} from './lint.ts'
export {OptionsError} from './options-error.ts'
export {readNotice} from './read-notice.ts'
export type * from './types.ts'
