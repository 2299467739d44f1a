import {readdirSync, readFileSync} from 'node:fs'
import {parse} from 'yaml'
import type {Profile} from '../../src/notice/profile.ts'

const folder = new URL('../../rules/profiles/', import.meta.url)

/** The shipped profiles, from their sources; `ico-foia` first, as the one to read by where nothing tells. */
export const shippedProfiles: readonly Profile[] = readdirSync(folder)
  .filter(name => name.endsWith('.yaml'))
  .map((name): Profile => parse(readFileSync(new URL(name, folder), 'utf8')))
  .sort((one, other) => Number(other.name === 'ico-foia') - Number(one.name === 'ico-foia'))
