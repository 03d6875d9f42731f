import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // The end-to-end tests need an emulated account: npm run test:e2e.
    include: ['test/{unit,corpus,cases,integration}/**/*.test.ts'],
    coverage: { include: ['shared/**', 'detections/**', 'deploy/**', 'local/**', 'functions/**'] },
    // The oldest Node that is pinned calls experimental what later ones do not, in what processes print.
    env: { NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
    // By default one of two processors would stay idle; many tests wait for processes and servers.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
