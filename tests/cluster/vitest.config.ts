import { defineConfig } from 'vitest/config'

// `npm run cluster`: replicas behind nginx, and builds that are killed or find no room. Some minutes.
export default defineConfig({
  test: {
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
    include: ['tests/cluster/**/*.test.ts'],
  },
})
