import {shippedLaw} from '../law/shipped-law.ts'
import {explainedProvision} from '../report/explained-provision.ts'
import {toJson} from '../report/json.ts'
import {provisionText} from '../report/provision-text.ts'
import {isColoured} from './colour.ts'
import {findProvision} from './find-provision.ts'
import type {Io} from './io.ts'
import type {ListingOptions} from './options.ts'
import {Refusal} from './refusal.ts'
import {type Status, status} from './status.ts'

/**
 * `noticelint explain "section 43(2)"`: prints what the law says of a provision.
 *
 * @throws Refusal where there is none such, with the nearest that there is
 */
export async function explainProvision(words: string, options: ListingOptions, io: Io): Promise<Status> {
  if (options.for !== undefined)
    throw new Refusal('--for says what a rule is set to for a file; leave it out to explain a provision')
  const law = shippedLaw()
  const [id = '', ...also] = findProvision(words, law)
  // The notes and sources are long, and linting needs none of them.
  const {commentary} = await import('../../rules/law/commentary.ts')
  const explained = explainedProvision(id, also, law, commentary)
  io.stdout.write(
    options.format === 'json'
      ? toJson(explained)
      : provisionText(explained, {colour: isColoured(options.color, io.env, io.stdout)}),
  )
  return status.clean
}
