import {readdirSync, readFileSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {profiles} from '../../../rules/profiles/index.ts'
import {writeEntry} from '../../../src/cli/cache/cache-entry.ts'
import {DraftCache} from '../../../src/cli/cache/draft-cache.ts'
import {Messages} from '../../../src/cli/messages.ts'
import type {Linted} from '../../../src/lint/linted.ts'
import type {Settings} from '../../../src/lint/settings.ts'
import {folder} from '../run.ts'

const settings: Settings = {profiles, rules: new Map()}
const day = 86_400_000
const today = 20_000 * day

const linted: Linted = {
  kind: 'ico-foia',
  paragraphCount: 2,
  paragraphs: [{number: 1, span: [0, 9]}],
  isPlainlyNotANotice: false,
  problems: [
    {
      rule: 'a/b',
      messageId: 'm',
      message: 'Said “so”\u0000\uD800',
      severity: 'error',
      span: [0, 3],
      related: [{message: 'here', span: [4, 5]}],
      fix: {edits: [{range: [0, 3], text: '18.'}]},
    },
  ],
  otherRules: ['a/b'],
  crashes: [],
}

/** A cache in a file, with what it has said. */
function open(file: string | null, {tool = '1', isOwnName = true, now = today} = {}) {
  const said: string[] = []
  const messages = new Messages({cwd: '/', stderr: {write: line => said.push(line)}}, {verbose: true})
  return {cache: new DraftCache({file, isOwnName, tool, messages, now}), said}
}

/** Writes a cache with the drafts of these names. */
function written(file: string, names: readonly string[], options = {}): void {
  const {cache} = open(file, options)
  for (const name of names) cache.put(keyOf(cache, name), linted)
  cache.save()
}

function keyOf(cache: DraftCache, name: string): string {
  return cache.keyOf(Buffer.from(name), settings)
}

describe('the cache', () => {
  it('gives back what was put in, in a later run too', () => {
    const file = join(folder(), 'deep', 'cache.jsonl')
    written(file, ['a'])
    const {cache, said} = open(file)
    expect(cache.get(keyOf(cache, 'a'))).toEqual(linted)
    expect(cache.get(keyOf(cache, 'b'))).toBeNull()
    expect(said).toEqual([])
  })

  it('knows a draft by its bytes and by what is checked', () => {
    const {cache} = open(null)
    const [house] = profiles.map(profile => ({...profile, title: 'Another'}))
    const others: readonly Settings[] = [
      settings,
      {...settings, profile: 'ico-eir'},
      {...settings, directives: false},
      {...settings, profiles: house ? [house] : []},
      {...settings, rules: new Map([['a/b', {severity: 'off', options: {}}]])},
      {...settings, rules: new Map([['a/b', {severity: 'off', options: {limit: 20}}]])},
    ]
    const keys = others.map(one => cache.keyOf(Buffer.from('text'), one))
    expect(new Set([...keys, keyOf(cache, 'text ')]).size).toBe(others.length + 1)
    expect(cache.keyOf(Buffer.from('text'), {...settings, directives: true})).toBe(keys[0])
    expect(keyOf(open(null, {tool: '2'}).cache, 'text')).not.toBe(keys[0])
  })

  it('keeps no draft on which a rule crashed', () => {
    const {cache} = open(null)
    cache.put('a', {...linted, crashes: [{rule: 'a/b', message: 'failed', error: new Error('failed')}]})
    expect(cache.get('a')).toBeNull()
  })

  it.each([
    ['another version', {tool: '2'}, 'is not of this version'],
    ['this version', {}, null],
  ])('that %s wrote counts only where it is the same', (_, options, message) => {
    const file = join(folder(), 'cache.jsonl')
    written(file, ['a'], options)
    const {cache, said} = open(file)
    expect(cache.get(keyOf(cache, 'a'))).toEqual(message === null ? linted : null)
    expect(said.join('')).toContain(message ?? '')
    cache.put(keyOf(cache, 'b'), linted)
    cache.save()
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(message === null ? 4 : 3)
  })

  it.each<[string, (text: string) => string | Buffer, boolean]>([
    ['cut off', text => text.slice(0, -30), true],
    ['cut off between two lines', text => text.slice(0, text.lastIndexOf('\n', text.length - 2)), true],
    ['changed in one letter', text => text.replace('Said', 'Sad!'), true],
    ['without its first line', text => text.slice(text.indexOf('\n') + 1), false],
    ['no text', () => Buffer.from([0xff, 0, 0x80, 10, 10]), false],
    ['empty', () => '', false],
    ['followed by other lines', text => `${text}{"key":"x"}\nnull\n`, true],
  ])('that is %s is never trusted: what is whole counts, and it is written anew', (_, damage, hasRest) => {
    const file = join(folder(), 'cache.jsonl')
    written(file, ['a', 'b'])
    writeFileSync(file, damage(readFileSync(file, 'utf8')))
    const first = open(file)
    const known = ['a', 'b'].map(name => first.cache.get(keyOf(first.cache, name)))
    for (const one of known) expect([linted, null]).toContainEqual(one)
    expect(known.some(one => one !== null)).toBe(hasRest)
    expect(first.said.length).toBeLessThanOrEqual(1)
    for (const name of ['a', 'b']) first.cache.put(keyOf(first.cache, name), linted)
    first.cache.save()
    const second = open(file)
    expect(['a', 'b'].map(name => second.cache.get(keyOf(second.cache, name)))).toEqual([linted, linted])
    expect(second.said).toEqual([])
  })

  it('is not taken in by an entry that is well written but cannot be', () => {
    const file = join(folder(), 'cache.jsonl')
    written(file, [])
    const {cache: probe} = open(file)
    const key = keyOf(probe, 'a')
    probe.put(keyOf(probe, 'b'), linted)
    probe.save()
    const body = JSON.stringify({...linted, problems: [{rule: 'a/b'}]})
    writeFileSync(file, `${readFileSync(file, 'utf8')}${writeEntry({key, day: 20_000, body})}\n`)
    expect(open(file).cache.get(key)).toBeNull()
  })

  it('leaves a file alone that is no cache, unless the name is its own', () => {
    const file = join(folder({'package.json': '{"name": "mine"}\n'}), 'package.json')
    const {cache, said} = open(file, {isOwnName: false})
    cache.put(keyOf(cache, 'a'), linted)
    cache.save()
    expect(readFileSync(file, 'utf8')).toBe('{"name": "mine"}\n')
    expect(said.join('')).toContain('is left as it is')
  })

  it('loses nothing where two runs end one after the other, and leaves nothing beside it', () => {
    const root = folder()
    const file = join(root, 'cache.jsonl')
    const runs = ['a', 'b', 'c'].map(name => ({name, ...open(file)}))
    for (const {name, cache} of runs) cache.put(keyOf(cache, name), linted)
    for (const {cache} of runs) cache.save()
    const {cache} = open(file)
    for (const name of ['a', 'b', 'c']) expect(cache.get(keyOf(cache, name))).toEqual(linted)
    expect(readdirSync(root)).toEqual(['cache.jsonl'])
  })

  it('forgets what was of no use for a month, and not what was', () => {
    const file = join(folder(), 'cache.jsonl')
    written(file, ['a', 'b'])
    const later = open(file, {now: today + 20 * day})
    expect(later.cache.get(keyOf(later.cache, 'a'))).toEqual(linted)
    later.cache.save()
    const last = open(file, {now: today + 40 * day})
    last.cache.put(keyOf(last.cache, 'c'), linted)
    last.cache.save()
    const {cache} = open(file, {now: today + 40 * day})
    expect(['a', 'b', 'c'].map(name => cache.get(keyOf(cache, name)) !== null)).toEqual([true, false, true])
  })

  it('removes what a run that was killed has left, a day later', () => {
    const root = folder({'.cache.jsonl.1-old.tmp': '', '.cache.jsonl.2-new.tmp': '', '.other.tmp': ''})
    const old = new Date(Date.now() - 2 * day)
    utimesSync(join(root, '.cache.jsonl.1-old.tmp'), old, old)
    written(join(root, 'cache.jsonl'), ['a'])
    expect(readdirSync(root).sort()).toEqual(['.cache.jsonl.2-new.tmp', '.other.tmp', 'cache.jsonl'])
  })

  it('that cannot be written is told, and nothing else comes of it', () => {
    const root = folder({file: ''})
    const {cache, said} = open(join(root, 'file', 'cache.jsonl'))
    cache.put(keyOf(cache, 'a'), linted)
    expect(() => cache.save()).not.toThrow()
    expect(said.join('')).toMatch(/cannot be written \(\w+\)/)
  })
})
