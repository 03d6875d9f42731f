import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyProject, root } from '../project-copy.ts'

const tools = [
  'bench',
  'local',
  'test',
  'events',
  'lint',
  'biome.jsonc',
  'tsconfig.json',
  'vitest.config.ts',
  '.gitignore',
]
const copy = copyProject(readFileSync(join(root, 'tocsin.config.ts'), 'utf8'), {}, tools)
afterAll(() => copy.delete())

function run(command: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy.folder, encoding: 'utf8' })
  return { status, stdout, stderr, output: stdout + stderr }
}

const make = (...args: readonly string[]) => run(process.execPath, 'local/new-detection/index.ts', ...args)
const read = (path: string): string => readFileSync(join(copy.folder, path), 'utf8')

/** What docs/adding-a-detection.md tells its reader to run, and then to write. */
const walkThrough: readonly string[] =
  readFileSync(join(root, 'docs/adding-a-detection.md'), 'utf8')
    .match(
      /npm run new:detection (\S+) -- (--call) (\S+)$[\s\S]*?^```ts\n([\s\S]*?)^```$[\s\S]*?^```ts\n([\s\S]*?)^```$/m,
    )
    ?.slice(1) ?? []

describe('what it writes', () => {
  beforeAll(() => {
    for (const args of [
      ['identity/user-created', '--call', 'iam:CreateUser'],
      ['network/vpc-listed', '--call', 'ec2:DescribeVpcs'],
      ['sales-data/orders-changed', '--call', 'lambda:UpdateFunctionCode*'],
      ['custom/bucket-made', '--call', 's3:CreateBucket'],
      ['custom/table-deleted', '--call', 'dynamodb:DeleteTable', '--yaml'],
      walkThrough.slice(0, 3),
    ]) {
      const { status, output } = make(...args)
      expect(status, output).toBe(0)
    }
    const [id = '', , , detection = '', examples = ''] = walkThrough
    writeFileSync(join(copy.folder, `detections/${id}.ts`), detection)
    writeFileSync(join(copy.folder, `detections/${id}.examples.ts`), examples)
  })

  test('stands in the indexes, in the order of the alphabet', () => {
    expect(read('detections/identity/index.ts')).toMatch(
      / {2}userAddedToGroup,\n {2}userCreated,\n {2}userPoolMfaOff,\n/,
    )
    const identity = read('detections/identity/index.ts')
    const importsOf = identity.matchAll(/^import (\w+) from/gm)
    const listOf = identity.split('= [')[1]?.matchAll(/^ {2}(\w+),$/gm) ?? []
    expect([...listOf].map(([, name]) => name)).toEqual([...importsOf].map(([, name]) => name))
    expect(read('detections/sales-data/index.ts')).toMatch(/export const salesData: .* = \[ordersChanged\]/)
    expect(read('detections/index.ts')).toMatch(/ {2}\.\.\.network,\n(?: {2}\.\.\.o\w+,\n)* {2}\.\.\.salesData,\n/)
  })

  test('compiles, and is as the formatter wants it', () => {
    const tsc = run('npx', 'tsc')
    expect(tsc.status, tsc.output).toBe(0)
    const biome = run('npx', 'biome', 'check', '--error-on-warnings', 'detections')
    expect(biome.status, biome.output).toBe(0)
  })

  test('lacks nothing but what its author must say', () => {
    const ids =
      'identity/user-created|network/vpc-listed|sales-data/orders-changed|custom/bucket-made|custom/termination-protection-off|documents|path of its'
    run(
      'npx',
      'vitest',
      'run',
      'test/corpus/detections.test.ts',
      '--reporter=json',
      '--outputFile=report.json',
      '-t',
      ids,
    )
    const { testResults } = JSON.parse(read('report.json'))
    const failed: readonly { readonly fullName: string; readonly failureMessages: readonly string[] }[] =
      testResults[0].assertionResults.filter(({ status }: { status: string }) => status === 'failed')
    const saysWhy = 'says why, what to do, when it is harmless, and where AWS documents it'
    expect(failed.map(({ fullName }) => fullName).sort()).toEqual([
      `custom/bucket-made ${saysWhy}`,
      `identity/user-created ${saysWhy}`,
      `network/vpc-listed ${saysWhy}`,
      `sales-data/orders-changed ${saysWhy}`,
      'the documents in detections/custom/ are right',
    ])
    const messages = failed.flatMap(({ failureMessages }) => failureMessages).join('\n')
    expect(messages).toMatch(/why: one sentence/)
    expect(messages).toMatch(/falsePositives: when it is harmless/)
    expect(messages).toMatch(/detections\/custom\/table-deleted\.yml:5: why: is empty/)
  })
})

test.each([
  [[], /^Say which: npm run new:detection FAMILY\/NAME$/],
  [['identity'], /^"identity" must be FAMILY\/NAME in small letters/],
  [['identity/UserCreated'], /must be FAMILY\/NAME/],
  [['../evil/x'], /must be FAMILY\/NAME/],
  [['requests/ports'], /has another meaning/],
  [
    ['identity/root-api-call', '--call', 'iam:CreateUser'],
    /^detections\/identity\/root-api-call\.ts is there already$/,
  ],
  [['identity/delete', '--call', 'iam:DeleteUser'], /^"identity\/delete": "delete" cannot be imported by this name/],
  [['identity/identity', '--call', 'iam:DeleteUser'], /^"identity\/identity": "identity" cannot be imported/],
  [['identity/x', '--call', 'CreateUser'], /^"CreateUser": must be "service:Name", like "iam:CreateUser"$/],
  [
    ['identity/x', '--call', 'cloudwatch:DeleteAlarms'],
    /^"cloudwatch:DeleteAlarms": CloudTrail calls the service "monitoring": write "monitoring:DeleteAlarms"$/,
  ],
  [['identity/x', '--call', 'iam:CreateUser', '--call', 'iam:DeleteUser'], /^Say --call once, and add the other calls/],
  [['identity/x'], /^Say which call it is about: --call iam:CreateUser$/],
  [['identity/x', '--call', 'iam:CreateUser', '--yaml'], /^Documents lie in detections\/custom; say custom\/x/],
  [['identity/x', '--cal', 'iam:CreateUser'], /^Unknown option '--cal'/],
])('%j ends with one line and exit code 2', (args, line) => {
  const { status, stdout, stderr } = make(...args)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr.trim()).toMatch(line)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(existsSync(join(copy.folder, 'detections/identity/x.ts'))).toBe(false)
})
