import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('.', import.meta.url).pathname,
    include: ['*.test.ts'],
    hookTimeout: 300_000,
    testTimeout: 60_000,
  },
})
