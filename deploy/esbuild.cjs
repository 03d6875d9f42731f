/**
 * One CommonJS module for each function: an ES module that imports node:http has Node load its own fetch, which nothing here
 * uses, for as long as a tenth of the start.
 */
module.exports = () => ({
  bundle: true,
  minify: true,
  format: 'cjs',
  platform: 'node',
  target: 'node24',
  // What is loaded later is in the bundle, too; import() of a built-in would load Node's own fetch, as above.
  supported: { 'dynamic-import': false },
  mainFields: ['module', 'main'],
  legalComments: 'none',
  exclude: [],
  plugins: [
    require('./documents/plugin.cjs'),
    require('./route-lists.cjs'),
    require('./json-text.cjs'),
    require('./function-credentials.cjs'),
    require('./commonjs.cjs'),
  ],
})
