import type * as z from 'zod/mini'
import noReason from '../../../rules/directive/no-reason.ts'
import unknownRule from '../../../rules/directive/unknown-rule.ts'
import unused from '../../../rules/directive/unused.ts'
import type {Finding, Rule, RuleDefinition} from '../define-rule.ts'
import {nearest} from '../nearest.ts'
import type {Problem} from '../problem.ts'
import type {RuleNames} from '../rule-names.ts'
import {settingOf} from '../run-rules.ts'
import type {Settings} from '../settings.ts'
import {toProblem} from '../to-problem.ts'
import {type Directive, verbs} from './directive.ts'
import type {Entry} from './entry.ts'

/** Says what is wrong with directives, in the words of the rules about them. */
export class DirectiveReview {
  readonly #settings: Settings
  readonly #length: number
  readonly #names: RuleNames
  readonly #rules: readonly Rule[]

  /**
   * @param rules in use: what is reported belongs to one of them
   * @param length of the source
   */
  constructor(rules: readonly Rule[], names: RuleNames, settings: Settings, length: number) {
    this.#rules = rules
    this.#names = names
    this.#settings = settings
    this.#length = length
  }

  /** The problems of directives as they are written: what they name, and their reasons. */
  ofWording(directives: readonly Directive[]): readonly Problem[] {
    return directives.flatMap(directive =>
      directive.verb === null
        ? this.#report(unknownRule, {
            at: directive.wordSpan,
            message: 'directive',
            data: {word: shorten(directive.word), nearest: nearest(directive.word, Object.keys(verbs)) ?? ''},
          })
        : [...this.#ofNames(directive), ...this.#ofReason(directive)],
    )
  }

  /**
   * The problems of entries that did nothing. An entry is passed over where it names no rule that there is, or one
   * that did not run: it cannot be known what that would have found.
   */
  ofUse(entries: readonly Entry[], ran: ReadonlySet<string>): readonly Problem[] {
    return entries.flatMap(({used, name: {name, span}, directive}) => {
      const meant = this.#names.meant(name)
      if (used || meant.length === 0 || !meant.every(id => ran.has(id))) return []
      const message = directive.verb === 'enable' ? 'notDisabled' : 'nothing'
      return this.#report(unused, {at: span, message, data: {name}})
    })
  }

  #ofNames(directive: Directive): readonly Problem[] {
    if (directive.names.length === 0)
      return this.#report(unknownRule, {at: directive.wordSpan, message: 'noRule'})
    return directive.names.flatMap(({name, span}) => {
      if (this.#names.meant(name).length > 0) return []
      const data = {name: shorten(name), nearest: this.#names.nearest(name) ?? ''}
      return this.#report(unknownRule, {at: span, message: 'rule', data})
    })
  }

  #ofReason(directive: Directive): readonly Problem[] {
    if (directive.verb === 'enable' || directive.reason === 'given') return []
    const message = directive.reason === 'missing' ? 'missing' : 'notSetOff'
    return this.#report(noReason, {at: directive.span, message})
  }

  #report<Messages extends Rule['messages'], Options extends z.ZodMiniType>(
    rule: RuleDefinition<Messages, Options> & Rule,
    finding: Finding<Messages>,
  ): readonly Problem[] {
    const {severity} = settingOf(rule, this.#settings)
    if (severity === 'off' || !this.#rules.includes(rule)) return []
    return [toProblem(rule, severity, finding, this.#length)]
  }
}

/** A name as messages show it: what is written in its place may be of any length. */
function shorten(name: string): string {
  return name.length > 60 ? `${name.slice(0, 59)}…` : name
}
