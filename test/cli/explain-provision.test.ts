import {describe, expect, it} from 'vitest'
import {shippedLaw} from '../../src/law/shipped-law.ts'
import {folder, run} from './run.ts'

const explain = (...argv: readonly string[]) => run(['explain', ...argv], {cwd: folder()})

const idOf = async (words: string) => JSON.parse((await explain(words, '--format', 'json')).stdout).id

describe('explain, of a provision', () => {
  it('says what it is, its test, the elements of the test, and where that comes from', async () => {
    const {status, stdout, stderr} = await explain('section 43(2)')
    expect(status).toBe(0)
    expect(stderr).toBe('')
    expect(stdout).toBe(`section 43(2) FOIA
Commercial interests: prejudice to the commercial interests of any person

Act        Freedom of Information Act 2000
Kind       exemption, qualified: the public interest is weighed
Test       would prejudice, or would be likely to prejudice
NCND       section 43(3)
Elements   the applicable interest to which the prejudice relates
           the causal link between disclosure and the prejudice
           the likelihood of the prejudice, would or would be likely
In force   from 2005-01-01
Notes      third party's prejudice needs evidence of the third party's own concerns (Derry City
           Council v IC EA/2006/0014)
Source     FOIA 2000 s.43(2)
Id         foia:43(2)
`)
  })

  it.each([
    ['section 43(2)', 'foia:43(2)'],
    ['s.43(2)', 'foia:43(2)'],
    ['s43(2)', 'foia:43(2)'],
    ['Section 43 (2) of the Freedom of Information Act 2000', 'foia:43(2)'],
    ['43(2)', 'foia:43(2)'],
    ['section 43(2) of the Act', 'foia:43(2)'],
    ['FOIA section 43(2)', 'foia:43(2)'],
    ['FOIA, s. 43(2)', 'foia:43(2)'],
    ['subsection 43(2)', 'foia:43(2)'],
    ['foia:31(1)(a)', 'foia:31(1)(a)'],
    ['FOIA:40(3a)(A)', 'foia:40(3A)(a)'],
    ['section 40(3A)(a)', 'foia:40(3A)(a)'],
    ['section 22A', 'foia:22A'],
    ['regulation 12(5)(e)', 'eir:12(5)(e)'],
    ['12(5)(e)', 'eir:12(5)(e)'],
    ['reg 12(4)(b) of the EIR', 'eir:12(4)(b)'],
    ['reg. 13(2A)(a)', 'eir:13(2A)(a)'],
    ['section 30(c) of FOISA', 'foisa:30(c)'],
    ['section 30(c)', 'foisa:30(c)'],
    ['regulation 10(5)(e) EI(S)Rs', 'eisr:10(5)(e)'],
    ['regulation 10(5)(e)', 'eisr:10(5)(e)'],
    ['section 33(1)(b)', 'foia:33(1)(b)'],
    ['section 33(1)(b) of FOISA', 'foisa:33(1)(b)'],
    ['section 33(1)(b) of FOIA', 'foia:33(1)(b)'],
  ])('finds %s', async (words, id) => {
    expect(await idOf(words)).toBe(id)
  })

  it('lists the parts of a parent', async () => {
    const {stdout} = await explain('section 36(2)')
    expect(stdout).toMatch(/^section 36\(2\) FOIA\nPrejudice to effective conduct of public affairs\n/)
    expect(stdout).toContain('\nParts\n')
    for (const {number, label} of shippedLaw().partsOf('foia:36(2)'))
      expect(stdout).toContain(`\n  ${number.padEnd(13)}  exemption, qualified  ${label}\n`)
    expect(stdout).not.toContain('Kind ')
  })

  it('lists the conditions by virtue of which an exemption applies, and says of a condition what it is part of', async () => {
    const {stdout} = await explain('section 40(2)')
    expect(stdout).toContain('Kind       exemption, absolute: the public interest is not weighed\n')
    expect(stdout).toMatch(/\nBy virtue of\n {2}40\(3A\)\(a\) +condition, absolute /)
    const condition = (await explain('foia:31(2)(c)')).stdout
    expect(condition).toContain(
      'Part of    the test of section 31(1)(g), section 31(1)(h), section 31(1)(i)\n',
    )
  })

  it('calls what regulations have an exception, and says where there is no form for confirming or denying', async () => {
    const {stdout} = await explain('regulation 12(4)(a)')
    expect(stdout).toContain('Kind       exception, qualified: the public interest is weighed (in form)\n')
    expect(stdout).toContain('NCND       no provision of its own\n')
  })

  it('gives the days of a lettering that is no more', async () => {
    expect((await explain('foia:40(4)')).stdout).toContain('In force   from 2005-01-01 to 2018-05-24\n')
  })

  it('says where another Act has such a provision, too', async () => {
    expect((await explain('section 1')).stdout).toContain('See also   foisa:1\n')
  })

  it('says it for programs', async () => {
    const told = JSON.parse((await explain('eir:12(5)(e)', '--format', 'json')).stdout)
    expect(told).toMatchObject({
      id: 'eir:12(5)(e)',
      citation: 'regulation 12(5)(e)',
      act: {id: 'eir', short: 'EIR'},
      provision: {kind: 'exemption', nature: 'qualified', basis: 'adverse-effect', ncnd: null},
      parts: [],
      also: [],
    })
    expect(told.provision.source).toBe('EIR 2004 (SI 2004/3391) reg.12(5)(e)')
    expect(told.elements.map(({id}: {id: string}) => id)).toEqual(told.provision.elements)
    for (const {words, source} of told.elements) {
      expect(words.length).toBeGreaterThan(0)
      expect(source).not.toBe('')
    }
  })

  it('has something to say of every provision that there is', async () => {
    for (const {provisions} of shippedLaw().law.acts) {
      for (const {id} of provisions) {
        const {status, stdout} = await explain(id)
        expect(status, id).toBe(0)
        expect(stdout, id).toMatch(/\nKind {7}\S/)
        expect(stdout, id).toMatch(/\nSource {5}\S/)
      }
    }
  }, 60_000)

  it.each([
    ['section 43(4)', 'no section 43(4) is known; did you mean "section 43(1) FOIA"?'],
    ['section 31(1)(j) of FOIA', 'no section 31(1)(j) FOIA is known; did you mean "section 31(1)(a) FOIA"?'],
    ['regulation 12(6)(a)', 'no regulation 12(6)(a) is known; did you mean "regulation 12(1)(a) EIR"?'],
    ['section 43(2) of the EIR', 'no section 43(2) EIR is known; did you mean "regulation 3(2) EIR"?'],
    ['xyz:3', 'no Act is called "xyz"; did you mean "eir"?'],
    [
      'section 7 of the DPA 1998',
      'the provisions of that Act are not described, only those of FOIA, EIR, FOISA and EI(S)Rs',
    ],
    [
      'section 7 of the Data Protection Act',
      'the provisions of that Act are not described, only those of FOIA, EIR, FOISA and EI(S)Rs',
    ],
    [
      'question 3',
      '"question 3" names no provision; write it as "section 43(2)", "regulation 12(5)(e)" or "foia:31(1)(a)"',
    ],
    [
      'section 31(1)(a) and (b)',
      '"section 31(1)(a) and (b)" names no provision; write it as "section 43(2)", "regulation 12(5)(e)" or "foia:31(1)(a)"',
    ],
  ])('refuses %s in one line', async (words, message) => {
    const {status, stdout, stderr} = await explain(words)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toBe(`noticelint: ${message}\n`)
  })

  it('refuses --for, which is about rules', async () => {
    const {status, stderr} = await explain('section 43(2)', '--for', 'draft.md')
    expect(status).toBe(2)
    expect(stderr).toMatch(/^noticelint: --for .*\n$/)
  })
})
