import {describe, expect, test} from 'vitest'
import noReason from '../../../rules/directive/no-reason.ts'
import unknownRule from '../../../rules/directive/unknown-rule.ts'
import unused from '../../../rules/directive/unused.ts'
import {profiles} from '../../../rules/profiles/index.ts'
import type {Rule} from '../../../src/lint/define-rule.ts'
import {lintReading} from '../../../src/lint/lint.ts'
import type {RuleSetting} from '../../../src/lint/settings.ts'
import {readNotice} from '../../../src/notice/read-notice.ts'
import {aRule, wordRule} from '../a-rule.ts'

/** Rules that find the words "bad" and "odd", and those about directives. */
const rules: readonly Rule[] = [wordRule('bad'), wordRule('odd'), noReason, unknownRule, unused]

/** What is reported of a draft, as `line rule` and, of a directive, the words that are underlined. */
function found(
  source: string,
  own: readonly Rule[] = rules,
  settings: {readonly [id: string]: RuleSetting} = {},
): readonly string[] {
  const reading = readNotice(source, {profiles})
  const all = {profiles, rules: new Map(Object.entries(settings))}
  const {problems, lines} = lintReading(reading, source, all, own, [])
  return problems.map(({rule, span}) => {
    const words = rule.startsWith('directive/') ? ` ${source.slice(...span)}` : ''
    return `${lines.lineAt(span[0])} ${rule}${words}`
  })
}

test('without directives every problem is left, in the order of the draft', () => {
  expect(found('odd\n\nbad\n\nodd bad\n')).toEqual(['1 test/odd', '3 test/bad', '5 test/bad', '5 test/odd'])
})

describe('noticelint-disable-next', () => {
  const next = '<!-- noticelint-disable-next test/bad -- why -->'

  test('covers the next block and no other', () => {
    expect(found(`bad\n\n${next}\nbad\n\nbad\n`)).toEqual(['1 test/bad', '6 test/bad'])
  })

  test('covers its own rules alone', () => {
    expect(found(`${next}\nbad odd\n`)).toEqual(['2 test/odd'])
  })

  test('covers a heading', () => {
    expect(found(`${next}\n\n# bad\n\nbad\n`)).toEqual(['5 test/bad'])
  })

  test('covers a whole list item, its number and what is indented under it', () => {
    expect(found(`${next}\n1. one\n\n   bad\n\n   - bad\n\n2. bad\n`)).toEqual(['8 test/bad'])
    const atMarker = aRule({
      id: 'test/bad',
      check({notice}, report) {
        for (const {item} of notice.blocks) if (item) report({at: item.markerSpan, message: 'plain'})
      },
    })
    expect(found(`${next}\n1. one\n2. two\n`, [atMarker])).toEqual(['3 test/bad'])
  })

  test('inside a list item covers the next block of the item', () => {
    expect(found(`1. one\n\n   ${next}\n\n   bad\n\n   bad\n`)).toEqual(['7 test/bad'])
    expect(found(`- one\n\n  ${next}\n  - bad\n\n    bad\n  - bad\n`)).toEqual(['7 test/bad'])
  })

  test('covers a whole blockquote', () => {
    expect(found(`${next}\n> bad\n>\n> bad\n\nbad\n`)).toEqual(['6 test/bad'])
    expect(found(`${next}\n> bad\n\n> bad\n`)).toEqual(['4 test/bad'])
  })

  test('covers a whole table', () => {
    expect(found(`${next}\n\n| bad | a |\n| --- | --- |\n| b | bad |\n\nbad\n`)).toEqual(['7 test/bad'])
  })

  test('looks past other comments', () => {
    const other = '<!-- noticelint-disable-next test/odd -- why -->'
    expect(found(`${next}\n\n<!-- a remark -->\n\n${other}\n\nbad odd\n`)).toEqual([])
  })

  test('two in one comment block both count', () => {
    expect(
      found(
        '<!-- noticelint-disable-next test/bad -- a --> <!-- noticelint-disable-next test/odd -- b -->\nbad odd\n',
      ),
    ).toEqual([])
  })

  test('is unused at the end of the draft', () => {
    expect(found(`one\n\n${next}\n`)).toEqual(['3 directive/unused test/bad'])
  })
})

