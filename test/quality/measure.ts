import {rules} from '../../rules/index.ts'
import {shippedProfiles} from '../../src/config/shipped-profiles.ts'
import {lintText} from '../../src/lint/lint.ts'
import type {Settings} from '../../src/lint/settings.ts'
import {argumentOperators} from './argument-operators.ts'
import {chronologyOperators} from './chronology-operators.ts'
import {citationOperators} from './citation-operators.ts'
import type {Defect, Operator} from './defect.ts'
import {draftingOperators} from './drafting-operators.ts'
import type {Draft} from './drafts.ts'
import {numberingOperators} from './numbering-operators.ts'
import {structureOperators} from './structure-operators.ts'

export const operators: readonly Operator[] = [
  ...structureOperators,
  ...numberingOperators,
  ...argumentOperators,
  ...chronologyOperators,
  ...citationOperators,
  ...draftingOperators,
]

/** A finding, as far as the measure needs it. */
interface Found {
  readonly rule: string
  readonly severity: string
  readonly line: number
  readonly message: string
}

/** What became of one defect. */
export interface Trial {
  readonly file: string
  readonly operator: string
  readonly defect: Defect
  readonly found: boolean
  readonly findings: readonly Found[]
}

export interface Measure {
  readonly trials: readonly Trial[]
  /** Errors and warnings on clean drafts: each is false. */
  readonly falseFindings: readonly (Found & {readonly file: string})[]
}

const settings: Settings = {profiles: shippedProfiles(), rules: new Map()}

async function findingsOf(text: string): Promise<readonly Found[]> {
  const {problems, lines} = await lintText(text, settings, rules)
  return problems.map(({rule, severity, message, span}) => ({
    rule,
    severity,
    message,
    line: lines.lineAt(span[0]),
  }))
}

/**
 * Lints clean drafts, then each of them with one defect at a time.
 *
 * @param drafts the clean drafts
 * @param group whose rules' defects to put in (`argument/`); by default every one
 */
export async function measure(drafts: readonly Draft[], group = ''): Promise<Measure> {
  const trials: Trial[] = []
  const falseFindings: (Found & {file: string})[] = []
  for (const {file, text, truth} of drafts) {
    for (const finding of await findingsOf(text)) {
      if (finding.severity !== 'info') falseFindings.push({...finding, file})
    }
    const {source, reading} = await lintText(text, settings, [])
    for (const operator of operators.filter(({rule}) => rule.startsWith(group))) {
      for (const defect of operator.apply({text: source, truth, ...reading})) {
        const findings = await findingsOf(defect.text)
        const found = findings.some(({rule, line}) => rule === defect.rule && defect.lines.includes(line))
        trials.push({file, operator: operator.name, defect, found, findings})
      }
    }
  }
  return {trials, falseFindings}
}

/** Of every hundred defects that a rule must find, how many it found. */
export function recallByRule(trials: readonly Trial[]): ReadonlyMap<string, {found: number; all: number}> {
  const recall = new Map<string, {found: number; all: number}>()
  for (const {defect, found} of trials) {
    const counts = recall.get(defect.rule) ?? {found: 0, all: 0}
    recall.set(defect.rule, {found: counts.found + (found ? 1 : 0), all: counts.all + 1})
  }
  return recall
}
