import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { answerHelp } from '../../local/run-command.ts'
import { installPython } from '../e2e/python.ts'
import { listsOfFailures } from './failure-lists.ts'
import { answerTexts, parameters } from './models.ts'
import { chosen, parameterLists } from './parameter-lists.ts'

answerHelp(
  "Writes which calls of AWS take a role, a key or a policy, or open something, from AWS's models.\n\n  npm run models\n  npm run models -- FOLDER    of another virtual environment with botocore\n",
)

/*
 * Writes which calls of AWS take a role, a key or a policy, or open something, and where in their parameters: what AWS's models
 * say to test/fixtures/, and what detections read of it beside them; and which answers list what failed. `npm run models` after
 * botocore has changed. A folder of another virtual environment with botocore may be given.
 */
const root = resolve(import.meta.dirname, '../..')
const [, , environment = resolve(installPython(), '../..')] = process.argv

const found = parameterLists.map((list) => ({ list, candidates: new Map<string, Set<string>>() }))
for (const { call, path } of parameters(environment)) {
  for (const { list, candidates } of found) {
    const isOfKind = path.includes('=') === (list.choices ?? false) && list.calls?.test(call) !== false
    if (isOfKind && list.named.test(path)) candidates.set(call, (candidates.get(call) ?? new Set()).add(path))
  }
}
const fixture = found.map(({ list, candidates }) => {
  const paths = [...candidates].map(([call, all]) => [call, [...all].sort().join(' ')] as const)
  const byCall: Record<string, string> = Object.fromEntries(paths.sort(([a], [b]) => (a < b ? -1 : 1)))
  writeJson(list.file, chosen(list, byCall))
  return [list.file, byCall]
})
writeJson('test/fixtures/aws-parameters.json', Object.fromEntries(fixture))
writeJson('test/fixtures/failure-lists.json', listsOfFailures(answerTexts(environment)))

function writeJson(path: string, value: object): void {
  writeFileSync(resolve(root, path), `${JSON.stringify(value, undefined, 2)}\n`)
  console.log(`Wrote ${path}`)
}
