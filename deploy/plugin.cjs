// The framework requires plug-ins before it reads serverless.yml; of an older Node.js, deploy/serverless.cjs says what to do.
const major = Number(process.versions.node.split('.')[0])

module.exports =
  major < 24 ? class {} : require('./for-people.ts').loadForPeople(() => require('./plugin.ts').DeploymentPlugin)
