import {readdirSync, readFileSync} from 'node:fs'
import {parse} from 'yaml'
import type {Profile} from '../../src/notice/profile.ts'

const folder = new URL('../../rules/profiles/', import.meta.url)

/** The shipped profiles as they are written. */
export const profiles: readonly Profile[] = readdirSync(folder)
  .filter(name => name.endsWith('.yaml'))
  .map(name => parse(readFileSync(new URL(name, folder), 'utf8')) as Profile)

/** The shipped profile of a name. */
export function profileOf(name: string): Profile {
  const profile = profiles.find(one => one.name === name)
  if (!profile) throw new Error(`No profile ${name}`)
  return profile
}
