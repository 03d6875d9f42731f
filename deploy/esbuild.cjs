/** How the functions are bundled; deploy/split.cjs makes files of each. */
module.exports = () => ({
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  legalComments: 'none',
  exclude: [],
  plugins: [
    require('./documents/plugin.cjs'),
    require('./split.cjs'),
    require('./route-lists.cjs'),
    require('./json-text.cjs'),
    require('./function-credentials.cjs'),
    require('./zod-without-compiler.cjs'),
  ],
})
