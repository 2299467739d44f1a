import {expect, it} from 'vitest'
import type {Environment} from '../../src/cli/io.ts'
import {Progress} from '../../src/cli/progress.ts'

/** What is written while 100 drafts are linted, one each 50 milliseconds. */
function written({isTTY = true, env = {}}: {isTTY?: boolean; env?: Environment} = {}): string {
  let text = ''
  let now = 0
  const stderr = {
    isTTY,
    write(more: string) {
      text += more
    },
  }
  const progress = new Progress({stderr, env}, true, () => now)
  for (let done = 1; done <= 100; done++) {
    now += 50
    progress.step(done, 100)
    if (done === 50) progress.stderr.write('said\n')
  }
  progress.clear()
  return text
}

it('counts from the first second on, makes way for messages, and is gone at the end', () => {
  const text = written()
  expect(text.startsWith('\r\u001b[Klinted 20 of 100\r')).toBe(true)
  expect(text).toContain('of 100\r\u001b[Ksaid\n')
  expect(text.endsWith('linted 100 of 100\r\u001b[K')).toBe(true)
  expect(text.match(/linted/g)?.length).toBeLessThan(50)
})

it.each([{isTTY: false}, {env: {CI: 'true'}}, {env: {TERM: 'dumb'}}])('is silent with %j', options => {
  expect(written(options)).toBe('said\n')
})
