/** Puts the checked documents of detections/custom/ into the bundle, instead of the module that reads and checks them. */
module.exports = {
  name: 'tocsin-documents',
  setup(build) {
    build.onLoad({ filter: /[\\/]detections[\\/]custom[\\/]documents\.ts$/ }, ({ path }) => {
      // Here, and not above: of an older Node.js, deploy/serverless.cjs says what to do.
      const { readDocuments } = require('./read-documents.ts')
      const { documents, problems } = readDocuments(require('node:path').dirname(path))
      const list = JSON.stringify(documents.map(({ document }) => document))
      return { contents: `export const documents = ${list}`, errors: problems.map((text) => ({ text })) }
    })
  },
}
