import {describe, expect, test} from 'vitest'
import {isWorse, shiftSeverity} from '../../src/lint/severity.ts'

describe('shiftSeverity', () => {
  test('gives a finding of the rule’s own severity the configured one', () => {
    expect(shiftSeverity('warning', 'warning', 'error')).toBe('error')
    expect(shiftSeverity('error', 'error', 'info')).toBe('info')
  })

  test('keeps a milder finding as much milder', () => {
    expect(shiftSeverity('warning', 'error', 'warning')).toBe('info')
    expect(shiftSeverity('info', 'warning', 'error')).toBe('warning')
    expect(shiftSeverity('info', 'error', 'error')).toBe('info')
  })

  test('stops at the mildest', () => {
    expect(shiftSeverity('info', 'error', 'warning')).toBe('info')
    expect(shiftSeverity('warning', 'error', 'info')).toBe('info')
  })
})

test('isWorse orders error above warning above info', () => {
  expect(isWorse('error', 'warning')).toBe(true)
  expect(isWorse('warning', 'info')).toBe(true)
  expect(isWorse('warning', 'warning')).toBe(false)
  expect(isWorse('info', 'error')).toBe(false)
})