describe('noticelint-disable', () => {
  test('covers all that follows, to the end of the draft', () => {
    expect(found('bad\n\n<!-- noticelint-disable test/bad -- why -->\n\nbad\n\n# bad\n')).toEqual([
      '1 test/bad',
    ])
  })

  test('covers what stands before the enable', () => {
    expect(
      found(
        '<!-- noticelint-disable test/bad -- why -->\n\nbad\n\n<!-- noticelint-enable test/bad -->\n\nbad\n',
      ),
    ).toEqual(['7 test/bad'])
  })

  test('of two rules is ended for one of them', () => {
    expect(
      found(
        '<!-- noticelint-disable test/bad, test/odd -- why -->\n\nbad odd\n\n<!-- noticelint-enable test/bad -->\n\nbad odd\n',
      ),
    ).toEqual(['7 test/bad'])
  })

  test('of a group is ended for one rule of it', () => {
    expect(
      found(
        '<!-- noticelint-disable test/* -- why -->\n\nbad odd\n\n<!-- noticelint-enable test/bad -->\n\nbad odd\n',
      ),
    ).toEqual(['7 test/bad'])
  })

  test('of a rule is ended by an enable of its group', () => {
    expect(
      found(
        '<!-- noticelint-disable test/bad -- why -->\n\nbad\n\n<!-- noticelint-enable test/* -->\n\nbad\n',
      ),
    ).toEqual(['7 test/bad'])
  })

  test('can be said again after it has ended', () => {
    const disable = '<!-- noticelint-disable test/bad -- why -->\n\nbad\n\n'
    const enable = '<!-- noticelint-enable test/bad -->\n\n'
    expect(found(`${disable}${enable}bad\n\n${disable}`)).toEqual(['7 test/bad'])
  })
})

test('noticelint-disable-file covers the whole draft, wherever it stands', () => {
  expect(found('bad\n\nodd\n\n<!-- noticelint-disable-file test/bad -- why -->\n\nbad\n')).toEqual([
    '3 test/odd',
  ])
})

describe('a directive is text', () => {
  const text = '<!-- noticelint-disable-file test/bad -- why -->'

  test('in code', () => {
    expect(found(`\`\`\`\n${text}\n\`\`\`\n\nbad\n`)).toEqual(['5 test/bad'])
    expect(found(`    ${text}\n\nbad\n`)).toEqual(['3 test/bad'])
    expect(found(`\`${text}\`\n\nbad\n`)).toEqual(['3 test/bad'])
  })

  test('in a blockquote', () => {
    expect(found(`> ${text}\n\nbad\n`)).toEqual(['3 test/bad'])
  })

  test('inside a line of text', () => {
    expect(found(`words ${text}\n\nbad\n`)).toEqual(['3 test/bad'])
  })

  test('in other HTML', () => {
    expect(found(`<pre>\n${text}\n</pre>\n\nbad\n`)).toEqual(['5 test/bad'])
  })
})

describe('directive/no-reason', () => {
  test('is reported, and the directive does its work', () => {
    expect(found('<!-- noticelint-disable-next test/bad -->\nbad\n')).toEqual([
      '1 directive/no-reason <!-- noticelint-disable-next test/bad -->',
    ])
  })

  test('is not asked of an enable', () => {
    expect(
      found('<!-- noticelint-disable test/bad -- why -->\n\nbad\n\n<!-- noticelint-enable test/bad -->\n'),
    ).toEqual([])
  })

  test('cannot be silenced by the directive itself', () => {
    expect(found('<!-- noticelint-disable-file directive/no-reason, test/bad -->\n\nbad\n')).toEqual([
      '1 directive/no-reason <!-- noticelint-disable-file directive/no-reason, test/bad -->',
      '1 directive/unused directive/no-reason',
    ])
  })

  test('can be silenced by another directive', () => {
    expect(
      found(
        '<!-- noticelint-disable-file directive/no-reason -- the register has them -->\n\n<!-- noticelint-disable-next test/bad -->\nbad\n',
      ),
    ).toEqual([])
  })
})

