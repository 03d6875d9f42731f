const { mkdirSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')

/** Lambda takes a .js file for CommonJS; here, where `invoke local` runs the bundle, the project's package.json says otherwise. */
module.exports = {
  name: 'tocsin-commonjs',
  setup(build) {
    const { outdir, write } = build.initialOptions
    build.onEnd(() => {
      if (write === false) return
      mkdirSync(outdir, { recursive: true })
      writeFileSync(join(outdir, 'package.json'), '{ "type": "commonjs" }\n')
    })
  },
}
