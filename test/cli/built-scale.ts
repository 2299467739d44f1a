import {spawn} from 'node:child_process'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {writeNotices} from '../bench/drafts.ts'
import {builtCli, runBuilt} from './build-once.ts'
import {draftWithError, plainDraft} from './drafts.ts'
import {folder} from './run.ts'

/** Milliseconds: processes start slowly on a machine that has much to do. */
const slow = 120_000

/** What holds of the built command line alone: threads, and what is loaded. */
export function describeScale(): void {
  it(
    'says on two threads what it says on one, byte for byte, and would fix the same',
    async () => {
      const cwd = folder({
        'drafts/': '',
        'drafts/bad.md': Uint8Array.of(1, 0, 2),
        'drafts/error.md': draftWithError,
      })
      writeNotices(join(cwd, 'drafts'), 12)
      writeFileSync(join(cwd, 'drafts', '0100.md'), plainDraft.replace(/^2\. /m, '3. '))
      const options = ['drafts', '--verbose', '--format', 'json']
      const one = await runBuilt([...options, '--jobs', '1'], {cwd})
      expect(await runBuilt([...options, '--jobs', '2'], {cwd})).toEqual(one)
      expect(one.status).toBe(2)
      expect(JSON.parse(one.stdout).files).toHaveLength(14)
      const dry = await runBuilt(['drafts', '--fix-dry-run', '--jobs', '1'], {cwd})
      expect(await runBuilt(['drafts', '--fix-dry-run', '--jobs', '2'], {cwd})).toEqual(dry)
      expect(dry.stdout).toContain('0100.md')
    },
    slow,
  )

  it(
    'takes what has not changed from the cache, and says so as if it had linted it',
    async () => {
      const cwd = folder({'node_modules/': '', 'a.md': draftWithError, 'b.md': plainDraft})
      const first = await runBuilt(['--cache'], {cwd})
      const file = join(cwd, 'node_modules/.cache/noticelint/noticelint-cache.jsonl')
      const written = readFileSync(file, 'utf8')
      expect(await runBuilt(['--cache'], {cwd})).toEqual(first)
      expect(readFileSync(file, 'utf8')).toBe(written)
      // What is in it is what is said: nothing else is asked.
      const [header = '', ...lines] = written.trimEnd().split('\n')
      expect(JSON.parse(header).noticelint).toBe('cache')
      expect(lines.map(line => JSON.parse(line).linted.problems.length).sort()).toEqual([0, 1])
    },
    slow,
  )

  it(
    'watches: lints again what changes, by the configuration as it is then, and ends on Ctrl-C',
    async () => {
      const cwd = folder({'a.md': draftWithError, 'sub/': ''})
      const child = spawn(process.execPath, [builtCli, '--watch', '--format', 'compact'], {cwd, env: {}})
      let output = ''
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => {
          output += text
        })
      }
      const ended = new Promise<number | null>(resolve => child.on('close', resolve))
      /** What is said until it waits again, from the next run on. */
      const next = async (): Promise<string> => {
        while (!/waiting for changes.*\n$/.test(output)) await new Promise(resolve => setTimeout(resolve, 20))
        const said = output
        output = ''
        return said
      }
      try {
        expect(await next()).toContain('directive/unknown-rule')
        writeFileSync(join(cwd, 'a.md'), plainDraft)
        expect(await next()).not.toContain('directive/unknown-rule')
        mkdirSync(join(cwd, 'sub', 'new'))
        writeFileSync(join(cwd, 'sub', 'new', 'b.md'), draftWithError)
        expect(await next()).toContain('b.md')
        writeFileSync(join(cwd, 'noticelint.config.yaml'), 'rules: {directive/unknown-rule: off}\n')
        expect(await next()).not.toContain('directive/unknown-rule')
      } finally {
        child.kill('SIGINT')
      }
      expect(await ended).toBe(0)
    },
    slow,
  )
}
