import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {QuotationIndex} from '../../src/notice/quoted.ts'
import {layersOf, quotedIn} from './read-layers.ts'

/** Joins blocks with blank lines between them. */
function blocks(...texts: string[]): string {
  return texts.join('\n\n')
}

/** The start and end of each quotation, enough to know it by. */
function ends(source: string, length = 12): string[] {
  return quotedIn(source).map(text => {
    const flat = text.replace(/\s+/g, ' ')
    return flat.length <= length * 2 + 3 ? flat : `${flat.slice(0, length)} … ${flat.slice(-length)}`
  })
}

describe('marks', () => {
  it.each([
    ['straight double', 'It said "we refuse" to him.', ['"we refuse"']],
    ['curly double', 'It said “we refuse” to him.', ['“we refuse”']],
    ['straight single', "It said 'we refuse' to him.", ["'we refuse'"]],
    ['curly single', 'It said ‘we refuse’ to him.', ['‘we refuse’']],
    ['straight then curly', 'It said "we refuse” to him.', ['"we refuse”']],
    ['curly then straight', 'It said “we refuse" to him.', ['“we refuse"']],
    ['single, curly then straight', "It said ‘we refuse' to him.", ["‘we refuse'"]],
    ['a closing mark the wrong way round', 'It said “we refuse“ to him.', ['“we refuse“']],
    ['an opening mark the wrong way round', 'It said ”we refuse” to him.', ['”we refuse”']],
    ['low opening mark', 'It said „we refuse” to him.', ['„we refuse”']],
    ['full stop inside', 'It said "We refuse." He', ['"We refuse."']],
    ['full stop outside', 'It said "we refuse". He', ['"we refuse"']],
    ['in brackets', 'Service (the "MPS") and ("DSIT").', ['"MPS"', '"DSIT"']],
    ['in emphasis', 'It said **"we refuse"** and *‘no’*.', ['"we refuse"', '‘no’']],
    ['split by a stroke', 'the "would"/"would be likely" limb', ['"would"', '"would be likely"']],
    ['after a dash', 'its reason–"cost"–was new', ['"cost"']],
    ['with an ellipsis at its start', 'that "... could cover" it', ['"... could cover"']],
    ['with an ellipsis at its end', 'that "it could ..." cover', ['"it could ..."']],
    ['with a bracket at its ends', 'that "[the officer] left [name]".', ['"[the officer] left [name]"']],
    ['without a space before it', 'It said:"We refuse" and', ['"We refuse"']],
    ['without a space after it', 'It said "We refuse."This', ['"We refuse."']],
    ['with a fused footnote number', 'that “it is a child”3. It', ['“it is a child”']],
    ['with a fused number after a straight mark', 'that "it is a child."3 It', ['"it is a child."']],
    ['with a raised number', 'the ‘DP principles’¹ apply', ['‘DP principles’']],
    ['with a footnote mark', 'the "DP principles"[^1] apply', ['"DP principles"']],
    ['with a space before its closing mark', 'From "Evidence (Glasgow) " ANNEX A', ['"Evidence (Glasgow) "']],
    ['as character references', 'It said &ldquo;we refuse&rdquo; to him', ['&ldquo;we refuse&rdquo;']],
    ['escaped', 'It said \\"we refuse\\" to him', ['"we refuse\\"']],
    ['empty', 'It said "" to him', ['""']],
  ])('pairs marks: %s', (_, source, expected) => {
    expect(quotedIn(source)).toEqual(expected)
  })

  it.each([
    ['contractions', "It doesn't say; he'd know; they’re sure."],
    ['possessives', "The complainant's request; the complainants' views; the residents’ letters."],
    ['a possessive before punctuation', "The views were the complainants'. So it goes."],
    ['decades and years', "In the '90s and in '23 it was the 1990's, and ’80s rules."],
    ['words cut short', "It began at nine o'clock, 'til the end; 'twas rock 'n' roll."],
    ['feet and inches', 'A fence 5\' 10" high and a 12" pipe.'],
    ['curly primes', 'A fence 5’ 10” high.'],
    ['an apostrophe the wrong way round', 'It doesn‘t say.'],
    ['an apostrophe after a bracket', "Mr [name redacted]'s letter and (the Council)'s view."],
    ['an apostrophe parted from its word', "The Council 's view."],
  ])('takes no sign for a mark: %s', (_, source) => {
    expect(quotedIn(source)).toEqual([])
  })

  it('keeps apostrophes inside a quotation in single marks', () => {
    const source =
      "He wrote ‘I wish to reapply for Major X's [name supplied] letter. You don't say; it's the residents' own regime.' It refused."
    expect(ends(source)).toEqual(["‘I wish to r … own regime.'"])
  })

  it('ends a quoted plural at its mark', () => {
    expect(quotedIn("the ‘interests’ of others and the complainants' letter")).toEqual(['‘interests’'])
    expect(quotedIn('‘Legitimate interests’ is not defined in it.')).toEqual(['‘Legitimate interests’'])
  })

  it('reads inches inside a quotation as inches', () => {
    expect(quotedIn('It said "a 12" pipe burst" and left.')).toEqual(['"a 12" pipe burst"'])
  })

  it('closes a quotation behind the number of a section', () => {
    expect(quotedIn('It cited "section 31" and "section 40" twice.')).toEqual([
      '"section 31"',
      '"section 40"',
    ])
    expect(quotedIn('"He said "section 31" applies".')).toEqual([
      '"He said "section 31" applies"',
      '"section 31"',
    ])
  })

  it('reads no marks in fenced code and HTML', () => {
    expect(quotedIn('```\nsay "x"\n```\n\n<!-- "y" -->\n\n<div title="z">\n\na <b title="q">c</b>')).toEqual(
      [],
    )
  })
})

