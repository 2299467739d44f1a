import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Section} from '../../src/notice/notice.ts'
import {readNotice} from '../../src/notice/read-notice.ts'
import {profileOf, profiles} from './profiles.ts'

function read(source: string, profile = 'ico-foia') {
  return readNotice(source, {profiles, profile}).notice
}

/** A tree as text: one line a section, indented, `*` behind the ids that the profile knows. */
function tree(sections: readonly Section[]): string[] {
  return sections.map(({id, known, parent}) => {
    let depth = 0
    for (let up = parent; up !== null; up = sections[up]?.parent ?? null) depth++
    return `${'  '.repeat(depth)}${id}${known ? '*' : ''}`
  })
}

const wholeTree = [
  'decision*',
  'request*',
  'scope*',
  'reasons*',
  '  section-31-law-enforcement',
  '  public-interest-test',
  'appeal*',
]

describe('headings', () => {
  const parts = [
    ['Decision (including any steps ordered)', 'The MPS may withhold it.'],
    ['Request and response', 'The complainant asked on 30 March 2023.'],
    ['Scope of the case', 'The complainant complained.'],
    ['Reasons for decision', null],
    ['-Section 31 – Law enforcement', 'Section 31 is engaged.'],
    ['-Public interest test', 'It favours the exemption.'],
    ['Right of appeal', 'Either party may appeal.'],
  ] as const
  const draft = (main: (title: string) => string, sub: (title: string) => string, eol = '\n'): string =>
    ['Decision notice']
      .concat(
        parts.flatMap(([title, text], index) => [
          title.startsWith('-') ? sub(title.slice(1)) : main(title),
          ...(text === null ? [] : [`${index + 1}. ${text}`]),
        ]),
      )
      .join('\n\n')
      .replaceAll('\n', eol)

  it.each([
    [
      'ATX',
      draft(
        title => `## ${title}`,
        title => `### ${title}`,
      ),
    ],
    [
      'ATX with closing marks',
      draft(
        title => `## ${title} ##`,
        title => `### ${title} ###`,
      ),
    ],
    [
      'ATX at the first level',
      draft(
        title => `# ${title}`,
        title => `## ${title}`,
      ),
    ],
    [
      'setext',
      draft(
        title => `${title}\n====`,
        title => `${title}\n----`,
      ),
    ],
    [
      'setext over two lines',
      draft(
        title => `${title.replace(' ', '\n')}\n===`,
        title => `${title}\n---`,
      ),
    ],
    [
      'bold lines alone',
      draft(
        title => `**${title}**`,
        title => `**${title}**`,
      ),
    ],
    [
      'bold lines with colons',
      draft(
        title => `**${title}:**`,
        title => `__${title}__`,
      ),
    ],
    [
      'ATX above bold lines',
      draft(
        title => `## ${title}`,
        title => `**${title}**`,
      ),
    ],
    [
      'plain lines above bold ones',
      draft(
        title => title,
        title => `**${title}**`,
      ),
    ],
    [
      'capitals',
      draft(
        title => `## ${title.toUpperCase()}`,
        title => `### ${title}`,
      ),
    ],
    [
      'headings with numbers',
      draft(
        title => `## 1. ${title}:`,
        title => `### ${title}`,
      ),
    ],
    [
      'CRLF',
      draft(
        title => `## ${title}`,
        title => `**${title}**`,
        '\r\n',
      ),
    ],
  ])('are read as %s', (_, source) => {
    expect(tree(read(source).sections)).toEqual(wholeTree)
  })

  it('have the place of the whole heading and of its words', () => {
    const source =
      '# Decision notice\n\n## 2. The **Commissioner’s** decision:\n\nText.\n\nScope of\nthe case\n---\n'
    const {sections} = read(source)
    expect(sections.map(({span}) => source.slice(...span))).toEqual([
      '## 2. The **Commissioner’s** decision:',
      'Scope of\nthe case\n---',
    ])
    expect(sections.map(({titleSpan}) => source.slice(...titleSpan))).toEqual([
      'The **Commissioner’s** decision',
      'Scope of\nthe case',
    ])
    expect(
      sections.map(({title, number, style, level, line}) => ({title, number, style, level, line})),
    ).toEqual([
      {title: 'The Commissioner’s decision', number: 2, style: 'atx', level: 2, line: 3},
      {title: 'Scope of the case', number: null, style: 'setext', level: 2, line: 7},
    ])
  })

  it('may be items of a list that hold a known title and nothing else', () => {
    const source = [
      '1. Request:',
      'The complainant asked for a list.',
      "2. Commissioner's Decision:",
      'A public authority must answer within 20 working days.',
      '3. Steps:',
      'The public authority must answer.',
      '4. Right of Appeal:',
      'Either party may appeal.',
    ].join('\n\n')
    const {sections} = read(source)
    expect(sections.map(({id, number, style}) => [id, number, style])).toEqual([
      ['request', 1, 'numbered'],
      ['decision', 2, 'numbered'],
      ['steps', 3, 'numbered'],
      ['appeal', 4, 'numbered'],
    ])
    expect(source.slice(...(sections[1] as Section).span)).toBe("2. Commissioner's Decision:")
    expect(source.slice(...(sections[1] as Section).titleSpan)).toBe("Commissioner's Decision")
  })

  it.each([
    ['escaped numbers', '1\\. Request:', "2\\. Commissioner's Decision:"],
    ['bold numbers', '**1. Request**', "**2. Commissioner's Decision**"],
    ['numbers before bold words', '1. **Request:**', "2. **Commissioner's Decision:**"],
  ])('may have %s', (_, request, decision) => {
    const {sections} = read(`${request}\n\nText.\n\n${decision}\n\nText.\n`)
    expect(sections.map(({id, number}) => [id, number])).toEqual([
      ['request', 1],
      ['decision', 2],
    ])
  })

  it('know a title whatever its case, apostrophe, article, number or end', () => {
    const titles = [
      'THE COMMISSIONER’S ROLE',
      "Commissioner's role",
      '1. The Commissioner`s Role:',
      'Role of the Commissioner.',
    ]
    for (const title of titles) expect(read(`## ${title}\n\nText.\n`).sections[0]?.id).toBe('role')
  })

  it('know a title to which something is added, where no other has it', () => {
    const source =
      '## Reasons for decision – section 31\n\nText.\n\n## Reasons for decision – section 40\n\nText.\n'
    expect(tree(read(source).sections)).toEqual(['reasons*', 'reasons-for-decision-section-40'])
  })
})

