import {describe, expect, test} from 'vitest'
import {profiles} from '../../rules/profiles/index.ts'
import {knownValidator} from '../../src/lint/compile-schema.ts'
import {readySchemaRuleChecks, schemaRuleChecks} from '../../src/lint/schema-rules.ts'
import type {Profile, SchemaRule} from '../../src/notice/profile.ts'
import {readNotice} from '../../src/notice/read-notice.ts'

const [foia] = profiles
if (!foia) throw new Error('No profiles')

const draft = `# Freedom of Information Act 2000 (FOIA)

# Decision notice

Date: 4 September 2023

Public Authority: Exampleshire Council

Case team: North

## Decision (including any steps ordered)

1. The complainant asked Exampleshire Council for information about bins.

2. The Commissioner requires the council to take the following steps within 40 calendar days: disclose the list.

## Request and response

3. On 1 March 2023 the complainant wrote to the council.

## Reasons for decision

4. The list is not exempt.

## Right of appeal

5. Either party may appeal to the First-tier Tribunal within 28 days.
`

/** What a rule with this schema finds in the draft: the words, or the name of the notice where it is the title. */
async function found(
  schema: object,
  rule: Partial<SchemaRule> = {},
  source = draft,
): Promise<readonly string[]> {
  const own: SchemaRule = {id: 'own/rule', message: 'No', severity: 'warning', schema, ...rule}
  const profile: Profile = {...(foia as Profile), name: 'own', schemaRules: [own]}
  const {notice} = readNotice(source, {profiles: [profile]})
  const [check] = await schemaRuleChecks(profile)
  return check?.check(notice).map(({span: [start, end]}) => source.slice(start, end)) ?? []
}

function at(path: string, schema: object): object {
  return path
    .split('/')
    .reduceRight<object>(
      (inner, key) => (key === '*' ? {items: inner} : {properties: {[key]: inner}}),
      schema,
    )
}

const title = 'Freedom of Information Act 2000 (FOIA)\n\n# Decision notice'

describe('what does not satisfy a schema is found at its place', () => {
  test.each([
    {
      what: "a header field's value",
      path: 'header/date',
      schema: {pattern: '^2024'},
      words: ['4 September 2023'],
    },
    {
      what: 'a header field that is missing',
      path: 'header/reference',
      schema: {type: 'string'},
      words: [title],
    },
    {
      what: 'a part of the header that there never is',
      path: 'header',
      schema: {required: ['team']},
      words: [title],
    },
    {
      what: 'a field as written',
      path: 'headerFields/*/label',
      schema: {enum: ['Date']},
      words: ['Public Authority'],
    },
    {
      what: "sections' titles",
      path: 'sections/*/title',
      schema: {maxLength: 20},
      words: ['Decision (including any steps ordered)'],
    },
    {
      what: 'something of a section that has no place of its own',
      path: 'sections/*/paragraphs',
      schema: {minItems: 2},
      words: ['## Request and response', '## Reasons for decision', '## Right of appeal'],
    },
    {what: "a paragraph's number", path: 'paragraphs/*/number', schema: {maximum: 4}, words: ['5.']},
    {
      what: 'the time for steps',
      path: 'outcome/stepsDays',
      schema: {maximum: 35},
      words: [expect.stringContaining('within 40 calendar days')],
    },
    {what: 'the kind', path: 'kind', schema: {const: 'ico-eir'}, words: [title]},
    {what: 'a signature that is missing', path: 'signature', schema: {type: 'object'}, words: [title]},
  ])('$what', async ({path, schema, words}) => {
    expect(await found(at(path, schema))).toEqual(words)
  })

  test('at the start of the words where there is no title', async () => {
    const text = '\n\nSome words.\n'
    expect(await found(at('header/reference', {type: 'string'}), {}, text)).toEqual(['Some words.'])
    expect(await found(at('header/reference', {type: 'string'}), {}, '')).toEqual([''])
  })
})

