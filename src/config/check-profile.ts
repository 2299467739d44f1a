import type {Profile} from '../notice/profile.ts'
import type {KeyPath} from './key-path.ts'
import {identityOf} from './merge-profile.ts'
import type {DataProblem} from './schema-errors.ts'
import {didYouMean, quote} from './words.ts'

/**
 * What the JSON Schema of profiles cannot say: that every section and form which is named exists.
 *
 * @param profile a complete profile; of an extending one, what it was merged into
 */
export function checkReferences(profile: Profile): DataProblem[] {
  const problems: DataProblem[] = []
  const sections = Object.keys(profile.sections)
  const forms = profile.forms.map(({id}) => id)

  function check(what: string, name: string, known: readonly string[], path: KeyPath): void {
    if (!known.includes(name)) problems.push(unknownName(what, name, known, path))
  }
  function checkAll(what: string, names: readonly string[], known: readonly string[], path: KeyPath): void {
    for (const [at, name] of names.entries()) check(what, name, known, [...path, at])
  }

  for (const [at, form] of profile.forms.entries()) {
    const path = ['forms', at]
    const own = form.sections.map(({section}) => section)
    for (const [place, entry] of form.sections.entries()) {
      check('section', entry.section, sections, [...path, 'sections', place, 'section'])
      if (entry.partOf !== undefined) {
        check('section', entry.partOf, sections, [...path, 'sections', place, 'partOf'])
      }
      if ('after' in entry) {
        const others = own.filter(name => name !== entry.section)
        problems.push(
          unknownName('section of the form', String(entry.after), others, [
            ...path,
            'sections',
            place,
            'after',
          ]),
        )
      }
    }
    checkAll('section', form.when.has ?? [], sections, [...path, 'when', 'has'])
    checkAll('section', form.when.hasAny ?? [], sections, [...path, 'when', 'hasAny'])
    checkAll('section', form.decisionIn, sections, [...path, 'decisionIn'])
    checkAll('section', form.stepsIn, sections, [...path, 'stepsIn'])
  }
  check('section', profile.appeal.section, sections, ['appeal', 'section'])
  for (const [at, rule] of profile.schemaRules.entries()) {
    checkAll('form', rule.forms ?? [], forms, ['schemaRules', at, 'forms'])
  }
  return problems
}

/** Entries of one list with the same id. */
export function checkRepeats(data: unknown): DataProblem[] {
  const problems: DataProblem[] = []
  const open: {readonly value: unknown; readonly path: KeyPath}[] = [{value: data, path: []}]
  for (let next = open.pop(); next; next = open.pop()) {
    const {value, path} = next
    if (typeof value !== 'object' || value === null) continue
    const seen = new Set<unknown>()
    for (const [key, child] of Object.entries(value)) {
      // A schema rule's JSON Schema has other lists.
      if (key === 'schema' && 'id' in value) continue
      const childPath = [...path, Array.isArray(value) ? Number(key) : key]
      if (Array.isArray(value) && typeof child === 'object') {
        const id = identityOf(child)
        if (seen.has(id))
          problems.push({
            message: `${quote(String(id))} is in the list already`,
            path: childPath,
            part: 'value',
          })
        seen.add(id)
      }
      open.push({value: child, path: childPath})
    }
  }
  return problems
}

function unknownName(what: string, name: string, known: readonly string[], path: KeyPath): DataProblem {
  return {
    message: `Unknown ${what} ${quote(name)}${didYouMean(name, known)}`,
    path,
    part: 'value',
  }
}
