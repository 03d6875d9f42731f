const { readFileSync } = require('node:fs')

/** Puts JSON into the bundle as a text that is parsed: V8 reads that faster than the same as a literal. */
module.exports = {
  name: 'tocsin-json-text',
  setup(build) {
    build.onLoad({ filter: /\.json$/ }, ({ path }) => {
      if (path.includes('node_modules')) return undefined
      const text = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')))
      return { contents: `export default JSON.parse(${JSON.stringify(text)})`, loader: 'js' }
    })
  },
}
