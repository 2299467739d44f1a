import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {type Truth, truthOf} from './truth.ts'

/** A draft on disk, with what is true of it. */
export interface Draft {
  readonly file: string
  readonly text: string
  /** `null` where nobody has written it down. */
  readonly truth: Truth | null
}

const samples = new URL('../../samples/', import.meta.url).pathname

/** The clean samples: nothing is wrong with them, so that whatever is put in is the only defect. */
export function cleanDrafts(): readonly Draft[] {
  return [...draftsIn(join(samples, 'clean')), draftOf(join(samples, 'met-police-apps-corrected.md'))]
}

/** Every sample of which the truth has been written down, real notices with their own flaws among them. */
export function draftsWithTruth(): readonly Draft[] {
  return [samples, join(samples, 'clean'), join(samples, 'real')]
    .flatMap(draftsIn)
    .filter(({truth}) => truth !== null)
}

export function draftOf(path: string): Draft {
  return {file: path.slice(path.lastIndexOf('/') + 1), text: readFileSync(path, 'utf8'), truth: truthOf(path)}
}

function draftsIn(folder: string): readonly Draft[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.md') && name !== 'README.md')
    .map(name => draftOf(join(folder, name)))
}
