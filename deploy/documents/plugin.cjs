/** Puts the checked documents of detections/custom/ into the bundle, instead of the module that reads and checks them. */
module.exports = {
  name: 'tocsin-documents',
  setup(build) {
    build.onLoad({ filter: /[\\/]detections[\\/]custom[\\/]documents\.ts$/ }, ({ path }) => {
      // Here, and not above: of an older Node.js, deploy/serverless.cjs says what to do.
      const { readDocuments } = require('./read-documents.ts')
      const { documents, sequences, problems } = readDocuments(require('node:path').dirname(path))
      const list = (checked) => JSON.stringify(checked.map(({ document }) => document))
      const contents = `export const documents = ${list(documents)}\nexport const sequenceDocuments = ${list(sequences)}`
      return { contents, errors: problems.map((text) => ({ text })) }
    })
  },
}
