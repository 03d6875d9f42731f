import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../project-copy.ts'

const read = (path: string): string => readFileSync(`${root}/${path}`, 'utf8')
const filesIn = (folder: string): readonly string[] =>
  readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))

const namedIn = (page: string): readonly string[] =>
  [...page.matchAll(/`([\w./-]+\.(?:ts|cjs|js|css))`/g)].map(([, path = '']) => path)

describe('docs/architecture.md', () => {
  const named = namedIn(read('docs/architecture.md'))

  test.each(['shared/gate', 'shared/patterns', 'shared/telling', 'local/incident'])(
    'says what each file of %s is for',
    (folder) => {
      const unnamed = filesIn(folder).filter((file) => /\.(?:ts|js|css)$/.test(file) && !named.includes(basename(file)))
      expect(unnamed.filter((file) => !named.includes(file))).toEqual([])
    },
  )
})

describe('a file that a page names is there', () => {
  const folders = ['shared', 'detections', 'deploy', 'local', 'functions', 'test', 'bench', 'lint']
  const files = folders.flatMap((folder) => filesIn(folder).map((file) => `${folder}/${file}`))
  // What the pages have their readers write, and what a decision says is not there.
  const toBe = /^detections\/custom\/|^detections\/defaults\.ts$/
  const pages = [
    'README.md',
    'CHANGELOG.md',
    ...filesIn('docs').flatMap((file) => (file.endsWith('.md') ? `docs/${file}` : [])),
  ]

  test.each(pages)('%s', (page) => {
    const missing = namedIn(read(page)).filter(
      (path) =>
        !toBe.test(path) && path !== 'tocsin.config.ts' && !files.some((file) => `/${file}`.endsWith(`/${path}`)),
    )
    expect(missing).toEqual([])
  })
})
