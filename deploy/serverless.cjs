// The framework reads JavaScript by require(), which takes TypeScript from Node 24 on.
require('./installed.cjs')

const { forPeople, loadForPeople } = require('./for-people.ts')
const { generated, parameters } = loadForPeople(() => require('./stack.ts'))

module.exports = {
  parameters: (variables) => forPeople(() => parameters(variables)),
  generated: (variables) => forPeople(() => generated(variables)),
}
