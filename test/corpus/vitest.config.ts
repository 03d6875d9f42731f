import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Those that check each detection by itself, under its ID; the others, which load slowly, look at all together. */
const each = [
  ...['actors', 'advice', 'claims', 'detections', 'foreign-actors', 'left-undone', 'other-accounts'],
  ...['readable-forms', 'rules', 'services-said', 'signatures', 'what-is-said', 'whom-to-ask', 'withheld'],
]

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    include: each.map((name) => `test/corpus/${name}.test.ts`),
    experimental: { viteModuleRunner: false },
    // A second worker would load all detections again.
    maxWorkers: 1,
    isolate: false,
  },
})
