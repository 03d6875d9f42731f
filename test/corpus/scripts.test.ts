import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)

test('every npm script that runs TypeScript says first where nothing is installed yet', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
  const commands = Object.values<string>(scripts).flatMap((script) => script.split(' && '))
  const without = commands.filter(
    (command) => /^node .*\.ts\b/.test(command) && !command.includes('--require ./deploy/installed.cjs'),
  )
  expect(without).toEqual([])
})

test('every npm script that a document or a message names exists', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
  const files = globSync(
    ['*.md', 'docs/**/*.md', '{detections,shared,deploy,local,functions}/**/*.{ts,cjs,md}', '.ci/run'],
    {
      cwd: fileURLToPath(root),
    },
  )
  const missing = files.flatMap((file) =>
    [...readFileSync(new URL(file, root), 'utf8').matchAll(/\bnpm run ([a-z][\w:-]*)/g)]
      .map(([, name = '']) => name)
      .filter((name) => !(name in scripts))
      .map((name) => `${file}: npm run ${name}`),
  )
  expect(files.length).toBeGreaterThan(100)
  expect(missing).toEqual([])
})
