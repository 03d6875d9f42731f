import { execFile } from 'node:child_process'
import { cpSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { mistakeOf } from '../../deploy/for-people.ts'
import { detectionTemplate } from '../../local/new-detection/templates.ts'
import { copyProject, root, serverless } from '../project-copy.ts'
import { run } from './command.ts'

const copy = copyProject('export default {}', {}, ['local', 'events', 'test'])
afterAll(copy.delete)

const environment = { PATH: process.env['PATH'], HOME: '/nonexistent', AWS_EC2_METADATA_DISABLED: 'true' }

function tocsin(args: readonly string[]): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((finish) => {
    execFile(process.execPath, ['local/tocsin.ts', ...args], { cwd: copy.folder }, (error, stdout, stderr) =>
      finish({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr }),
    )
  })
}

const inDefault = (key: string): string =>
  `import { defineConfig } from './shared/config.ts'\n\nexport default defineConfig({\n${key}\n})\n`

test.each([
  [
    'a comma is missing',
    inDefault("  accounts: {\n    '111122223333': 'A'\n    '123456789012': 'B',\n  },"),
    /^tocsin\.config\.ts:6: Expected ',', got 'string literal'; look at the end of the line before, too\n$/,
  ],
  ['it ends too early', 'export default { accounts: {\n', /^tocsin\.config\.ts:1: Unexpected token `<eof>`.*\n$/],
  ['a name is unknown', inDefault('  accounts,'), /^tocsin\.config\.ts:4: accounts is not defined\n$/],
  [
    'an import is mistyped',
    `import { defineConfig } from './shared/confg.ts'\nexport default defineConfig({})`,
    /^tocsin\.config\.ts: Cannot find module 'shared\/confg\.ts'\n$/,
  ],
  [
    'an imported name is mistyped',
    `import { defineConfg } from './shared/config.ts'\nexport default defineConfg({})`,
    /^tocsin\.config\.ts(?::1)?: The requested module '.\/shared\/config\.ts' does not provide an export named 'defineConfg'\n$/,
  ],
  ['nothing is exported', 'export const config = {}', /^tocsin\.config\.ts: .* it needs "export default defineConfig/],
  ['it does what is not stripped', 'enum A { b }\nexport default {}', /^tocsin\.config\.ts:1: TypeScript enum .*\n$/],
  [
    'a key is unknown',
    'export default { acounts: {} }',
    /^tocsin\.config\.ts: unknown key "acounts"; did you mean "accounts"\?/,
  ],
])('where %s in tocsin.config.ts, one sentence says so', async (_, config, sentence) => {
  writeFileSync(join(copy.folder, 'tocsin.config.ts'), config)
  const packaged = serverless(copy.folder, environment, ['package'])
  expect(packaged).toEqual({ status: 1, stdout: '', stderr: expect.stringMatching(sentence) })
  for (const args of [['scan', 'events/ec2'], ['start'], ['rules']]) {
    expect(await tocsin(args)).toEqual({ code: 1, output: expect.stringMatching(sentence) })
  }
})

test('a mistake in a detection is a sentence, too', async () => {
  writeFileSync(join(copy.folder, 'tocsin.config.ts'), 'export default {}')
  writeFileSync(join(copy.folder, 'detections/custom/index.ts'), 'export const custom = [\n  {,\n]\n')
  const sentence = expect.stringMatching(/^detections\/custom\/index\.ts:2: .*\n$/)
  expect(serverless(copy.folder, environment, ['package'])).toEqual({ status: 1, stdout: '', stderr: sentence })
  expect(await tocsin(['rules'])).toEqual({ code: 1, output: sentence })
})

test('a detection in code that does not say why it matters is not packaged', () => {
  const folder = join(copy.folder, 'detections/custom')
  writeFileSync(
    join(folder, 'user-created.ts'),
    detectionTemplate('custom/user-created', 'iam:CreateUser', 'identity/iam-user-created'),
  )
  writeFileSync(
    join(folder, 'index.ts'),
    "import userCreated from './user-created.ts'\n\nexport const custom = [userCreated]\n",
  )
  const { status, stderr } = serverless(copy.folder, environment, ['package'])
  expect({ status, problems: stderr.trim().split('\n') }).toEqual({
    status: 1,
    problems: [
      'detections/custom/user-created.ts: why: one sentence, from a capital to a period, is missing',
      "detections/custom/user-created.ts: references: a page of AWS's documentation is missing",
      'detections/custom/user-created.ts: falsePositives: when it is harmless is missing',
    ],
  })
})

test.each([
  ['--stage=Prod_X', /^The stage is "Prod_X"; it must begin with a small letter .*\n$/],
  ['--stage=PROD', /^The stage is "PROD"; .*\n$/],
  ['--region=moon', /^The region is "moon"; it must look like "us-east-1"\n$/],
  ['--param=alertEmial=a@example.com', /^--param="alertEmial=.*did you mean "alertEmail"\?\n$/],
  ['--param=alertEmail=nobody', /^The parameter alertEmail is "nobody"; it must look like "ops@example.com".*\n$/],
])('%s is refused by one sentence, without words of the framework', (option, sentence) => {
  const refused = serverless(root, environment, ['package', option])
  expect(refused).toEqual({ status: 1, stdout: '', stderr: expect.stringMatching(sentence) })
})

test('what is no mistake of people keeps its stack', () => {
  expect(mistakeOf(new TypeError('x is undefined'))).toBeUndefined()
  expect(mistakeOf('x')).toBeUndefined()
  const parsing = () => JSON.parse('{a')
  const thrown = (() => {
    try {
      return parsing()
    } catch (error) {
      return error
    }
  })()
  expect(mistakeOf(thrown)).toBeUndefined()
})

test('before anything is installed, one sentence says what to run', async () => {
  const folder = join(copy.folder, 'fresh')
  for (const part of ['local', 'deploy']) cpSync(join(root, part), join(folder, part), { recursive: true })
  const started = await new Promise((finish) => {
    execFile(process.execPath, ['local/tocsin.cjs', 'start'], { cwd: folder }, (error, stdout, stderr) => {
      finish({ code: error?.code, stdout, stderr })
    })
  })
  const stderr = 'Nothing is installed yet: run "npm ci" first, and then this again with npm or npx\n'
  expect(started).toEqual({ code: 1, stdout: '', stderr })
})

test('the command can be started by its name, as npx does', async () => {
  const env = { PATH: `${dirname(process.execPath)}:/usr/bin:/bin` }
  const version = await new Promise((finish) => {
    execFile(join(root, 'local/tocsin.cjs'), ['--version'], { env }, (error, stdout, stderr) => {
      finish({ error, stdout, stderr })
    })
  })
  expect(version).toEqual({ error: null, stderr: '', stdout: expect.stringMatching(/^tocsin \d/) })
})

test('the command says what it can do, and what may be meant', async () => {
  const help = await run('local/tocsin.ts', ['--help'], {})
  expect(help).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^ {2}tocsin scan PATH/m) })
  expect(await run('local/tocsin.ts', [], {})).toEqual(help)
  expect(await run('local/tocsin.ts', ['scan', '--help'], {})).toEqual(await run('local/scan/index.ts', ['--help'], {}))
  expect(await run('local/tocsin.ts', ['scn'], {})).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^There is no command "scn"; did you mean "scan"\?\nThe commands are start, scan,/),
  })
})
