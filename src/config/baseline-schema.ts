import * as z from 'zod/mini'

function text(expected: string, description: string) {
  return z.string({error: expected}).check(z.minLength(1, {error: expected}), z.describe(description))
}

const entry = z
  .strictObject(
    {
      rule: text('the id of a rule', 'The id of the rule that found it.'),
      message: text('a message', 'What the rule said of it when the baseline was written.'),
      fingerprint: text(
        'a fingerprint',
        'Tells the problem from any other of its draft, wherever its lines have moved to.',
      ),
    },
    {error: 'a map with the keys rule, message and fingerprint'},
  )
  .check(z.describe('A problem that is set aside.'))

// Each `error` is what was expected, in words: baseline-file.ts makes a sentence of it.
/** What a baseline file says. */
export const baselineSchema = z
  .strictObject(
    {
      $schema: z
        .optional(text('the address of the schema', 'The address of this schema.'))
        .check(z.describe('The address of this schema.')),
      version: z
        .literal(1, {error: '1, the version that this noticelint reads'})
        .check(z.describe('The version of the form of this file.')),
      files: z
        .record(z.string(), z.array(entry, {error: 'a list of problems'}), {error: 'a map of files'})
        .check(
          z.describe(
            'The problems of each draft, by its path: relative to the folder of this file, with forward slashes.',
          ),
        ),
    },
    {error: 'a map with the keys version and files'},
  )
  .check(
    z.describe(
      'Problems of noticelint that are set aside: .noticelint-baseline.json, written by noticelint --write-baseline.',
    ),
  )

/** A baseline file's contents. */
export type BaselineData = z.output<typeof baselineSchema>