describe('lines in bold', () => {
  const around = (line: string): string =>
    `## Decision\n\n1. Text.\n\n## Reasons for decision\n\n2. Text.\n\n${line}\n\n3. Text.\n\n## Right of appeal\n\n4. Text.\n`

  it.each([
    ['a sentence', '**The Commissioner finds that the exemption is engaged.**'],
    ['a passage of bold words', `**${'The exemption is engaged '.repeat(7)}**`],
    ['bold words within a sentence', '**The exemption** is engaged'],
    ['words in a blockquote', '> **The exemption**'],
    ['a label', '**Date: 4 September 2023.**'],
    ['a word within an item', '- **The exemption**'],
    ['a known title that opens an item', '- **Background**'],
  ])('are no heading as %s', (_, line) => {
    expect(tree(read(around(line)).sections)).toEqual(['decision*', 'reasons*', 'appeal*'])
  })

  it('are one below the heading above them', () => {
    const source = '## Reasons for decision\n\n### Section 31\n\n**The applicable interests**\n\n1. Text.\n'
    expect(read(source).sections.map(({level}) => level)).toEqual([2, 3, 4])
  })

  it('are main sections where the others are Markdown headings, in the place of the section', () => {
    const source = around('Text.').replace(
      '## Reasons for decision',
      '## Request\n\n1. Text.\n\n**Scope of the case**\n\n2. Text.\n\n## Reasons',
    )
    expect(read(source).sections.map(({id, level, style}) => [id, level, style])).toEqual([
      ['decision', 2, 'atx'],
      ['request', 2, 'atx'],
      ['scope', 2, 'bold'],
      ['reasons', 2, 'atx'],
      ['appeal', 2, 'atx'],
    ])
  })

  it('are no heading in the tribunal’s address or the signature', () => {
    const source =
      '## Right of appeal\n\n1. From:\n\n**First-tier Tribunal (Information Rights)**\n\n**Carolyn Howes**\n\n**Senior Case Officer**\n'
    expect(read(source).sections).toHaveLength(1)
  })
})

