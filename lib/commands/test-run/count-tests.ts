/** How many tests passed and failed. */
export type TestCount = { passed: number; failed: number }

/** What vitest's JSON reporter writes, as far as it is counted. */
export type VitestReport = { success: boolean; numPassedTests: number; numFailedTests: number }

/** What Playwright's JSON reporter writes, as far as it is counted. */
export type PlaywrightReport = {
  errors: unknown[]
  stats: { expected: number; unexpected: number; flaky: number }
}

/** Counts a vitest report. A file that could not be run has no tests to fail, and counts as one failure. */
export function countVitest({ success, numPassedTests, numFailedTests }: VitestReport): TestCount {
  return { passed: numPassedTests, failed: success ? numFailedTests : Math.max(1, numFailedTests) }
}

/** Counts a Playwright report. What went wrong outside any test counts too. */
export function countPlaywright({ errors, stats }: PlaywrightReport): TestCount {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}
