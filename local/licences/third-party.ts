import { globSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import * as z from 'zod'

const root = resolve(import.meta.dirname, '../..')

/** Licences that ask for no more than their text to go along. */
export const permissive: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
])

export interface ThirdParty {
  readonly name: string
  readonly version: string
  /** As SPDX names it. */
  readonly licence: string
  /** The text in the package; `undefined` where it holds none. */
  readonly text: string | undefined
}

const packageFile = z.object({ name: z.string(), version: z.string(), license: z.string().default('unknown') })

/** The packages of which something is in a function's bundle, by name; each version once. */
export async function bundledPackages(): Promise<readonly ThirdParty[]> {
  const options: () => BuildOptions & { readonly exclude?: unknown } = createRequire(import.meta.url)(
    '../../deploy/esbuild.cjs',
  )
  const { exclude: _, ...bundling } = options()
  const { metafile } = await build({
    ...bundling,
    absWorkingDir: root,
    entryPoints: globSync('functions/*.ts', { cwd: root }),
    outdir: 'unwritten',
    write: false,
    metafile: true,
    logLevel: 'error',
  })
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? folderOf(path) : [])),
  )
  const packages = [...new Set(used)].map(readPackage)
  const byName = new Map(packages.map((each) => [`${each.name} ${each.version}`, each]))
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The folder of the package that a file belongs to. */
function folderOf(path: string): readonly string[] {
  const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? []
  return folder === undefined ? [] : [folder]
}

function readPackage(folder: string): ThirdParty {
  const path = resolve(root, folder)
  const { name, version, license } = packageFile.parse(JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')))
  const file = readdirSync(path).find((each) => /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i.test(each))
  return { name, version, licence: license, text: file && readFileSync(join(path, file), 'utf8').trim() }
}

/** The text of THIRD-PARTY-LICENCES.md. */
export function licencesPage(packages: readonly ThirdParty[]): string {
  const apache = readFileSync(join(root, 'LICENSE'), 'utf8').trim()
  const terms = (text: string): string => text.replace(/\s+/g, ' ').split('APPENDIX')[0] ?? ''
  // Apache's terms are the same for all, and lie beside this file already.
  const texts = Map.groupBy(
    packages.filter(({ text }) => text !== undefined && terms(text) !== terms(apache)),
    ({ text = '' }) => text,
  )
  return [
    '# Licences of what is bundled',
    `The functions that are deployed hold parts of ${packages.length} packages. \`npm run licences\` writes this page; do not edit it. Packages
under Apache-2.0 have the text of [LICENSE](LICENSE); where a package holds no text, its licence is the one that it names.`,
    ['| Package | Version | Licence |', '| --- | --- | --- |', ...packages.map(row)].join('\n'),
    ...[...texts].flatMap(([text, those]) => [
      `## ${those.map(({ name }) => name).join(', ')}`,
      `\`\`\`text\n${text}\n\`\`\``,
    ]),
  ]
    .join('\n\n')
    .concat('\n')
}

function row({ name, version, licence }: ThirdParty): string {
  return `| ${name} | ${version} | ${licence} |`
}