describe('a schema that is not met is one finding a place', () => {
  test('for something that should be somewhere, however many blocks it was looked for in', async () => {
    const names = (pattern: string) =>
      at('blocks', {
        contains: {
          required: ['role'],
          properties: {role: {const: 'header'}, text: {type: 'string', pattern}},
        },
      })
    expect(await found(names('Case team: \\w'))).toEqual([])
    expect(await found(names('Case officer: \\w'))).toEqual([title])
  })

  test('for alternatives none of which holds, those behind a reference included', async () => {
    const short = {type: 'string', maxLength: 3}
    const anyOf = [{type: 'null'}, {$ref: '#/$defs/short'}]
    const schema = {$defs: {short}, ...at('header/authority', {anyOf})}
    expect(await found(schema)).toEqual(['Exampleshire Council'])
    expect(await found(at('sections', {not: {contains: {properties: {id: {const: 'appeal'}}}}}))).toEqual([
      title,
    ])
  })

  test('for a condition, at the place that its consequence is about', async () => {
    const schema = {
      if: at('outcome/steps', {const: true}),
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema has a keyword of that name
      then: at('sections/*/id', {not: {const: 'appeal'}}),
    }
    expect(await found(schema)).toEqual(['## Right of appeal'])
  })

  test('for two mistakes at one place', async () => {
    expect(await found(at('header/authority', {maxLength: 3, pattern: '^x'}))).toEqual([
      'Exampleshire Council',
    ])
  })
})

test('a rule carries its id, message and severity, and is satisfied by a notice that satisfies it', async () => {
  const rule: SchemaRule = {
    id: 'own/x',
    message: 'Too late',
    severity: 'error',
    schema: at('kind', {const: 'x'}),
  }
  const profile = {...(foia as Profile), schemaRules: [rule]}
  const {notice} = readNotice(draft, {profiles: [profile]})
  const [check] = await schemaRuleChecks(profile)
  expect(check).toMatchObject({id: 'own/x', severity: 'error'})
  expect(check?.check(notice)).toMatchObject([{rule: 'own/x', message: 'Too late', severity: 'error'}])
  expect(check?.check({...notice, kind: 'x'})).toEqual([])
})

test('a rule for some forms says nothing of notices of others', async () => {
  const {notice} = readNotice(draft, {profiles})
  const never = at('kind', {const: 'x'})
  expect(notice.form).not.toBeNull()
  expect(await found(never, {forms: [String(notice.form)]})).toEqual([title])
  expect(await found(never, {forms: ['another']})).toEqual([])
})

describe('schema rules that ship', () => {
  const shipped = profiles.flatMap(profile => profile.schemaRules.map(rule => ({profile, rule})))

  test('there are some', () => {
    expect(shipped.length).toBeGreaterThan(0)
  })

  test.each(shipped)('$rule.id of $profile.name is compiled ahead of time', ({profile, rule}) => {
    expect(knownValidator(rule.schema)).not.toBeNull()
    expect(readySchemaRuleChecks(profile)?.map(({id}) => id)).toContain(rule.id)
  })

  test('stay so in a profile that was copied, as between threads', () => {
    for (const profile of profiles) expect(readySchemaRuleChecks(structuredClone(profile))).not.toBeNull()
  })
})

test('a rule that does not ship is ready once it has been compiled', async () => {
  const rule: SchemaRule = {
    id: 'own/y',
    message: 'No',
    severity: 'info',
    schema: at('form', {const: 'ready?'}),
  }
  const profile = {...(foia as Profile), schemaRules: [rule]}
  expect(readySchemaRuleChecks(profile)).toBeNull()
  const checks = await schemaRuleChecks(profile)
  expect(readySchemaRuleChecks(profile)).toEqual(checks)
  expect(await schemaRuleChecks(profile)).toBe(checks)
})

test('versions of a schema with one $id do not get in each other’s way', async () => {
  const version = (value: string) => ({$id: 'https://example.org/rule', ...at('kind', {const: value})})
  expect(await found(version('ico-foia'))).toEqual([])
  expect(await found(version('ico-eir'))).toEqual([title])
  expect(await found(version('ico-foia'))).toEqual([])
})
