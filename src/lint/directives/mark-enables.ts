import {groupBy} from '../group-by.ts'
import {groupOf} from '../rule-names.ts'
import type {Entry} from './entry.ts'

/** Marks each `enable` that ends a region as used: one for a rule or group that is disabled where it stands. */
export function markEnables(entries: readonly Entry[]): void {
  for (const [group, own] of groupBy(entries, entry => groupOf(entry.name.name))) {
    const open = new Set<string>()
    for (const entry of own) {
      const {name} = entry.name
      if (entry.directive.verb === 'disable') open.add(name)
      if (entry.directive.verb !== 'enable') continue
      entry.used = name === group ? open.size > 0 : open.has(name) || open.has(group)
      if (name === group) open.clear()
      else open.delete(name)
    }
  }
}
