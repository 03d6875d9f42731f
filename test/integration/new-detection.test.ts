import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commandInFolder, copyProject, root } from '../project-copy.ts'

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
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: copy.folder,
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  })
  return { status, stdout, stderr, output: stdout + stderr }
}

const tryOut = (id: string) => run(process.execPath, 'local/try/index.ts', id)
const make = (...args: readonly string[]) => run(process.execPath, 'local/new-detection/index.ts', ...args)
const read = (path: string): string => readFileSync(join(copy.folder, path), 'utf8')

/** What each page that shows how a detection is added tells its reader to run, and then to write. */
const readPage = (path: string): string => readFileSync(join(root, path), 'utf8')
const commandIn = (page: string): readonly string[] =>
  /^npm run new:detection (.*)$/m
    .exec(page)?.[1]
    ?.split(' ')
    .filter((word) => word !== '--') ?? []
const blocksIn = (page: string, language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text)

const guide = readPage('docs/adding-a-detection.md')
const customPage = readPage('detections/custom/README.md')
const ordersCommand = /`npm run new:detection (custom\/orders[^`]*)`/.exec(customPage)?.[1]?.split(' ') ?? []

const walkThroughs: readonly (readonly [
  page: string,
  command: readonly string[],
  files: Readonly<Record<string, string>>,
])[] = [
  ['README.md', commandIn(readPage('README.md')), {}],
  [
    'docs/adding-a-detection.md',
    commandIn(guide),
    {
      'detections/custom/instance-resized.ts': blocksIn(guide, 'ts')[0] ?? '',
      'detections/custom/instance-resized.examples.ts': blocksIn(guide, 'ts')[1] ?? '',
    },
  ],
  [
    'detections/custom/README.md',
    ordersCommand.filter((word) => word !== '--'),
    { 'detections/custom/orders-table-deleted.yml': blocksIn(customPage, 'yaml')[0] ?? '' },
  ],
]

const shippedFamilies = readdirSync(join(root, 'detections'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'custom')
  .map(({ name }) => name)

/** What the README leaves to its reader. */
function fillIn(path: string): void {
  const text = read(path)
    .replace("why: ''", "why: 'A user of IAM may hold keys that never expire.'")
    .replace('falsePositives: []', "falsePositives: ['A system that cannot use roles gets one.']")
    .replace('references: []', "references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_users_create.html']")
  writeFileSync(join(copy.folder, path), text)
}

describe('what the pages show', () => {
  beforeAll(() => {
    for (const [page, command, files] of walkThroughs) {
      const { status, output } = make(...command)
      expect(status, `${page}: ${output}`).toBe(0)
      for (const [path, text] of Object.entries(files)) writeFileSync(join(copy.folder, path), text)
    }
  })

  test('what is left to say is named by npm run try, with what to do', () => {
    const { status, stderr } = tryOut('custom/user-created')
    expect(status).toBe(1)
    expect(stderr.trim().split('\n')).toEqual([
      'detections/custom/user-created.ts: why: one sentence, from a capital to a period, is missing',
      "detections/custom/user-created.ts: references: a page of AWS's documentation is missing",
      'detections/custom/user-created.ts: falsePositives: when it is harmless is missing',
    ])
    fillIn('detections/custom/user-created.ts')
  })

  test.each(walkThroughs)('%s ends in a detection that is right', (_, [id = '']) => {
    const { status, output } = tryOut(id)
    expect(status, output).toBe(0)
    expect(output).toMatch(new RegExp(`^${id} is right: \\d+ examples? fires?, \\d+ stays? silent\\.$`, 'm'))
  })

  test('the sequence of detections/custom/README.md is right, also where one of its steps is in other words', () => {
    const path = 'detections/custom/user-for-an-hour.yml'
    writeFileSync(join(copy.folder, path), blocksIn(customPage, 'yaml')[2] ?? '')
    const { status, output } = tryOut(path)
    expect(status, output).toBe(0)
    expect(output).toContain('sequences/custom/user-for-an-hour is right: 1 example told, 1 example silent.')
  })

  test('all checks of all detections pass with them', () => {
    // Those of each shipped detection run on their own.
    const names = `^(?!.*\\b(?:${shippedFamilies.join('|')})/)`
    const vitest = run('npx', 'vitest', 'run', 'test/corpus/detections.test.ts', '-t', names, '--reporter', 'verbose')
    expect(vitest.status, vitest.output.slice(-3000)).toBe(0)
    const checks = [...walkThroughs.map(([, [id = '']]) => `${id} > fires on its examples`), 'one act is told once']
    const shown = stripVTControlCharacters(vitest.output)
    for (const check of checks) expect(shown).toMatch(new RegExp(`✓.* ${check}`))
  })

  test('one act that is told twice is named with what to do', () => {
    const path = 'detections/custom/user-created.ts'
    const text = read(path)
    writeFileSync(join(copy.folder, path), text.replace(/^ {2}replaces: .*\n/m, ''))
    const { status, stderr } = tryOut('custom/user-created')
    writeFileSync(join(copy.folder, path), text)
    expect(status).toBe(1)
    expect(stderr).toContain("or let it say replaces: 'identity/iam-user-created', so that it alone tells of this.")
  })
})

describe('what it writes', () => {
  beforeAll(() => {
    for (const args of [
      ['identity/user-tagged', '--call', 'iam:TagUser'],
      ['network/vpc-listed', '--call', 'ec2:DescribeVpcs'],
      ['custom/bucket-made', '--call', 's3:CreateBucket'],
      ['custom/address-allocated', '--call', 'ec2:AllocateAddress', '--yaml'],
    ]) {
      const { status, output } = make(...args)
      expect(status, output).toBe(0)
    }
  })

  test('stands in the indexes, in the order of the alphabet', () => {
    const identity = read('detections/identity/index.ts')
    expect(identity).toMatch(/ {2}userPoolTriggerSet,\n {2}userTagged,\n/)
    const importsOf = identity.matchAll(/^import (\w+) from/gm)
    const listOf = identity.split('= [')[1]?.matchAll(/^ {2}(\w+),$/gm) ?? []
    expect([...listOf].map(([, name]) => name)).toEqual([...importsOf].map(([, name]) => name))
  })

  test('compiles, and is as the formatter wants it', () => {
    const tsc = run('npx', 'tsc')
    expect(tsc.status, tsc.output).toBe(0)
    const biome = run('npx', 'biome', 'check', '--error-on-warnings', 'detections')
    expect(biome.status, biome.output).toBe(0)
  })

  test('lacks nothing but what its author must say', () => {
    for (const id of ['identity/user-tagged', 'network/vpc-listed', 'custom/bucket-made']) {
      rmSync(join(copy.folder, 'detections/custom/address-allocated.yml'), { force: true })
      const { stderr } = tryOut(id)
      expect(
        stderr
          .trim()
          .split('\n')
          .map((line) => line.split(': ')[1]),
      ).toEqual(['why', 'references', 'falsePositives'])
    }
  })

  test('a document that says nothing yet is named with its line', () => {
    make('custom/address-allocated', '--call', 'ec2:AllocateAddress', '--yaml')
    const { status, stderr } = tryOut('custom/address-allocated')
    rmSync(join(copy.folder, 'detections/custom/address-allocated.yml'))
    expect(status).toBe(1)
    expect(stderr).toMatch(/detections\/custom\/address-allocated\.yml:6: why: is empty/)
  })
})

const refused: readonly (readonly [args: readonly string[], line: RegExp])[] = [
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
  [['identty/x', '--call', 'iam:CreateUser'], /^There is no family "identty"; did you mean "identity"\?/],
  [['custom/x', '--call', 'iam:CreateUsr'], /^There is no call "iam:CreateUsr" .* did you mean "iam:CreateUser"\?/],
  [['custom/x', '--call', 'iam:createUser'], /did you mean "iam:CreateUser"\?/],
  [
    ['custom/x', '--call', 'iam:CreateUser', '--replaces', 'identity/user-created'],
    /^--replaces: there is no shipped detection "identity\/user-created"; did you mean/,
  ],
  [
    ['identity/x', '--call', 'iam:CreateUser', '--replaces', 'identity/iam-user-created'],
    /^--replaces: is for detections in detections\/custom/,
  ],
  [
    ['identity/x', '--call', 'iam:DeleteUser'],
    /^"iam:DeleteUser" is already told by identity\/iam-user-deleted; .*\nTo say it in your own words: .* --replaces identity\/iam-user-deleted\n/,
  ],
  [
    ['custom/x', '--call', 'iam:CreateUser'],
    /^"iam:CreateUser" is already told by custom\/user-created; .*\nTo say something else, change detections\/custom\/user-created\./,
  ],
]

describe('what it does not write', () => {
  let runs: ReturnType<typeof commandInFolder> = []
  beforeAll(() => {
    const lists = refused.map(([args]) => args)
    runs = commandInFolder(copy.folder, 'local/new-detection/index.ts', lists)
  })

  test.each(refused.map(([args, line], i) => [args, line, i] as const))(
    '%j ends with what to do and exit code 2',
    (_, line, i) => {
      const { status, stdout, stderr } = runs[i] ?? expect.fail('it was not run')
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr.trim()).toMatch(line)
      expect(existsSync(join(copy.folder, 'detections/identity/x.ts'))).toBe(false)
    },
  )

  test('ends its process so, too', () => {
    expect(make()).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/^Say which: /) })
  })
})
