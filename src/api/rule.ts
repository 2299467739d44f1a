/**
 * What a rule is written with: `import {defineRule} from 'noticelint/rule'`. A rule sees a Notice, which is plain data;
 * the functions here read it. Nothing in it is Node's.
 */
export type {Explanation} from '../lint/explanation.ts'
export type {Finding, RelatedFinding, RuleInput} from '../lint/finding.ts'
export type {Fix, Severity} from '../lint/problem.ts'
export type {Edit} from '../notice/edit.ts'
export type * from '../notice/notice.ts'
export {ownProse} from '../notice/own-prose.ts'
export {placeOfNotice} from '../notice/place-of-notice.ts'
export type {FormSpec, Profile} from '../notice/profile.ts'
export {type QuotationIndex, quotationIndexOf} from '../notice/quoted.ts'
export {blocksOf, firstSection, mainSectionOf, mainSections} from '../notice/section-blocks.ts'
export type {Point, Span} from '../notice/span.ts'
export {sourceOffset, spanOf} from '../notice/text-map.ts'
export {indexOfPhrase, readSentences, type Sentence, startsWith, type Word} from '../notice/words.ts'
export {
  type AnyHouseRule as AnyRule,
  defineRule,
  type HouseRule as Rule,
  type NoOptions,
  type OptionsIssue,
  type OptionsSchema,
  type RuleExample,
} from '../plugin/house-rule.ts'
export type {HouseProfileData, Plugin} from '../plugin/plugin.ts'
