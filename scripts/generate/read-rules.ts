import {pathToFileURL} from 'node:url'
import {
  type CallExpression,
  type ExportAssignment,
  Node,
  type ObjectLiteralExpression,
  Project,
  type SourceFile,
} from 'ts-morph'
import type {Rule} from '../../src/lint/define-rule.ts'
import type {Explanation} from '../../src/lint/explanation.ts'
import {parseDocComment} from './doc-comment.ts'
import {pairExamples} from './examples.ts'
import {groupOf, groups} from './groups.ts'
import {readOptions} from './options.ts'
import {SourceError} from './source-error.ts'

/** A rule with all that its source says of it. */
export interface RuleSource {
  /** Path in the repository: `rules/numbering/sequence.ts`. */
  readonly path: string
  readonly rule: Rule
  readonly explanation: Explanation
}

/**
 * Reads the rules below `rules/`, ordered by group and then by name.
 *
 * @param root the repository, with a slash at the end
 * @throws SourceError where a rule lacks what every rule must have
 */
export async function readRules(root: string): Promise<readonly RuleSource[]> {
  const project = new Project({skipAddingFilesFromTsConfig: true})
  const files = project.addSourceFilesAtPaths(`${root}rules/*/*.ts`)
  const read = files
    .map(file => ({file, path: file.getFilePath().slice(root.length)}))
    .filter(
      ({path}) =>
        !path.startsWith('rules/profiles/') &&
        !path.startsWith('rules/law/') &&
        !path.startsWith('rules/vocabulary/') &&
        !path.startsWith('rules/skeletons/'),
    )
    .map(({file, path}) => readRule(root, path, file))
  const sources = await allOrErrors(read)
  const order = groups.map(({id}): string => id)
  return sources.sort(
    (one, other) =>
      order.indexOf(groupOf(one.rule.id)) - order.indexOf(groupOf(other.rule.id)) ||
      (one.rule.id < other.rule.id ? -1 : 1),
  )
}

/** @throws SourceError with the messages of all that failed */
async function allOrErrors<Value>(promises: readonly Promise<Value>[]): Promise<Value[]> {
  const settled = await Promise.allSettled(promises)
  const failed = settled.filter(result => result.status === 'rejected').map(({reason}) => errorText(reason))
  if (failed.length > 0) throw new SourceError(failed.join('\n'))
  return settled.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []))
}

function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

async function readRule(root: string, path: string, file: SourceFile): Promise<RuleSource> {
  const exported = file.getExportAssignment(assignment => !assignment.isExportEquals())
  const call = exported?.getExpression()
  if (!exported || !Node.isCallExpression(call) || call.getExpression().getText() !== 'defineRule') {
    throw new SourceError(`${path}: Expected \`export default defineRule({…})\``)
  }
  try {
    const {default: rule}: {readonly default: Rule} = await import(pathToFileURL(root + path).href)
    const {summary, body, examples} = parseDocComment(commentOf(exported))
    const options = readOptions(rule.options, optionComments(call))
    const source = {path, rule, explanation: {summary, body, options, examples: pairExamples(examples)}}
    checkRule(source)
    return source
  } catch (error) {
    throw new SourceError(`${path}: ${errorText(error)}`)
  }
}

/** The comment directly above the rule; one above the imports belongs to them. */
function commentOf(exported: ExportAssignment): string {
  const comment = exported.getJsDocs().at(-1)
  if (!comment) throw new Error('Expected a doc comment directly above `export default`')
  return comment.getInnerText().replaceAll('\r\n', '\n')
}

/** The comments on the properties of `options: z.strictObject({…})`. */
function optionComments(call: CallExpression): ReadonlyMap<string, string> {
  const definition = call.getArguments()[0]
  const options = Node.isObjectLiteralExpression(definition)
    ? initializerOf(definition, 'options')
    : undefined
  const shape = Node.isCallExpression(options) ? options.getArguments()[0] : undefined
  const comments = new Map<string, string>()
  if (!Node.isObjectLiteralExpression(shape)) return comments
  for (const property of shape.getProperties()) {
    if (!Node.isPropertyAssignment(property)) continue
    const comment = property
      .getLeadingCommentRanges()
      .map(range => range.getText())
      .findLast(text => text.startsWith('/**'))
    if (comment) comments.set(property.getName(), withoutMarks(comment))
  }
  return comments
}

function initializerOf(object: ObjectLiteralExpression, name: string): Node | undefined {
  const property = object.getProperty(name)
  return Node.isPropertyAssignment(property) ? property.getInitializer() : undefined
}

/** The words of a comment on one line. */
function withoutMarks(comment: string): string {
  return comment
    .slice(3, -2)
    .split('\n')
    .map(line => line.trim().replace(/^\* ?/, ''))
    .join(' ')
    .trim()
}

/** @throws Error that says what is missing */
function checkRule({path, rule, explanation: {summary, body, examples}}: RuleSource): void {
  const id = path.slice('rules/'.length, -'.ts'.length)
  if (rule.id !== id) throw new Error(`Unexpected id ${rule.id}, expected ${id} as in the path`)
  if (!/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/.test(id)) throw new Error(`Expected the id to be group/kebab-case`)
  if (!groups.some(group => group.id === groupOf(id))) throw new Error(`Unknown group ${groupOf(id)}`)
  if (rule.source.trim() === '') throw new Error('Expected a source in law, guidance or convention')
  if (!/^\d+\.\d+\.\d+$/.test(rule.since)) throw new Error('Expected `since` to be a version')
  if (Object.keys(rule.messages).length === 0) throw new Error('Expected at least one message')
  if (!summary.endsWith('.')) throw new Error('Expected the comment to open with a sentence')
  if (!/^## Why$/m.test(body)) throw new Error('Expected a section "## Why" in the comment')
  if (`${summary}\n${body}\n${rule.source}`.includes('TODO'))
    throw new Error('TODO is still in the comment or the source')
  if (!examples.some(({output}) => output.length === 0)) throw new Error('Expected an example that is clean')
  if (!examples.some(({output}) => output.length > 0))
    throw new Error('Expected an example that is not clean')
}
