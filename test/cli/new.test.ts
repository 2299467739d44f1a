import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {rules} from '../../rules/index.ts'
import {profiles} from '../../rules/profiles/index.ts'
import {skeletons} from '../../rules/skeletons/index.ts'
import {writeSkeleton} from '../../src/cli/new/draft.ts'
import {groundOf} from '../../src/cli/new/ground.ts'
import {shippedLaw} from '../../src/law/shipped-law.ts'
import {type LintResult, lintText} from '../../src/lint/lint.ts'
import type {Profile} from '../../src/notice/profile.ts'
import {folder, run} from './run.ts'

const law = shippedLaw()

function draft(profile: Profile, ids: readonly string[]): Promise<LintResult> {
  const grounds = ids.flatMap(id => {
    const provision = law.provision(id)
    return provision ? [groundOf(provision, law, skeletons)] : []
  })
  expect(grounds).toHaveLength(ids.length)
  const text = writeSkeleton({profile, skeletons, law, grounds, year: 2026})
  return lintText(text, {profiles, rules: new Map()}, rules)
}

/** What is wrong with a draft, but for what is left to be filled in. */
function flaws({problems, lines}: LintResult): readonly string[] {
  return problems
    .filter(({rule}) => rule !== 'drafting/placeholder')
    .map(({rule, message, span}) => `${lines.pointAt(span[0]).line} ${rule}: ${message}`)
}

/** All by which a notice under an Act may decide, but what is no longer in force. */
const groundsUnder = (act: string) =>
  law.act(act)?.provisions.filter(({kind, until}) => /^ex/.test(kind) && until === null) ?? []

describe.each(profiles.map(profile => [profile.kind, profile] as const))(
  'a new draft of %s',
  (kind, profile) => {
    const grounds = profile.regimes.flatMap(groundsUnder)

    // What each is by itself shows under its own Act.
    it.skipIf(profile.regimes.length > 1)(
      'is clean but for placeholders, and says what it is to say, of each provision',
      async () => {
        expect(grounds.length).toBeGreaterThan(10)
        for (const {id, nature, formal, threshold, basis} of grounds) {
          const result = await draft(profile, [id])
          const {notice} = result.reading
          expect([id, ...flaws(result)]).toEqual([id])
          expect(result.problems.length).toBeGreaterThan(10)
          expect([id, notice.kind]).toEqual([id, kind])
          expect(notice.exemptions.map(({provision}) => provision)).toEqual([id])
          const [exemption] = notice.exemptions
          const read = {id, outcome: exemption?.outcome, publicInterest: exemption?.publicInterest}
          const weighed = nature === 'qualified' && !formal
          expect(read).toEqual({id, outcome: 'entitled', publicInterest: weighed ? 'maintain' : null})
          const hasLevels = threshold.length > 1 && basis !== 'other'
          if (hasLevels) expect([id, exemption?.likelihood]).toEqual([id, 'would-be-likely'])
        }
      },
    )

    it('is clean of many provisions at once', async () => {
      for (let at = 0; at < grounds.length; at += 8) {
        const ids = grounds.slice(at, at + 8).map(({id}) => id)
        expect([...ids, ...flaws(await draft(profile, ids))]).toEqual(ids)
      }
    })
  },
)

describe('noticelint new', () => {
  it('writes a draft for the provisions given, of the kind that they tell', async () => {
    const {status, stdout, stderr} = await run(['new', '--provision', 's.43(2)', '--provision', '41(1)'])
    expect({status, stderr}).toEqual({status: 0, stderr: ''})
    expect(stdout).toContain('citing section 43(2) and section 41(1) of FOIA.')
    expect(stdout).toMatch(/^# Freedom of Information Act 2000 \(FOIA\)\n/)
    const scottish = await run(['new', '--kind', 'sic-foisa', '--provision', '33(1)(b)'])
    expect(scottish.stdout).toContain('section 33(1)(b) of FOISA')
    const both = ['--provision', 'reg 12(5)(b)', '--provision', '42(1)']
    const mixed = await run(['new', '--kind', 'ico-foia-eir', ...both])
    expect(mixed.stdout).toContain('citing regulation 12(5)(b) of the EIR and section 42(1) of FOIA.')
  })

  it('writes a new file, and never over one', async () => {
    const cwd = folder()
    const argv = ['new', '--kind', 'ico-eir', '--provision', '12(5)(e)', '-o', 'draft.md']
    const first = await run(argv, {cwd})
    expect(first.status).toBe(0)
    expect(first.stderr).toContain('noticelint: draft.md: written; fill in what is in square brackets')
    const text = readFileSync(join(cwd, 'draft.md'), 'utf8')
    const again = await run(argv, {cwd})
    expect(again).toMatchObject({
      status: 2,
      stderr: 'noticelint: draft.md: is there already; give the draft another name\n',
    })
    expect(readFileSync(join(cwd, 'draft.md'), 'utf8')).toBe(text)
    const linted = await run(['draft.md', '--format', 'json'], {cwd})
    const found = JSON.parse(linted.stdout).files[0].problems.map(({rule}: {rule: string}) => rule)
    expect([...new Set(found)]).toEqual(['drafting/placeholder'])
  })

  it.each([
    [[], '--provision is missing: what the notice decides on, as in --provision "section 43(2)"'],
    [['--kind', 'ico-foi', '--provision', '43(2)'], '--kind takes one of ico-foia, '],
    [
      ['--kind', 'ico-foia', '--provision', 'reg 12(5)(e)'],
      '--provision reg 12(5)(e): is of no Act that ico-foia applies (FOIA)',
    ],
    [
      ['--kind', 'ico-foia', '--provision', '43'],
      '--provision 43: is not what is decided on by itself; name one of 43(1), 43(2), 43(3)',
    ],
    [
      ['--kind', 'ico-foia', '--provision', '40(3A)(a)'],
      '--provision 40(3A)(a): is not what is decided on by itself; name 40(2)',
    ],
    [
      ['--kind', 'ico-foia', '--provision', '10(1)'],
      '--provision 10(1): is nothing to withhold information or refuse a request by',
    ],
    [['--kind', 'ico-foia', '--provision', '43(9)'], 'section 43'],
    [['--kind', 'ico-foia', '--provision', '40(5)(a)'], '--provision 40(5)(a): was in force until'],
  ])('is refused %j in one line', async (argv, told) => {
    const {status, stdout, stderr} = await run(['new', ...argv])
    expect(stderr).toContain(told)
    expect(stderr.match(/\n/g)).toHaveLength(1)
    expect({status, stdout}).toEqual({status: 2, stdout: ''})
  })
})
