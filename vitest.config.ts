import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    // A test that hangs has failed; a machine that is busy has not.
    testTimeout: 60_000,
    include: ['tests/unit/**/*.test.ts', 'tests/components/**/*.test.tsx'],
  },
})
