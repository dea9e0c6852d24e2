import { defineConfig } from 'vitest/config'

// `npm run security`: hostile traffic against the real server on the real build.
export default defineConfig({
  test: {
    testTimeout: 120_000,
    include: ['tests/security/**/*.test.ts'],
    globalSetup: 'tests/security/start-server.ts',
  },
})