describe('directive/unknown-rule', () => {
  test('points at the name, and the other names still count', () => {
    expect(found('<!-- noticelint-disable-next test/bda, test/bad -- why -->\nbad\n')).toEqual([
      '1 directive/unknown-rule test/bda',
    ])
  })

  test('is reported of a group that there is not', () => {
    expect(found('<!-- noticelint-disable-next tets/* -- why -->\nbad\n')).toEqual([
      '1 directive/unknown-rule tets/*',
      '2 test/bad',
    ])
  })

  test('is reported of a directive that names no rule', () => {
    expect(found('<!-- noticelint-disable-file -- why -->\n\nbad\n')).toEqual([
      '1 directive/unknown-rule noticelint-disable-file',
      '3 test/bad',
    ])
  })

  test('is reported of a directive that is misspelt, which does nothing', () => {
    expect(found('<!-- noticelint-disble test/bad -->\n\nbad\n')).toEqual([
      '1 directive/unknown-rule noticelint-disble',
      '3 test/bad',
    ])
  })
})

describe('directive/unused', () => {
  test('points at each name that did nothing', () => {
    expect(found('<!-- noticelint-disable-next test/bad, test/odd -- why -->\nbad\n')).toEqual([
      '1 directive/unused test/odd',
    ])
  })

  test('is reported of a region without problems', () => {
    expect(
      found(
        '<!-- noticelint-disable test/bad -- why -->\n\none\n\n<!-- noticelint-enable test/bad -->\n\nbad\n',
      ),
    ).toEqual(['1 directive/unused test/bad', '7 test/bad'])
  })

  test('is reported of a group in which nothing is found', () => {
    expect(found('<!-- noticelint-disable-file test/* -- why -->\n\none\n')).toEqual([
      '1 directive/unused test/*',
    ])
  })

  test('is reported of an enable that ends nothing', () => {
    expect(found('<!-- noticelint-enable test/bad -->\n\nbad\n')).toEqual([
      '1 directive/unused test/bad',
      '3 test/bad',
    ])
  })

  test('is not reported of a rule that is off', () => {
    const off = {'test/bad': {severity: 'off', options: {}}} as const
    expect(found('<!-- noticelint-disable-file test/bad -- why -->\n\nbad\n', rules, off)).toEqual([])
    expect(found('<!-- noticelint-disable-file test/* -- why -->\n\nbad\n', rules, off)).toEqual([])
    expect(found('<!-- noticelint-enable test/bad -->\n\nbad\n', rules, off)).toEqual([])
  })

  test('is not reported of a rule that failed', () => {
    const failing = aRule({
      id: 'test/bad',
      check() {
        throw new Error('no')
      },
    })
    const others = rules.slice(1)
    expect(found('<!-- noticelint-disable-file test/bad -- why -->\n\none\n', [failing, ...others])).toEqual(
      [],
    )
  })

  test('is reported of neither directive where two cover a problem', () => {
    const file = '<!-- noticelint-disable-file test/bad -- why -->\n\n'
    expect(found(`${file}<!-- noticelint-disable-next test/bad -- why -->\nbad\n`)).toEqual([])
  })

  test('can be silenced by another directive, but not by itself', () => {
    const silence = '<!-- noticelint-disable-file directive/unused -- kept for the next draft -->\n\n'
    expect(found(`${silence}<!-- noticelint-disable-next test/bad -- why -->\none\n`)).toEqual([])
    expect(found(`${silence}one\n`)).toEqual(['1 directive/unused directive/unused'])
  })
})

test('rules about directives can be off', () => {
  const off = {severity: 'off', options: {}} as const
  expect(
    found('<!-- noticelint-disable test/bda -->\n\n<!-- noticelint-disable test/bad -->\n', rules, {
      'directive/no-reason': off,
      'directive/unknown-rule': off,
      'directive/unused': off,
    }),
  ).toEqual([])
})

test('thousands of directives each count', () => {
  const part =
    '<!-- noticelint-disable test/bad -->\n\nbad\n\n<!-- noticelint-disable-next test/odd, test/bad -->\nodd\n\n'
  expect(found(part.repeat(1000)).length).toBe(1000 * 3)
})