describe('nesting', () => {
  it('tells nested straight marks by their direction', () => {
    const source = '"It states: "For policing to keep \'police by consent\', be governed." This is so".'
    expect(quotedIn(source)).toEqual([
      source.slice(0, -1),
      '"For policing to keep \'police by consent\', be governed."',
      "'police by consent'",
    ])
    expect(layersOf(source).quotations.map(({depth}) => depth)).toEqual([0, 1, 2])
  })

  it('closes several at once', () => {
    expect(quotedIn('He said “it is “so ‘very’””.')).toEqual(['“it is “so ‘very’””', '“so ‘very’”', '‘very’'])
    expect(quotedIn(`It's "he said 'no'".`)).toEqual([`"he said 'no'"`, "'no'"])
  })

  it('nests to any depth', () => {
    const depth = 5000
    const source = `${'“a '.repeat(depth)}b${'”'.repeat(depth)}`
    const {quotations} = layersOf(source)
    expect(quotations).toHaveLength(depth)
    expect(quotations[depth - 1]?.depth).toBe(depth - 1)
  })

  it('ends a quotation left open inside another where that one closes', () => {
    expect(quotedIn('It said “the ‘term was used” before.')).toEqual([
      '“the ‘term was used”',
      '‘term was used…',
    ])
  })
})

