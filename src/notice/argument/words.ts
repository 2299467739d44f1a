import {argumentWords} from '../../../rules/vocabulary/index.ts'
import {PhraseIndex, PhraseSet} from './phrase.ts'
import type {YesNo} from './vocabulary.ts'

/** All phrases of arguments are looked for in the same sentences. */
export const argumentPhrases = new PhraseIndex()

/** The vocabulary of arguments (`rules/vocabulary/argument.yaml`), ready to be looked up. Made once, when first asked for. */
class ArgumentVocabulary {
  readonly places = {
    decision: new Set(argumentWords.places.decision),
    narrative: new Set(argumentWords.places.narrative),
    passed: new Set(argumentWords.places.passed),
  }
  readonly speakers = {
    commissioner: new Set(argumentWords.speakers.commissioner),
    complainant: new Set(argumentWords.speakers.complainant),
    law: new Set(argumentWords.speakers.law),
  }
  readonly finding = new Set(argumentWords.verbs.finding)
  readonly noting = new Set(argumentWords.verbs.noting)
  readonly saying = new Set(argumentWords.verbs.saying)
  readonly showing = new Set(argumentWords.verbs.showing)
  readonly providing = new Set(argumentWords.verbs.providing)
  readonly refusingVerbs = new Set(argumentWords.verbs.refusing)
  readonly opinions = new Set(argumentWords.opinions)
  readonly supposing = new Set(argumentWords.supposing)
  readonly negations = new Set(argumentWords.negations)
  readonly boundaries = new Set(argumentWords.boundaries)
  readonly general = present(argumentWords.general)
  readonly requiring = present(argumentWords.requiring)
  readonly settingOut = present(argumentWords.settingOut)
  readonly linking = present(argumentWords.linking)
  readonly exemptionNouns = new Set(argumentWords.exemptionNouns)
  readonly engagedBefore = polarised(argumentWords.engaged.before)
  readonly engagedAfter = polarised(argumentWords.engaged.after)
  readonly engagedAlone = present(argumentWords.engaged.alone)
  readonly engagedInSubstance = new PhraseSet<string>(
    Object.entries(argumentWords.engaged.inSubstance).flatMap(([element, phrases]) =>
      phrases.map(phrase => [phrase, element] as const),
    ),
  )
  readonly entitled = polarised(argumentWords.entitled.after)
  readonly reliance = present(argumentWords.reliance)
  readonly withdrawn = present(argumentWords.withdrawn)
  readonly notConsidered = present(argumentWords.notConsidered)
  readonly notDone = present(argumentWords.notDone)
  readonly considering = present(argumentWords.considering)
  readonly compliance = polarised({
    yes: argumentWords.compliance.complied,
    no: argumentWords.compliance.failed,
  })
  readonly refusing = present(argumentWords.compliance.refusing)
  readonly undisputed = present(argumentWords.undisputed)
  readonly lower = present(argumentWords.likelihood.lower)
  readonly higher = present(argumentWords.likelihood.higher)
  readonly harms = present(argumentWords.likelihood.harms)
  readonly causes = present(argumentWords.likelihood.causes)
  readonly balance = {
    subjects: present(argumentWords.publicInterest.subjects),
    outweighing: new Set(argumentWords.publicInterest.outweighing),
    comparing: present(argumentWords.publicInterest.comparing),
    favouring: present(argumentWords.publicInterest.favouring),
    sides: new PhraseSet<'maintain' | 'disclose'>(
      [
        ...argumentWords.publicInterest.maintaining.map(phrase => [phrase, 'maintain'] as const),
        ...argumentWords.publicInterest.disclosing.map(phrase => [phrase, 'disclose'] as const),
      ],
      argumentPhrases,
    ),
    onBalance: present(argumentWords.publicInterest.onBalance),
    cases: present(argumentWords.publicInterest.cases),
    equal: present(argumentWords.publicInterest.equal),
  }
  readonly weighing = {
    mention: present(argumentWords.weighing.mention),
    disclosing: present(argumentWords.weighing.disclosing),
    maintaining: present(argumentWords.weighing.maintaining),
    conceding: new Set(argumentWords.weighing.conceding),
  }
  readonly headings = {
    authority: present(argumentWords.headings.authority),
    complainant: present(argumentWords.headings.complainant),
    commissioner: present(argumentWords.headings.commissioner),
    anybody: present(argumentWords.headings.anybody),
    publicInterest: present(argumentWords.headings.publicInterest),
    disclosing: present(argumentWords.headings.disclosing),
    maintaining: present(argumentWords.headings.maintaining),
  }
}

function polarised({yes, no}: YesNo): PhraseSet<boolean> {
  return new PhraseSet(
    [...yes.map(phrase => [phrase, true] as const), ...no.map(phrase => [phrase, false] as const)],
    argumentPhrases,
  )
}

function present(phrases: readonly string[]): PhraseSet<true> {
  return new PhraseSet(
    phrases.map(phrase => [phrase, true] as const),
    argumentPhrases,
  )
}

let vocabulary: ArgumentVocabulary | null = null

export function argumentVocabulary(): ArgumentVocabulary {
  vocabulary ??= new ArgumentVocabulary()
  return vocabulary
}
