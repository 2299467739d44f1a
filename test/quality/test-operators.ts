import {headingLines, inEachArgument} from './analysis-operators.ts'
import {type Operator, operator} from './defect.ts'
import {linesOfPassages, takeOut} from './passages.ts'
import {Revision} from './revision.ts'

const engagementRemoved = operator('finding on engagement removed', 'argument/engagement-finding', draft =>
  inEachArgument(draft, argument => {
    if (!argument.engaged) return []
    const revised = takeOut(draft, new Revision(draft), argument.engaged).revised()
    return [{text: revised.text, lines: headingLines(draft, revised, argument)}]
  }),
)

const elementRemoved = operator('step of the test removed', 'argument/test-element', draft =>
  inEachArgument(draft, argument =>
    Object.values(argument.elements ?? {}).map(passages => {
      const revised = takeOut(draft, new Revision(draft), passages).revised()
      return {text: revised.text, lines: headingLines(draft, revised, argument)}
    }),
  ),
)

const levelRemoved = operator('level of likelihood not stated', 'argument/likelihood-stated', draft =>
  inEachArgument(draft, argument => {
    if (!argument.unstated) return []
    const revised = takeOut(draft, new Revision(draft), argument.unstated).revised()
    return [{text: revised.text, lines: headingLines(draft, revised, argument)}]
  }),
)

const levelChanged = operator('another level of likelihood', 'argument/likelihood-consistent', draft =>
  inEachArgument(draft, ({otherLevel = []}) =>
    otherLevel.map((passage, index) => {
      const revised = takeOut(draft, new Revision(draft), [passage]).revised()
      return {text: revised.text, lines: linesOfPassages(draft, revised, otherLevel.slice(index))}
    }),
  ),
)

const personRemoved = operator('qualified person not named', 'argument/qualified-person', draft =>
  inEachArgument(draft, argument => {
    if (!argument.qualifiedPerson) return []
    const revised = takeOut(draft, new Revision(draft), argument.qualifiedPerson).revised()
    return [{text: revised.text, lines: headingLines(draft, revised, argument)}]
  }),
)

/** Defects in the way an exemption is found to be engaged. */
export const testOperators: readonly Operator[] = [
  engagementRemoved,
  elementRemoved,
  levelRemoved,
  levelChanged,
  personRemoved,
]
