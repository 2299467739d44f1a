import {actOf} from '../../law/law-index.ts'
import {shippedLaw} from '../../law/shipped-law.ts'
import {explainedProvision} from '../../report/explained-provision.ts'
import {factsOf} from '../../report/provision-text.ts'
import {plain} from './markdown.ts'

/** Most parts of a section that are listed. */
const mostParts = 12

/** What the law says of a provision, as Markdown; `null` where it is not described. */
export async function provisionHover(id: string): Promise<string | null> {
  const law = shippedLaw()
  if (!law.act(actOf(id)) || !law.has(id)) return null
  // The notes and sources are long, and linting needs none of them.
  const {commentary} = await import('../../../rules/law/commentary.ts')
  const explained = explainedProvision(id, [], law, commentary)
  const {citation, act, heading, provision, parts, conditions} = explained
  const title = `**${plain(citation)} ${plain(act.short)}** – ${plain(heading)}`
  const label = provision ? `: ${plain(provision.label)}` : ''
  const facts = factsOf(explained).filter(([name]) => name !== 'Id' && name !== 'Act')
  const rows = facts.map(([name, text]) => (name === '' ? `  - ${plain(text)}` : row(name, text)))
  const below = [...parts, ...conditions].map(({number, label}) => `- ${number}: ${plain(label)}`)
  const more = below.length > mostParts ? [`- and ${below.length - mostParts} more`] : []
  return [`${title}${label}`, rows.join('\n'), [...below.slice(0, mostParts), ...more].join('\n')]
    .filter(text => text !== '')
    .join('\n\n')
}

/** The elements of a test are a list of their own, the first of which has the label. */
function row(name: string, text: string): string {
  return name === 'Elements' ? `- **${name}**\n  - ${plain(text)}` : `- **${name}**: ${plain(text)}`
}
