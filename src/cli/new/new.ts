import {writeFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import {shippedProfiles} from '../../config/shipped-profiles.ts'
import {didYouMean, quote} from '../../config/words.ts'
import type {Provision} from '../../law/law.ts'
import {actOf, type LawIndex} from '../../law/law-index.ts'
import {shippedLaw} from '../../law/shipped-law.ts'
import type {Profile} from '../../notice/profile.ts'
import {findProvision} from '../find-provision.ts'
import type {Io} from '../io.ts'
import {Messages} from '../messages.ts'
import {type NewOptions, newOptions} from '../options.ts'
import {Refusal} from '../refusal.ts'
import {type Status, status} from '../status.ts'
import {writeSkeleton} from './draft.ts'
import {groundOf} from './ground.ts'

/**
 * `noticelint new --kind <kind> --provision <provision>...`: writes the draft of a notice, with everything that it must
 * hold and placeholders for what only the drafter knows.
 *
 * @throws Refusal for a kind or provision that there is not, or a file that is there already
 */
export async function newDraft(raw: unknown, io: Io): Promise<Status> {
  const options = newOptions(raw)
  const law = shippedLaw()
  const profile = profileFor(options, law)
  const provisions = options.provision.map(words => provisionFor(words, profile, law))
  // Linting needs none of these words.
  const {skeletons} = await import('../../../rules/skeletons/index.ts')
  const grounds = [...new Set(provisions)].map(provision => groundOf(provision, law, skeletons))
  const text = writeSkeleton({profile, skeletons, law, grounds, year: new Date().getFullYear()})
  if (options.outputFile === undefined) io.stdout.write(text)
  else {
    await writeNew(resolve(io.cwd, options.outputFile), options.outputFile, text)
    const next = `fill in what is in square brackets; noticelint ${options.outputFile} says what is left`
    new Messages(io, options).note(`${options.outputFile}: written; ${next}`)
  }
  return status.clean
}

/** The profile of the kind that is named, or else of the Act that the first provision is of. */
function profileFor({kind, provision}: NewOptions, law: LawIndex): Profile {
  const profiles = shippedProfiles()
  const kinds = profiles.map(profile => profile.kind)
  if (kind === undefined) {
    const act = actOf(findProvision(provision[0] ?? '', law)[0] ?? '')
    const only = profiles.find(({regimes: [first, ...others]}) => first === act && others.length === 0)
    if (only) return only
    throw new Refusal(`--kind is missing: which kind of notice it is to be, of ${kinds.join(', ')}`)
  }
  const found = profiles.find(profile => profile.kind === kind)
  if (found) return found
  throw new Refusal(`--kind takes one of ${kinds.join(', ')}, not ${quote(kind)}${didYouMean(kind, kinds)}`)
}

/** The exemption, exception or exclusion that words name, under the Acts that a kind of notice applies. */
function provisionFor(words: string, profile: Profile, law: LawIndex): Provision {
  const ids = findProvision(words, law)
  const id = ids.find(id => profile.regimes.some(regime => regime === actOf(id)))
  if (id === undefined) {
    const acts = profile.regimes.map(regime => law.act(regime)?.short ?? regime)
    throw new Refusal(`--provision ${words}: is of no Act that ${profile.kind} applies (${acts.join(', ')})`)
  }
  const provision = law.provision(id)
  const grounds = law.groundsOf(id)
  if (provision && grounds.includes(provision)) {
    if (provision.until === null) return provision
    throw new Refusal(`--provision ${words}: was in force until ${provision.until}; name what took its place`)
  }
  const numbers = grounds.map(({number}) => number)
  throw new Refusal(
    numbers.length === 0
      ? `--provision ${words}: is nothing to withhold information or refuse a request by; name what the authority relied on`
      : `--provision ${words}: is not what is decided on by itself; name ${numbers.length === 1 ? numbers[0] : `one of ${numbers.join(', ')}`}`,
  )
}

/** Writes a file that is not there yet: a draft that somebody works on is never written over. */
async function writeNew(path: string, shown: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, {flag: 'wx'})
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    const reason =
      code === 'EEXIST'
        ? 'is there already; give the draft another name'
        : `cannot be written (${code}); give the draft another name`
    throw new Refusal(`${shown}: ${reason}`, {cause})
  }
}
