// build2.cjs entry out format minify jsonparse
const esbuild = require('/work/wt-cold/node_modules/esbuild'); const fs = require('fs')
const config = require('/work/wt-cold/deploy/esbuild.cjs')()
const { exclude, banner, ...o } = config
const [entry, outfile, format, minify, json, root = '/work/wt-cold'] = process.argv.slice(2)
const jsonPlugin = { name: 'json', setup(b) { b.onLoad({ filter: /\.json$/ }, ({ path }) => path.includes('package.json') ? undefined : ({ contents: `module.exports = JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(fs.readFileSync(path, 'utf8'))))})`, loader: 'js' })) } }
esbuild.build({ ...o, ...(format === 'esm' ? { banner } : {}), format, minify: minify === '1', keepNames: false, plugins: [...o.plugins, ...(json === '1' ? [jsonPlugin] : [])], entryPoints: [root + '/' + entry], outfile, absWorkingDir: root }).then(() => console.log(outfile, fs.statSync(outfile).size))
