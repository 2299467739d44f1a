import {expect, test} from 'vitest'
import {fillMessage} from '../../src/lint/message.ts'

test('fills each name, as often as it stands there', () => {
  expect(fillMessage('Number `{one}` after `{two}`, not `{one}`', {one: 3, two: 'x'})).toBe(
    'Number `3` after `x`, not `3`',
  )
})

test('does not fill what a value brings with it', () => {
  expect(fillMessage('Found `{word}`', {word: '{other} $& $1'})).toBe('Found `{other} $& $1`')
})

test('refuses to leave a name unfilled', () => {
  expect(() => fillMessage('Found `{word}`', {})).toThrow('{word}')
  expect(() => fillMessage('Found `{word}`')).toThrow('{word}')
})
