/** One ES module for each function; what a dependency still require()s gets a require of its own. */
module.exports = () => ({
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  legalComments: 'none',
  exclude: [],
  plugins: [require('./documents/plugin.cjs')],
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
})
