import {CompletionItemKind} from 'vscode-languageserver'
import {verbs} from '../../lint/directives/directive.ts'
import {groupOf} from '../../lint/rule-names.ts'
import type {Analysis} from '../analysis.ts'
import {type CompletionSource, replacing} from './completion-source.ts'

/** In a comment that speaks to the linter: what a directive does, then the rules that it names. */
export const directives: CompletionSource = {
  triggers: ['-', ' ', '/', ','],
  complete({analysis, offset, before}) {
    const open = before.lastIndexOf('<!--')
    if (open === -1 || before.includes('-->', open)) return []
    const words = before.slice(open + 4).trimStart()
    if (/(?:^|\s)(?:--|—|–)\s/.test(words)) return []
    const written = /[^\s,]*$/.exec(words)?.[0] ?? ''
    const span = [offset - written.length, offset] as const
    if (words === written) {
      return Object.keys(verbs).map(verb =>
        replacing(analysis, span, {label: verb, words: verb, kind: CompletionItemKind.Keyword}),
      )
    }
    if (!Object.keys(verbs).some(verb => words.startsWith(`${verb} `))) return []
    return namesIn(analysis).map(name =>
      replacing(analysis, span, {label: name, words: name, kind: CompletionItemKind.Value}),
    )
  },
}

/** The rules of the draft's problems first: it is one of them that is to be silenced. */
function namesIn({problems, rules, profile}: Analysis): readonly string[] {
  const ids = [...rules.map(({id}) => id), ...profile.schemaRules.map(({id}) => id)]
  return [...new Set([...problems.map(({rule}) => rule), ...ids, ...ids.map(groupOf)])]
}
