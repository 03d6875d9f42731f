// Plain JavaScript: only the Node that npm installs here, which npx and npm scripts find first, reads TypeScript by itself.
const { existsSync } = require('node:fs')
const { join } = require('node:path')

const major = Number(process.versions.node.split('.')[0])
const isInstalled = existsSync(join(__dirname, '../node_modules/zod'))
if (major < 24 || !isInstalled) {
  const what = isInstalled ? `Node.js ${process.versions.node} is too old` : 'Nothing is installed yet'
  console.error(`${what}: run "npm ci" first, and then this again with npm or npx`)
  process.exit(1)
}
