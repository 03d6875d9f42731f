const { readFileSync } = require('node:fs')
const { basename, join, relative, sep } = require('node:path')

const root = join(__dirname, '..')

const camelCase = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())

/** The lists that functions have of all there is. */
const lists = {
  'detections/index.ts': detectionsModule,
  'detections/sequences/index.ts': ({ sequences }) => sequencesModule(sequences),
  'shared/sources/index.ts': ({ kinds }) => sourcesModule(kinds),
}

/** Puts into a function's bundle the detections, sequences and sources of events that it can use, instead of all. */
module.exports = {
  name: 'tocsin-route-lists',
  setup(build) {
    const { entryPoints } = build.initialOptions
    const [entry, ...others] = Object.values(entryPoints)
    if (others.length > 0) return
    const name = basename(entry, '.ts')
    // Not above: of an older Node.js, deploy/serverless.cjs says what to do.
    const { routeLists } = require('./route-lists.ts')
    const held = routeLists()[camelCase(name)]
    const parts = held.parts.map((ids, i) => ({ file: `${name}.part-${i}`, ids }))
    build.initialOptions.entryPoints = Object.fromEntries([
      [name, entry],
      ...parts.map(({ file }) => [file, `tocsin-part:${file}`]),
    ])
    build.onResolve({ filter: /^tocsin-part:/ }, ({ path }) => ({ path, namespace: 'tocsin-part' }))
    build.onLoad({ filter: /.*/, namespace: 'tocsin-part' }, ({ path }) => {
      const { ids } = parts.find(({ file }) => path === `tocsin-part:${file}`)
      return { contents: partModule(ids), resolveDir: root }
    })
    build.onLoad({ filter: /[\\/]index\.ts$/ }, ({ path }) => {
      const contents = lists[relative(root, path).split(sep).join('/')]?.(held, parts)
      return contents === undefined ? undefined : { contents, resolveDir: root }
    })
  },
}

function partModule(ids) {
  return ids.map((id) => `export { default as '${id}' } from './detections/${id}.ts'`).join('\n')
}

/** Those of some services with what is asked before an event comes; the rest of each is in a part, for when one does. */
function detectionsModule({ detections }, parts) {
  const { deferredFacts } = require('./route-lists.ts')
  const files = new Map(parts.flatMap(({ file, ids }) => ids.map((id) => [id, `./${file}.js`])))
  const deferred = detections.filter((id) => files.has(id))
  const facts = deferred.map((id) => ({ file: files.get(id), ...deferredFacts(id) }))
  const listed = detections.map((id, i) => (files.has(id) ? `deferred[${deferred.indexOf(id)}]` : `d${i}`))
  return [
    ...detections.flatMap((id, i) => (files.has(id) ? [] : `import d${i} from './detections/${id}.ts'`)),
    `import { custom } from './detections/custom/index.ts'`,
    `const deferred = JSON.parse(${JSON.stringify(JSON.stringify(facts))})`,
    '  .map(({ file, ...facts }) => ({ ...facts, whole: () => require(file)[facts.id] }))',
    `export const detections = [${listed.join(', ')}, ...custom]`,
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

/** As the list of all sources imports them. */
function sourcesModule(kinds) {
  const folder = './shared/sources/'
  const listed = readFileSync(join(root, folder, 'index.ts'), 'utf8')
  const files = new Map(
    [...listed.matchAll(/^import \{ (\w+) \} from '\.\/(.+)'$/gm)].map(([, name, file]) => [name, file]),
  )
  const names = kinds.map((kind) => [kind, camelCase(kind)])
  return [
    ...names.map(([, name]) => `import { ${name} } from '${folder}${files.get(name)}'`),
    `export const sources = { ${names.map(([kind, name]) => `'${kind}': ${name}`).join(', ')} }`,
  ].join('\n')
}
