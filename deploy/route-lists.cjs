const { basename, dirname, join } = require('node:path')

const root = join(__dirname, '..')

/** Puts into each function's bundle the detections and sequences that it can use, instead of the lists of all there are. */
module.exports = {
  name: 'tocsin-route-lists',
  setup(build) {
    // Here, and not above: of an older Node.js, deploy/serverless.cjs says what to do.
    const nameOf = (file) => basename(file, '.ts').replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())
    build.onResolve({ filter: /^\.\.\/detections\/(?:sequences\/)?index\.ts$/ }, ({ path, importer }) => {
      if (dirname(importer) !== join(root, 'functions')) return undefined
      const what = path.includes('sequences') ? 'sequences' : 'detections'
      return { path: `${nameOf(importer)} ${what}`, namespace: 'tocsin-lists' }
    })
    build.onLoad({ filter: /.*/, namespace: 'tocsin-lists' }, ({ path }) => {
      const [name, what] = path.split(' ')
      const { detections, sequences } = require('./route-lists.ts').routeLists()[name]
      const contents = what === 'sequences' ? sequencesModule(sequences) : detectionsModule(detections)
      return { contents, resolveDir: root }
    })
  },
}

function detectionsModule(ids) {
  return [
    ...ids.map((id, i) => `import d${i} from './detections/${id}.ts'`),
    `import { custom } from './detections/custom/index.ts'`,
    `export const detections = [${ids.map((_, i) => `d${i}`).join(', ')}, ...custom]`,
  ].join('\n')
}

function sequencesModule(ids) {
  return [
    ...ids.map((id, i) => `import s${i} from './detections/${id}.ts'`),
    `import { custom } from './detections/custom/index.ts'`,
    `import { sequenceDocuments } from './detections/custom/documents.ts'`,
    `import { sequenceFromDocument } from './detections/sequences/from-document.ts'`,
    `import { withOwn } from './detections/sequences/with-own.ts'`,
    `const shipped = [${ids.map((_, i) => `s${i}`).join(', ')}]`,
    `export const sequences = [...shipped, ...sequenceDocuments.map(sequenceFromDocument)].map((one) => withOwn(one, custom))`,
  ].join('\n')
}
