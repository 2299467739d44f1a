import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {json, toJson} from '../../src/report/json.ts'
import {reportOf} from '../../src/report/report.ts'
import {fileOf, marked, problemAt} from './reports.ts'
import {schemaErrors} from './schemas.ts'

const options = {sourceOf: () => '', colour: true, width: 80}

describe('the JSON report', () => {
  const {source, spans} = marked('# Decision\n\n«17.» One.\n\n«20.» Two\nlines «go\non».\n')
  const [first, second, third] = spans as [[number, number], [number, number], [number, number]]
  const paragraphs = [
    {number: 17, span: [first[0], first[1] + 5]},
    {number: 20, span: [second[0], third[1] + 1]},
  ] as never
  const file = fileOf(
    source,
    [
      problemAt(second, {
        related: [{message: 'The paragraph before it', span: first}],
        fix: {edits: [{range: second, text: '18.'}]},
      }),
      problemAt(third, {rule: 'house/team', severity: 'warning'}),
      problemAt([0, 1], {severity: 'info'}),
    ],
    paragraphs,
  )
  const report = JSON.parse(json(reportOf([file]), options))

  it('is what the contract says, and valid against the published schema', () => {
    expect(schemaErrors('report', report)).toEqual([])
    expect(report).toMatchObject({
      version: 1,
      tool: {name: 'noticelint'},
      files: [{path: 'drafts/a.md', kind: 'ico-foia'}],
      summary: {files: 1, errors: 1, warnings: 1, infos: 1},
    })
    expect(report.files[0].problems[0]).toEqual({
      rule: 'numbering/sequence',
      severity: 'error',
      message: 'Unexpected paragraph number `20`, expected `18`',
      line: 5,
      column: 1,
      endLine: 5,
      endColumn: 4,
      paragraph: '20',
      related: [{message: 'The paragraph before it', line: 3, column: 1, endLine: 3, endColumn: 4}],
      fix: {edits: [{range: [second[0], second[1]], text: '18.'}]},
      url: 'https://example.org/numbering/sequence',
    })
  })

  it('gives the paragraph in which a problem starts, over its lines', () => {
    expect(report.files[0].problems[1]).toMatchObject({
      paragraph: '20',
      line: 6,
      column: 7,
      endLine: 7,
      endColumn: 3,
    })
    expect(report.files[0].problems[2].paragraph).toBeNull()
  })

  it('has no page for a schema rule', () => {
    expect(report.files[0].problems[1].url).toBeNull()
  })

  it('is refused by the schema with a key too many or too few', () => {
    expect(schemaErrors('report', {...report, more: 1})).not.toEqual([])
    const {kind: _, ...withoutKind} = report.files[0]
    expect(schemaErrors('report', {...report, files: [withoutKind]})).not.toEqual([])
  })

  it('reads back as the same value, with no control character that a terminal would obey', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), text => {
        const written = toJson({text})
        expect(JSON.parse(written)).toEqual({text})
        expect(written.replaceAll('\n', '')).not.toMatch(/\p{Cc}|[\u202a-\u202e]/u)
      }),
    )
  })
})
