import fc from 'fast-check'

/** A draft with its paragraphs numbered as said. */
export interface NumberedDraft {
  readonly text: string
  readonly count: number
  /** The line of each paragraph's number, from 1. */
  readonly lines: readonly number[]
}

type Style = '1.' | '1)' | '1\\.' | '**1.**'

/** What follows a paragraph's own words; each holds numbers, or text without a number, that is no paragraph. */
const followers = {
  none: [],
  quotation: ['"Disclosure would prejudice our position.', '', 'It would do so for a year."'],
  'quoted list': ['"Please send me:', '', '1. The report of March.', '', '2. The letter about it."'],
  blockquote: ['> 1. The report of March.', '> 2. The letter about it.'],
  'nested list': ['    1. the report of March;', '    2. the letter about it.'],
  'list at the margin': ['1. the report of March;', '', '2. the letter about it.'],
  bullets: ['    - the report of March;', '', '    - the letter about it.'],
  letters: ['    (a) the report of March;', '', '    (b) the letter about it.'],
  'quotation and more': ['"It would do so for a year."', '', 'And:', '', '"It would never end."'],
} as const

type Follower = keyof typeof followers

interface Plan {
  readonly style: Style
  readonly tight: boolean
  readonly paragraphs: readonly {readonly follower: Follower; readonly heading: boolean}[]
}

const anyPlan: fc.Arbitrary<Plan> = fc.record({
  style: fc.constantFrom<Style>('1.', '1)', '1\\.', '**1.**'),
  tight: fc.boolean(),
  paragraphs: fc.array(
    fc.record({
      follower: fc.constantFrom(...(Object.keys(followers) as Follower[])),
      heading: fc.boolean(),
    }),
    {minLength: 4, maxLength: 30},
  ),
})

/** Lays a plan out with each paragraph's number given, and words that stand before its own. */
function layOut(
  {style, tight, paragraphs}: Plan,
  numbers: readonly number[],
  wordsBefore: (index: number) => string = () => '',
): NumberedDraft {
  const text: string[] = ['# Freedom of Information Act 2000 (FOIA) Decision notice', '']
  const lines: number[] = []
  for (const [index, {follower, heading}] of paragraphs.entries()) {
    if (heading || index === 0)
      text.push('', `## ${index === 0 ? 'Decision' : `Arguments of ${index} kinds`}`, '')
    lines.push(text.length + 1)
    const says = follower === 'none' ? 'The Council refused the request in March.' : 'The Council has said:'
    text.push(`${style.replace('1', String(numbers[index]))} ${wordsBefore(index)}${says}`)
    if (follower !== 'none') text.push('', ...followers[follower])
    // Numbers written as text run on into what stands above them.
    if (follower !== 'none' || !tight || style === '1\\.' || style === '**1.**') text.push('')
  }
  return {text: text.join('\n'), count: paragraphs.length, lines}
}

function upTo(count: number): number[] {
  return Array.from({length: count}, (_, index) => index + 1)
}

/** Drafts numbered rightly. */
export function anyDraft(): fc.Arbitrary<NumberedDraft> {
  return anyPlan.map(plan => layOut(plan, upTo(plan.paragraphs.length)))
}

/** One wrong number, or a row of them, put into a right numbering at a place. */
export const slips = {
  repeat: (numbers, at) => numbers.with(at, at),
  stray: (numbers, at) => numbers.with(at, at + 60),
  gap: (numbers, at) => numbers.map(number => (number > at ? number + 1 : number)),
  swap: (numbers, at) => numbers.with(at - 1, at + 1).with(at, at),
  restart: (numbers, at) => numbers.map(number => (number > at ? number - at : number)),
} satisfies {[name: string]: (numbers: number[], at: number) => number[]}

/** Drafts with one slip, and the line of the number that is wrong. */
export function anyDraftWith(
  slip: keyof typeof slips,
): fc.Arbitrary<NumberedDraft & {readonly wrong: number}> {
  return fc.tuple(anyPlan, fc.nat()).map(([plan, place]) => {
    const count = plan.paragraphs.length
    const at = 1 + (place % (count - 1))
    // Beside a list, whose a wrong number is may be anybody's guess.
    const draft = layOut(withoutLists(plan), slips[slip](upTo(count), at))
    return {...draft, wrong: draft.lines[slip === 'swap' ? at - 1 : at] as number}
  })
}

function withoutLists({paragraphs, ...rest}: Plan): Plan {
  const plain = (follower: Follower): Follower =>
    follower === 'quoted list' || follower === 'list at the margin' ? 'quotation' : follower
  return {
    ...rest,
    paragraphs: paragraphs.map(({follower, heading}) => ({follower: plain(follower), heading})),
  }
}

/** How a sentence refers to paragraphs, given their numbers. */
const referring = {
  one: (first: number) => `See paragraph ${first}. `,
  part: (first: number) => `See paragraph ${first}(a) of this notice. `,
  two: (first: number, second: number) => `Paragraphs ${first} and ${second} explain this. `,
  range: (first: number, second: number) => `Paragraphs ${first} – ${second} explain this. `,
  way: (first: number, _: number, way: string) => `As paragraph ${first} ${way} says, it did. `,
  // Numbers that stay as they are.
  other: () => 'See paragraph 3 of the judgment. ',
  quoted: () => '“See paragraph 3 above.” ',
} as const

interface Reference {
  /** Indices of the paragraph that holds it and of those that it means. */
  readonly from: number
  readonly first: number
  readonly second: number
  readonly form: keyof typeof referring
}

/** A draft with one slip in its numbers, the same numbers in its references, and the draft that it should have been. */
export interface ReferringDraft {
  readonly text: string
  readonly right: string
  readonly references: readonly Reference[]
}

/** Drafts whose paragraphs refer to one another, with one slip. */
export function anyReferringDraft(slip: keyof typeof slips): fc.Arbitrary<ReferringDraft> {
  const anyReference = fc.record({
    from: fc.nat(),
    first: fc.nat(),
    second: fc.nat(),
    form: fc.constantFrom(...(Object.keys(referring) as (keyof typeof referring)[])),
  })
  return fc
    .tuple(anyPlan, fc.nat(), fc.array(anyReference, {maxLength: 4}))
    .map(([plan, place, anyReferences]) => {
      const count = plan.paragraphs.length
      const at = 1 + (place % (count - 1))
      const references = anyReferences.flatMap(({from, first, second, form}): Reference[] => {
        const [low = 0, high = 0] = [first % count, second % count].sort((one, other) => one - other)
        // Nobody refers to the paragraph that he is writing.
        const reference = {from: from % count, first: low, second: high, form}
        return low === high || [low, high].includes(reference.from) ? [] : [reference]
      })
      const draft = (numbers: readonly number[]): string =>
        layOut(withoutLists(plan), numbers, index =>
          references
            .filter(({from}) => from === index)
            .map(({from, first, second, form}) =>
              referring[form](numbers[first] ?? 0, numbers[second] ?? 0, first < from ? 'above' : 'below'),
            )
            .join(''),
        ).text
      return {text: draft(slips[slip](upTo(count), at)), right: draft(upTo(count)), references}
    })
}
