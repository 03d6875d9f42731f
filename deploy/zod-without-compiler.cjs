const { readFileSync } = require('node:fs')

/** zod compiles what it parses by; a function lives for a few events, and would wait for that longer than it gains. */
module.exports = {
  name: 'tocsin-zod-without-compiler',
  setup(build) {
    build.onLoad({ filter: /[\\/]functions[\\/][\w-]+\.ts$/ }, ({ path }) => ({
      contents: `import 'tocsin-zod-config'\n${readFileSync(path, 'utf8')}`,
      loader: 'ts',
    }))
    build.onResolve({ filter: /^tocsin-zod-config$/ }, ({ path, resolveDir }) => ({
      path,
      namespace: 'tocsin-zod-config',
      pluginData: resolveDir,
    }))
    build.onLoad({ filter: /.*/, namespace: 'tocsin-zod-config' }, ({ pluginData }) => ({
      contents: `import { config } from 'zod'\nconfig({ jitless: true })`,
      resolveDir: pluginData,
    }))
  },
}
