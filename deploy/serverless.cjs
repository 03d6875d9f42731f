// The framework reads JavaScript by require(), which takes TypeScript from Node 24 on: the version that npm installed
// here, and that npx and npm scripts find first.
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  throw new Error(
    `Node.js ${process.versions.node} is too old to read deploy/stack.ts; run "npm ci", and then "npx serverless"`,
  )
}

module.exports = require('./stack.ts')
