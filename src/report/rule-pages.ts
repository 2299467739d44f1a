import type {Rule} from '../lint/define-rule.ts'
import {rulePage} from './tool.ts'

/** A rule's page: noticelint's own all have one, those of a plugin where it says so. */
export function pageOf(rule: Pick<Rule, 'id' | 'plugin'>): string | null {
  return rule.plugin ? rule.plugin.url : rulePage(rule.id)
}

/** The pages of rules, by id; `null` for what is none of them, such as a schema rule. */
export function pagesOf(rules: readonly Rule[]): (id: string) => string | null {
  const pages = new Map(rules.map(rule => [rule.id, pageOf(rule)]))
  return id => pages.get(id) ?? null
}
