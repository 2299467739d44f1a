import {expect, test} from 'vitest'
import {tokenAt} from '../../src/notice/provision-tokens.ts'

/** The tokens of a text, one behind another, until there is none. */
function tokensIn(text: string): string[] {
  const tokens: string[] = []
  for (let token = tokenAt(text, 0); token; token = tokenAt(text, token.end)) {
    expect(text.slice(token.start, token.end)).toContain(token.text)
    tokens.push(`${token.kind} ${token.text}`)
  }
  return tokens
}

test.each([
  ['40(3A)(a)', ['number 40', 'label 3A', 'label a']],
  ['22A', ['number 22A']],
  ['( 2 ) (aa)(iii)', ['label 2', 'label aa', 'label iii']],
  ['(xviii)(xxviii)', ['label xviii', 'note xxviii']],
  ['(personal data) (the FOI (Scotland) Act)', ['note personal data', 'note the FOI (Scotland) Act']],
  ['()', []],
  ['(a ((b) c))', []],
  ['(a', []],
  [', and (b)', ['joint , and ', 'label b']],
  [',(b)', ['joint ,', 'label b']],
  ['and/or 31', ['joint and/or ', 'number 31']],
  ['and both 31 & also 36', ['joint and both ', 'number 31', 'joint & also ', 'number 36']],
  ['/36', ['joint /', 'number 36']],
  [' to 31 – 32 ‑ 33', ['range to ', 'number 31', 'range –', 'number 32', 'range ‑', 'number 33']],
  [', by virtue of 31', ['link , by virtue of ', 'number 31']],
  ['read with (2)', ['link read with ', 'label 2']],
  ['reading', []],
  ['tomorrow', []],
  ['order', []],
  [', tomorrow', ['joint ,']],
  ['2023', []],
  ['40th', []],
  ['4.2', []],
  ['40.', ['number 40']],
  ['12é', []],
  ['   31', []],
  ['', []],
] as [string, string[]][])('the tokens of %j', (text, tokens) => {
  expect(tokensIn(text)).toEqual(tokens)
})