describe('a known title', () => {
  const mains = ['Decision', 'Request', 'Scope', 'Reasons', 'Right of appeal']
  const withinReasons = (line: string): string =>
    mains
      .map(title => `## ${title}\n\nText.\n${title === 'Reasons' ? `\n${line}\n\nText.\n` : ''}`)
      .join('\n')

  it.each([
    '### Decision',
    '### Background',
    '**Background**',
    '**Decision**',
    '### Summary',
    '#### Scope',
    'Scope',
  ])('heads a part of the reasons as "%s"', line => {
    const sections = read(withinReasons(line)).sections.filter(({known}) => known)
    expect(tree(sections.map(section => ({...section, parent: null})))).toEqual([
      'decision*',
      'request*',
      'scope*',
      'reasons*',
      'appeal*',
    ])
  })

  it('under another kind of heading than the main ones is none where it does not fit', () => {
    const bold = mains.map(title => `**${title}**\n\n1. Text.\n`).join('\n')
    expect(read(bold.replace('1. Text.\n\n**Right', '1. Background\n\n**Right')).sections).toHaveLength(5)
    expect(read(bold.replace('**Scope**', '## Scope')).sections.map(({id}) => id)).toContain('scope')
  })

  it('with a full stop in a numbered paragraph is its text', () => {
    expect(read('1. Scope.\n\n2. Request.\n').sections).toEqual([])
  })

  it('never gives its id to a section that is another', () => {
    const ids = read(withinReasons('### Background')).sections.map(({id}) => id)
    expect(ids).not.toContain('background')
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('heads its section at the wrong level too, in its place and where no other does', () => {
    const source = mains.map(title => `${title === 'Scope' ? '###' : '##'} ${title}\n\nText.\n`).join('\n')
    expect(tree(read(source).sections)).toEqual(['decision*', 'request*', '  scope*', 'reasons*', 'appeal*'])
  })

  it('that stands twice gives two sections of one id', () => {
    const source = [...mains, 'Scope'].map(title => `## ${title}\n\nText.\n`).join('\n')
    expect(read(source).sections.filter(({id}) => id === 'scope')).toHaveLength(2)
  })

  it('inside a blockquote heads nothing', () => {
    expect(read('## Decision\n\nText.\n\n> ## Scope of the case\n>\n> Text.\n').sections).toHaveLength(1)
  })

  it('in the running text heads nothing', () => {
    expect(
      read('## Decision\n\n1. The\nScope of the case\nis wide.\n\n- Background\n- Scope\n').sections,
    ).toHaveLength(1)
  })

  it('heads a part of the investigation in the early form', () => {
    const titles = [
      '# Summary',
      '# The Request',
      '# The Investigation',
      '## Scope of the case',
      '## Chronology',
      '# Analysis',
      '# The Decision',
    ]
    expect(tree(read(titles.map(title => `${title}\n\nText.\n`).join('\n')).sections)).toEqual([
      'summary*',
      'request*',
      'investigation*',
      '  scope*',
      '  chronology*',
      'analysis*',
      'decision*',
    ])
  })
})

describe('the title', () => {
  const rest = '\n\nDate: 4 September 2023\n\n## Decision\n\n1. Text.\n'
  const words = 'Freedom of Information Act 2000 (FOIA) Decision notice'

  it.each([
    ['two headings', '# Freedom of Information Act 2000 (FOIA)\n\n## Decision notice'],
    ['one heading', '# Freedom of Information Act 2000 (FOIA) Decision notice'],
    ['plain lines', 'Freedom of Information Act 2000 (FOIA)\n\nDecision notice'],
    ['lines of one block', 'Freedom of Information Act 2000 (FOIA)\nDecision notice'],
    ['bold lines', '**Freedom of Information Act 2000 (FOIA)**\n\n**Decision notice**'],
    ['a heading and a line', '# Freedom of Information Act 2000 (FOIA)\n\nDecision notice'],
    ['a setext heading', 'Freedom of Information Act 2000 (FOIA)\nDecision notice\n==='],
    [
      'lines below a reference',
      'Reference: FS50834927\n\nFreedom of Information Act 2000 (FOIA)\n\nDecision notice',
    ],
  ])('is read from %s', (_, title) => {
    const source = `${title}${rest}`
    const notice = read(source)
    expect(notice.title?.text).toBe(words)
    expect(source.slice(...(notice.title?.span ?? [0, 0]))).toMatch(/^Freedom[\s\S]*notice$/)
    expect(tree(notice.sections)).toEqual(['decision*'])
  })

  it('is read beside the header in one block', () => {
    const source = `Reference: IC-448604-B3L1\n${words.replace(' D', '\nD')}\nDate: 5 December 2025${rest}`
    expect(read(source).title).toEqual({text: words, span: [26, 80], line: 2})
  })

  it('of a Scottish decision is its number and its subject', () => {
    const source =
      '# Decision 083/2024: Ferry contracts\n\nAuthority: Scottish Ministers\n\n## Summary\n\nText.\n'
    expect(read(source, 'sic-foisa').title?.text).toBe('Decision 083/2024: Ferry contracts')
  })

  it('takes in a heading below it that only names the case', () => {
    const source =
      '# Decision Notice 083/2024\n\n## Ferry contracts\n\nAuthority: Scottish Ministers\n\n## Summary\n\nText.\n'
    const notice = read(source, 'sic-foisa')
    expect(notice.title?.text).toBe('Decision Notice 083/2024 Ferry contracts')
    expect(tree(notice.sections)).toEqual(['summary*'])
  })

  it('is none where the draft starts with its header or its text', () => {
    expect(read('Date: 4 September 2023\n\n## Decision\n\n1. Text.\n').title).toBeNull()
    expect(read('1. The Freedom of Information Act 2000 applies.\n').title).toBeNull()
    expect(read('').title).toBeNull()
  })
})

describe('the tree', () => {
  it('gives each block its innermost section and each section its end', () => {
    const source =
      'Text above.\n\n## Reasons\n\nOne.\n\n### Section 31\n\nTwo.\n\n## Right of appeal\n\nThree.\n'
    const {blocks, sections} = read(source)
    expect(blocks.map(({text, section}) => [text, section])).toEqual([
      ['Text above.', null],
      ['Reasons', 0],
      ['One.', 0],
      ['Section 31', 1],
      ['Two.', 1],
      ['Right of appeal', 2],
      ['Three.', 2],
    ])
    expect(sections.map(({block, end, parent}) => [block, end, parent])).toEqual([
      [1, 5, null],
      [3, 5, 0],
      [5, 7, null],
    ])
  })

  it('gives headings of the same words ids of their own', () => {
    const source =
      '## Reasons\n\n### Public interest\n\nA.\n\n### Public interest\n\nB.\n\n### Public interest 2\n\nC.\n'
    expect(tree(read(source).sections)).toEqual([
      'reasons*',
      '  public-interest',
      '  public-interest-2',
      '  public-interest-2-2',
    ])
  })

  it('holds for any draft: sections ascend, nest and cover the words that they claim', () => {
    const line = fc.constantFrom(
      '# Decision notice',
      '## Decision',
      '### Scope of the case',
      '**Background**',
      '**Public interest**',
      'Right of appeal',
      '1. Request:',
      '2. Text of a paragraph.',
      '> ## Quoted',
      'Reasons\n---',
      'Date: 4 September 2023',
      '##',
      'Signed',
      '| Date | 1 May 2020 |\n|---|---|',
    )
    fc.assert(
      fc.property(
        fc.array(line, {maxLength: 14}),
        fc.constantFrom('\n', '\n\n', '\r\n\r\n'),
        (lines, gap) => {
          const source = lines.join(gap)
          const {sections, blocks} = read(source)
          const taken = new Set(Object.keys(profileOf('ico-foia').sections))
          for (const [index, section] of sections.entries()) {
            expect(section.block).toBeGreaterThan(sections[index - 1]?.block ?? -1)
            expect(section.end).toBeGreaterThan(section.block)
            expect(section.known).toBe(taken.has(section.id))
            expect(source.slice(...section.titleSpan).length).toBeGreaterThan(0)
            const parent = section.parent === null ? null : sections[section.parent]
            if (parent) {
              expect(parent.level).toBeLessThan(section.level)
              expect(parent.end).toBeGreaterThanOrEqual(section.end)
            }
          }
          for (const block of blocks) {
            const inside = sections.filter(({block: start, end}) => start <= block.index && block.index < end)
            expect(block.section).toBe(
              inside.length === 0 ? null : sections.lastIndexOf(inside[inside.length - 1] as Section),
            )
          }
        },
      ),
    )
  })
})
