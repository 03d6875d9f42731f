import { readFile, writeFile } from 'node:fs/promises'
import { detections } from '../../detections/index.ts'
import { shipped } from '../../detections/sequences/index.ts'
import { answerHelp } from '../run-command.ts'
import { attackLayer } from './attack-layer.ts'
import { catalogue } from './catalogue.ts'
import { withCurrentAlert } from './readme.ts'
import { sourcesPage } from './sources-page.ts'

answerHelp('Writes docs/detections.md, docs/sources.md, and the alert in README.md.\n\n  npm run docs\n')

const root = new URL('../../', import.meta.url)
const readme = new URL('README.md', root)

await writeFile(new URL('docs/detections.md', root), await catalogue(detections, shipped))
await writeFile(new URL('docs/sources.md', root), sourcesPage(detections))
await writeFile(new URL('docs/attack-layer.json', root), attackLayer(detections))
await writeFile(readme, await withCurrentAlert(await readFile(readme, 'utf8'), detections))
console.log('Wrote docs/detections.md, docs/sources.md, docs/attack-layer.json and the alert in README.md')
