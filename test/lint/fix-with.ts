import {rules} from '../../rules/index.ts'
import {profiles} from '../../rules/profiles/index.ts'
import {type FixResult, fixText} from '../../src/lint/fix-text.ts'
import {lintText} from '../../src/lint/lint.ts'

const settings = {profiles, rules: new Map()}

/** Fixes a draft with the rules that ship, or with those of the ids given. */
export async function fixWith(text: string, ...ids: readonly string[]): Promise<FixResult> {
  const own = ids.length === 0 ? rules : rules.filter(({id}) => ids.includes(id))
  return fixText(text, await lintText(text, settings, own), {settings, rules: own})
}
