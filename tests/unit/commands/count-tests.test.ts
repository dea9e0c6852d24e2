import { describe, expect, it } from 'vitest'
import { countPlaywright, countVitest } from '../../../lib/commands/test-run/count-tests'

describe('how many tests passed and failed', () => {
  it('is read from what vitest reports', () => {
    expect(countVitest({ success: true, numPassedTests: 12, numFailedTests: 0 })).toEqual({
      passed: 12,
      failed: 0,
    })
    expect(countVitest({ success: false, numPassedTests: 10, numFailedTests: 2 })).toEqual({
      passed: 10,
      failed: 2,
    })
  })

  it('counts a file of tests that cannot even be read', () => {
    expect(countVitest({ success: false, numPassedTests: 12, numFailedTests: 0 }).failed).toBe(1)
  })

  it('is read from what Playwright reports, and a test that passed only at times has failed', () => {
    const report = { errors: [], stats: { expected: 5, unexpected: 1, flaky: 1 } }
    expect(countPlaywright(report)).toEqual({ passed: 5, failed: 2 })
  })

  it('counts what went wrong outside any test, such as a server that did not start', () => {
    const report = { errors: [{ message: 'no server' }], stats: { expected: 0, unexpected: 0, flaky: 0 } }
    expect(countPlaywright(report).failed).toBe(1)
  })
})