describe('quotations of several paragraphs', () => {
  it('reads an opening mark on the first and a closing mark on the last', () => {
    const source = blocks('5. He said:', '“One.', 'Two.', 'Three”.', '6. It replied.')
    expect(ends(source)).toEqual(['“One. Two. Three”'])
    const [quotation] = layersOf(source).quotations
    expect(quotation).toMatchObject({
      displayed: true,
      closed: true,
      depth: 0,
      firstBlock: 1,
      lastBlock: 3,
      line: 3,
    })
  })

  it('reads an opening mark on each and a closing mark on the last', () => {
    const source = blocks('5. He said:', '“One.', '“Two “inner” two.', '“Three.”', '6. It replied.')
    expect(ends(source, 40)).toEqual(['“One. “Two “inner” two. “Three.”', '“inner”'])
  })

  it('reads one that starts straight and ends curly', () => {
    expect(ends(blocks('20. It advised:', '"One.', 'Two”.', 'And:', '“Three”.'))).toEqual([
      '"One. Two”',
      '“Three”',
    ])
  })

  it('keeps a quotation at the start of a middle paragraph inside', () => {
    const source = blocks('5. He said:', '"One.', '"Tactical capability" is what they say.', 'Three".')
    expect(ends(source, 40)).toEqual([
      '"One. "Tactical capability" is what they say. Three"',
      '"Tactical capability"',
    ])
  })

  it('takes in bullets', () => {
    const source = blocks(
      '3. He asked:',
      '"I\'m seeking:',
      ' - A list of apps\n - A copy of the policy".',
      '4. It replied.',
    )
    expect(ends(source, 20)).toEqual([`"I'm seeking: - A li …  copy of the policy"`])
  })

  it('takes in bullets of which the first opens it', () => {
    expect(ends(blocks('31. It said:', '- “One.\n- Two.\n- Three.”', '32. It went on.'))).toEqual([
      '“One. - Two. - Three.”',
    ])
  })

  it('reads on after a colon in the same block', () => {
    const source = blocks(
      '28. It states:\n“processing is\n\nnecessary for a child”3.',
      '29. In considering it',
    )
    expect(ends(source, 40)).toEqual(['“processing is necessary for a child”'])
    expect(layersOf(source).quotations[0]?.displayed).toBe(false)
  })

  it('reads on across page furniture and the notes at the foot of a page', () => {
    const source = blocks(
      'Reference: IC-1-A2',
      '26. It argued:',
      '"When a request is made, it is important that, where possible, in',
      '² <https://example.org/a"b>',
      '  4',
      'Reference: IC-1-A2',
      'responding to it. The Met\'s own words".',
      '27. It went on.',
    )
    expect(quotedIn(source)).toHaveLength(1)
    expect(quotedIn(source)[0]).toMatch(/^"When a request is made[\s\S]*own words"$/)
  })

  it('reads on across a page in the middle of a sentence', () => {
    const source = blocks(
      'Reference: IC-1',
      '1. It referred to the ‘covering',
      '1',
      'Reference: IC-1',
      'letter’ that the complainants’ friend wrote.',
    )
    expect(ends(source, 40)).toEqual(['‘covering 1 Reference: IC-1 letter’'])
  })

  it('reads several in single marks, with possessives in them', () => {
    const source = blocks(
      '7. He wrote:',
      '‘I note the residents’ views.',
      'It’s the girlfriend’s claim.’',
      '8. The Council',
    )
    expect(ends(source, 40)).toEqual(['‘I note the residents’ views. It’s the girlfriend’s claim.’'])
  })

  it('takes the later of two closing marks where only it ends a block', () => {
    const source = blocks('5. He said:', '“One.', 'Two tactical” two.', 'Three”.', '6. It replied.')
    expect(ends(source, 40)).toEqual(['“One. Two tactical” two. Three”'])
  })
})

