import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Every prefix of every example is linted, and properties are tried many times.
    testTimeout: 30_000,
  },
})
