import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Git} from '../git/git.ts'
import {Refusal} from '../refusal.ts'
import type {Repository} from './step.ts'

/** Looks at the git repository of a folder, or at the folder where it is in none. */
export async function lookAt(folder: string): Promise<Repository> {
  const found = await Git.in(folder, 'init').catch((error: unknown) => {
    if (error instanceof Refusal) return null
    throw error
  })
  const root = found?.root ?? folder
  const remotes = (await found?.git.ask('config', '--get-regexp', '^remote\\..*\\.url$')) ?? ''
  return {
    root,
    remotes: remotes.split('\n').flatMap(line => line.split(' ')[1] ?? []),
    isGit: found !== null,
    has: path => existsSync(join(root, path)),
    read(path) {
      try {
        return readFileSync(join(root, path), 'utf8')
      } catch {
        return null
      }
    },
  }
}