describe('numbers inside a quotation', () => {
  it('takes in the items of a quoted request', () => {
    const source = blocks(
      '3. He asked:',
      '“Please send me:',
      '1. A list of apps.\n2. The policy.\n3. The dates.\n4. The costs.',
      'I look forward to your reply.”',
      '4. The Council replied.',
    )
    expect(ends(source, 20)).toEqual(['“Please send me: 1.  … ward to your reply.”'])
    expect(layersOf(source).blocks.map(({role}) => role)).toEqual([
      'body',
      ...Array.from({length: 6}, () => 'quotation'),
      'body',
    ])
  })

  it('takes them in where the notice goes on with a number that they have used', () => {
    const source = blocks(
      '1. Request: He asked:\n“I ask you to confirm:',
      '1. One;\n2. Two; and\n3. Three.',
      'Accordingly, please confirm:',
      '1. Four;\n2. Five; and\n3. Six, for your clarification.”',
      '2. Decision: It breached section 10.',
      '3. Steps: It must reply.',
    )
    expect(ends(source, 20)).toEqual(['“I ask you to confir … your clarification.”'])
  })

  it('takes in a list of which the first item opens it', () => {
    const items = blocks('“1. All emails.', '2. The minutes.', '3. The notes.')
    const closed = blocks('4. He asked:', `${items}”`, '5. The Council replied.')
    expect(quotedIn(closed)).toEqual([`${items}”`])
    expect(quotedIn(closed.replace('”', ''))).toEqual([`${items}…`])
    expect(quotedIn(blocks('He asked:', `${items}”`, '1. The Council replied.'))).toEqual([`${items}”`])
  })

  it('takes in numbered passages of another decision', () => {
    const source = blocks(
      '12. The Tribunal said:',
      '“45. One.',
      '46\\. Two.',
      '47\\. Three.”',
      '13. The Commissioner agrees.',
    )
    expect(ends(source, 20)).toEqual(['“45. One. 46\\. Two. 47\\. Three.”'])
  })

  it('ends before the next paragraph of the notice where no mark closes it', () => {
    const source = blocks(
      '3. He asked:',
      '"Please send me the list.',
      '4. The Council refused.',
      '5. He "complained" twice.',
    )
    expect(quotedIn(source)).toEqual(['"Please send me the list.…', '"complained"'])
  })

  it('does not run to a stray closing mark paragraphs later', () => {
    const source = blocks(
      '3. He asked:',
      '"Please send me the list.',
      '4. The Council refused.',
      '5. He said so" twice.',
      '6. Next.',
    )
    expect(quotedIn(source)).toEqual(['"Please send me the list.…'])
  })

  it('keeps the items of a quoted list in one that is never closed', () => {
    const source = blocks(
      '3. He asked:',
      '"I would like you to send me:',
      '1. A list.\n2. A copy.\n3. The dates.\n4. The costs.',
      '4. The Council refused.',
      '5. It upheld that.',
    )
    expect(quotedIn(source)).toHaveLength(1)
    expect(quotedIn(source)[0]).toMatch(/^"I would like[\s\S]*4\. The costs\.…$/)
  })

  it('ends before a number on a line of the same block', () => {
    const source = blocks('17. It acted.', 'It said: "We refuse.\n18. The Commissioner agrees.', '19. Next.')
    expect(quotedIn(source)).toEqual(['"We refuse.…'])
  })
})

describe('quotations that are never closed', () => {
  it('ends a quoted word with its block', () => {
    const source = blocks(
      '18. It claimed "tactical disadvantage. That is so.',
      'The Commissioner agrees.',
      '19. Next "one".',
    )
    expect(quotedIn(source)).toEqual(['"tactical disadvantage. That is so.…', '"one"'])
  })

  it('never crosses a heading', () => {
    for (const heading of ['## Reasons', 'Reasons\n---', '**Reasons for decision**']) {
      const source = blocks('3. He asked:', '"Please send me the list.', heading, 'It said so" there.')
      expect(quotedIn(source)).toEqual(['"Please send me the list.…'])
    }
  })

  it('takes in the paragraphs that follow it in a numbered notice', () => {
    const source = blocks(
      '3. He asked:',
      '"Please send me the list.',
      'To elaborate, the list is long.',
      '4. The Council refused.',
    )
    expect(ends(source, 40)).toEqual(['"Please send me the list. To elaborate, the list is long.…'])
  })

  it('ends where the Commissioner speaks again', () => {
    const source = blocks(
      '3. He asked:',
      '"Please send me the list.',
      'The Commissioner notes that.',
      '4. Next.',
    )
    expect(quotedIn(source)).toEqual(['"Please send me the list.…'])
  })

  it('ends before a line that introduces another', () => {
    const source = blocks('3. It said:', '"The list is secret.', 'And:', '"The list is long".', '4. Next.')
    expect(quotedIn(source)).toEqual(['"The list is secret.…', '"The list is long"'])
  })

  it('ends with its block in a notice without numbers', () => {
    const source = blocks('He asked:', '"Please send me the list.', 'Disclosure would harm it.')
    expect(quotedIn(source)).toEqual(['"Please send me the list.…'])
  })

  it('keeps a word left open from taking the mark of the quotation around it', () => {
    const source = blocks('5. He said:', '“One would “reveal it.', 'Two”.', '6. Next.')
    expect(quotedIn(source)).toEqual(['“One would “reveal it.\n\nTwo”', '“reveal it.…'])
  })

  it('leaves a closing mark without an opening one alone', () => {
    expect(quotedIn(blocks('5. He would reveal" it.', '6. It said "so".'))).toEqual(['"so"'])
  })

  it('keeps headings and table cells to themselves', () => {
    const source = blocks('## The "first', '| a "b | c" d |\n| --- | --- |\n| "e" | f |', 'It said "so".')
    expect(quotedIn(source)).toEqual(['"first…', '"b…', '"e"', '"so"'])
  })
})

describe('blockquotes and indented text', () => {
  it('reads each blockquote as a quotation, with those inside it', () => {
    const source = blocks(
      '3. He asked:',
      '> Dear Sir,\n>\n> > an older letter\n>\n> I want "it".',
      '4. Next.',
    )
    expect(layersOf(source).quotations).toMatchObject([
      {style: 'blockquote', depth: 0, displayed: true, closed: true, firstBlock: 1, lastBlock: 3},
      {style: 'blockquote', depth: 1},
      {style: 'double', depth: 1},
    ])
    expect(ends(source, 11)).toEqual(['> Dear Sir, …  want "it".', '> an older letter', '"it"'])
  })

  it('starts a blockquote at its mark, before the number of an item in it', () => {
    const source = blocks('> 1. A list.\n> 2. A copy.', 'He wrote:', '- > in an item')
    expect(quotedIn(source)).toEqual(['> 1. A list.\n> 2. A copy.', '> in an item'])
  })

  it('joins blockquotes that nothing but furniture parts', () => {
    const source = blocks(
      'Reference: IC-1',
      '1. He wrote that',
      '> “One.',
      '2',
      'Reference: IC-1',
      '> Two.”',
      'End.',
    )
    expect(ends(source, 40)).toEqual(['> “One. 2 Reference: IC-1 > Two.”', '“One. 2 Reference: IC-1 > Two.”'])
  })

  it('keeps the marks of a blockquote from those around it', () => {
    expect(ends(blocks('5. He said: "so', '> and so" it', 'goes".'), 40)).toEqual([
      '"so > and so" it goes"',
      '> and so" it',
    ])
  })

  it('reads indented prose as a quotation, but no address, and not the Commissioner', () => {
    const source = blocks(
      'He asked for:',
      '    all the letters that were sent',
      'Write to:',
      '    First-tier Tribunal\n    PO Box 9300',
      'x',
      '    The Commissioner has considered all of that',
    )
    expect(layersOf(source).quotations).toMatchObject([{style: 'indented', displayed: true}])
    expect(quotedIn(source)[0]).toBe('    all the letters that were sent')
  })

  it('gives the role to blocks that are wholly quoted, and to no numbered paragraph', () => {
    const source = blocks(
      '> # Title\n>\n> text\n>\n> 1. item',
      '1. "One."',
      '2. It said "two".',
      '"Three."',
      '- "Four";',
      '## "Five"',
      '| "Six" |\n| --- |',
    )
    expect(layersOf(source).blocks.map(({role, text}) => `${role}: ${text}`)).toEqual([
      'heading: Title',
      'quotation: text',
      'quotation: item',
      'body: "One."',
      'body: It said "two".',
      'quotation: "Three."',
      'quotation: "Four";',
      'heading: "Five"',
      'body: "Six"',
    ])
  })

  it('reads notes by themselves', () => {
    const source = blocks('He said "one[^1] two".', '[^1]: A "note" that "is open.', 'It "went" on.')
    expect(quotedIn(source)).toEqual(['"one[^1] two"', '"note"', '"is open.…', '"went"'])
  })
})

describe('a mark forgotten in a notice', () => {
  const clean = readdirSync('samples/clean')
    // Of two quotations in one sentence of the section 14 notice, one is lost where the other's mark is forgotten.
    .filter(name => name.endsWith('.md') && name !== 'foia-section-14-vexatious.md')
    .map(name => `samples/clean/${name}`)

  it.each(['samples/met-police-apps.md', ...clean])(
    '%s: swallows no paragraph and spoils no quotation',
    path => {
      const source = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
      const {quotations} = layersOf(source)
      const quoted = new QuotationIndex(quotations)
      const own = [...source.matchAll(/^(?:\d+\\?[.)][ \t]|#)/gm)]
        .map(({index}) => index)
        .filter(at => !quoted.contains(at))
      for (const forgotten of quotations) {
        if (forgotten.style !== 'double' && forgotten.style !== 'single') continue
        for (const at of [forgotten.span[0], forgotten.span[1] - 1]) {
          const shifted = (place: number): number => (place > at ? place - 1 : place)
          const read = layersOf(source.slice(0, at) + source.slice(at + 1)).quotations
          const covered = new QuotationIndex(read)
          expect(own.filter(place => covered.contains(shifted(place)))).toEqual([])
          const closed = new Set(read.filter(({closed}) => closed).map(({span}) => span.join()))
          const spoilt = quotations.filter(
            other => other !== forgotten && !closed.has(other.span.map(shifted).join()),
          )
          expect(spoilt.map(({span}) => source.slice(...span))).toEqual([])
        }
      }
    },
  )
})

describe('the real notice', () => {
  const source = readFileSync('samples/met-police-apps.md', 'utf8')
  const {quotations} = layersOf(source)

  it('has every quotation closed', () => {
    expect(quotations.filter(({closed}) => !closed)).toEqual([])
  })

  it('has eight set apart from the text', () => {
    const shown = quotations.filter(({displayed, depth}) => displayed && depth === 0)
    expect(
      shown.map(({span: [start, end]}) => [source.slice(start, start + 11), source.slice(end - 8, end)]),
    ).toEqual([
      ['"Please acc', 'fficers"'],
      ['“While I ac', 't crime”'],
      ['“The MPS is', 'cations”'],
      ['"The MPS is', 'ervices”'],
      ['“If we prov', ' attack”'],
      ['"The public', 'ivities"'],
      ['"When any r', 'the MPS"'],
      ['"To disclos', 'justice"'],
    ])
  })
})
