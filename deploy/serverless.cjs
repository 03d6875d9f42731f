// The framework reads JavaScript by require(), which takes TypeScript from Node 24 on: the version that npm installed
// here, and that npx and npm scripts find first.
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(
    `Node.js ${process.versions.node} is too old to read deploy/stack.ts; run "npm ci", and then "npx serverless"`,
  )
  process.exit(1)
}

const { forPeople, loadForPeople } = require('./for-people.ts')
const { generated, parameters } = loadForPeople(() => require('./stack.ts'))

module.exports = {
  parameters: (variables) => forPeople(() => parameters(variables)),
  generated: (variables) => forPeople(() => generated(variables)),
}
