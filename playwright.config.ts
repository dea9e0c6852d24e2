import { defineConfig } from '@playwright/test'
import { isRoot, listChromiumArguments } from './lib/commands/test-run/find-chromium'
import { isShippedContent } from './tests/shipped-content'

// `npm test` finds the browser, a free port and a place for the report, and says them here.
const port = Number(process.env.TEST_PORT ?? 3217)
const report = process.env.TEST_REPORT

// The other tests open pages by name, which only the content that comes with the site has.
const forAnyContent = [
  'accessibility/{content-health,page-checks,valid-html}.spec.ts',
  'e2e/{contacts,headers,links,packs-hostile}.spec.ts',
]

export default defineConfig({
  testDir: 'tests',
  testMatch: isShippedContent ? ['e2e/**/*.spec.ts', 'accessibility/**/*.spec.ts'] : forAnyContent,
  outputDir: 'test-results/browser',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  reporter: [['list'], ...(report ? ([['json', { outputFile: report }]] as const) : [])],
  use: {
    baseURL: `http://localhost:${port}`,
    browserName: 'chromium',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: listChromiumArguments(isRoot()),
    },
  },
  // The real server on the real build. It builds first if something has changed.
  webServer: {
    command: `"${process.execPath}" lib/commands/run.cjs start --fresh`,
    env: { PORT: String(port) },
    url: `http://localhost:${port}/healthz`,
    timeout: 300_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
})
