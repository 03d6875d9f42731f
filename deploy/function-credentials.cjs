const { dirname } = require('node:path')

/** Lambda gives a function its credentials in its environment: it needs nothing that signs people in. */
module.exports = {
  name: 'tocsin-function-credentials',
  setup(build) {
    build.onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, () => ({
      path: 'credential-provider-node',
      namespace: 'tocsin-function-credentials',
    }))
    build.onLoad({ filter: /.*/, namespace: 'tocsin-function-credentials' }, () => ({
      contents: `export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env'`,
      resolveDir: dirname(require.resolve('@aws-sdk/credential-provider-env')),
    }))
  },
}
