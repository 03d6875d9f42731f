import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** What processes of the tests compiled, each of which loads all detections: the next need not compile it again. */
const compiled = mkdtempSync(join(tmpdir(), 'tocsin-compiled-'))
process.once('exit', () => rmSync(compiled, { recursive: true, force: true }))

const reloading = ['test/integration/outages.test.ts']

export default defineConfig({
  test: {
    coverage: { include: ['shared/**', 'detections/**', 'deploy/**', 'local/**', 'functions/**'] },
    // The oldest Node that is pinned calls experimental what later ones do not, in what processes print.
    env: { NODE_OPTIONS: '--disable-warning=ExperimentalWarning', NODE_COMPILE_CACHE: compiled },
    // By default one of two processors would stay idle; many tests wait for processes and servers.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Node strips the types itself, as it does for the commands: what tests load is compiled once, and not again by vite.
    experimental: { viteModuleRunner: false },
    // The end-to-end tests need an emulated account: npm run test:e2e.
    projects: [
      {
        extends: true,
        // These change nothing that another reads, so that all detections are loaded once.
        test: { name: 'parts', include: ['test/{unit,corpus,cases}/**/*.test.ts'], isolate: false },
      },
      { extends: true, test: { name: 'whole', include: ['test/integration/**/*.test.ts'], exclude: reloading } },
      // Node loads a module once; vite loads it again, as a process does that starts with another environment.
      {
        extends: true,
        test: { name: 'reloading', include: reloading, experimental: { viteModuleRunner: true } },
      },
    ],
  },
})
