const { mkdirSync, writeFileSync } = require('node:fs')
const { basename, dirname, join } = require('node:path')

/**
 * Writes a function as several files, so that Node.js reads only what is used: what is imported later has one of its own, and
 * what several use is in one that they share. esbuild splits ES modules alone, so each is made CommonJS afterwards: an ES
 * module that imports node:http has Node load its own fetch, which nothing here uses, for as long as a tenth of the start.
 */
module.exports = {
  name: 'tocsin-split',
  setup(build) {
    const { initialOptions: options, esbuild } = build
    const [entry, ...others] = Object.values(options.entryPoints)
    if (others.length > 0) return
    const { outdir, write = true, minify, platform, target } = options
    // What begins with another function's name serverless-esbuild leaves out of a function's zip.
    const name = basename(entry, '.ts')
    Object.assign(options, { format: 'esm', splitting: true, chunkNames: `${name}.[hash]`, write: false })
    build.onEnd(async ({ outputFiles = [] }) => {
      for (const file of outputFiles) {
        const supported = { 'dynamic-import': false }
        const { code } = await esbuild.transform(file.text, { format: 'cjs', minify, platform, target, supported })
        file.contents = Buffer.from(code)
      }
      if (!write) return
      for (const { path, contents } of outputFiles) {
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, contents)
      }
      // Lambda takes a .js file for CommonJS; here, where `invoke local` runs it, the project's package.json says otherwise.
      writeFileSync(join(outdir, 'package.json'), '{ "type": "commonjs" }\n')
    })
  },
}
