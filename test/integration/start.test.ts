import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { samples } from '../arbitraries.ts'
import { part } from '../long.ts'
import { commandInFolder, copyProject, root } from '../project-copy.ts'

interface Run {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

function start(args: readonly string[], input = '', cwd = root, columns = ''): Promise<Run> {
  return new Promise((finish) => {
    const child = execFile(
      process.execPath,
      ['local/start.ts', ...args],
      { cwd, maxBuffer: 16 * 1024 * 1024, env: { ...process.env, COLUMNS: columns } },
      (error, stdout, stderr) => finish({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    )
    child.stdin?.end(input)
  })
}

function file(content: string | Buffer): string {
  const path = join(mkdtempSync(join(tmpdir(), 'tocsin-')), 'event.json')
  writeFileSync(path, content)
  return path
}

const lines = (text: string): readonly string[] => text.split('\n')

/** What is longer in an e-mail is an address or the SMS. */
const tooWide = (text: string, width: number): readonly string[] =>
  lines(text).filter((line) => line.length > width && !/https:|^SMS: |^Subject: /.test(line))

const terminals = [
  ['60', 60],
  ['', 80],
  ['132', 132],
] as const

test.each(part(terminals, terminals.length, 0))(
  'shows three alerts, and the others by their subjects, on a terminal of %j columns',
  async (columns, width) => {
    const { code, stdout, stderr } = await start([], '', root, columns)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.match(/^Subject: .*/gm)).toEqual([
      'Subject: [CRITICAL] Production: Root signed in to the console without MFA',
      'Subject: [HIGH] Staging: alice opened port 22 (SSH) to the world, in or out, in security group sg-012...c...',
      'Subject: [MEDIUM] Staging: EC2 instance i-1234567890abcdef0 stopped, by alice',
    ])
    expect(tooWide(stdout, Math.max(width, 80))).toEqual([])
    const [, table = ''] = stdout.split(/^(?=severity +subject$)/m)
    expect(tooWide(table.split('\n\n')[0] ?? '', width)).toEqual([])
    expect(table.match(/^(?:critical|high|medium|low|information) /gm)?.length).toBeGreaterThan(20)
    const attack = stdout.match(/^And an attack: 30 calls .*\nOne incident, told in (\d) messages:/m)
    // The samples before it take longer than a deployment learns, so that a first sight is told, too.
    expect(Number(attack?.[1])).toBeLessThanOrEqual(6)
    const [, page = ''] = stdout.match(/what to do:\n(\S+\.html)$/m) ?? []
    expect(readFileSync(page, 'utf8')).toContain('stopped the logging of trail main')
    expect(table).toMatch(/^npm start -- --all /m)
    expect(lines(stdout).length).toBeLessThan(270)
  },
)

test('shows times in the configured zone, and three other alerts where the usual ones are left out', async () => {
  const copy = copyProject(
    `export default { timeZone: 'Asia/Seoul', disabled: ['network/*', 'compute/*', 'identity/root-console-login'] }`,
    {},
    ['local', 'events'],
  )
  try {
    const { code, stdout } = await start([], '', copy.folder)
    expect(code).toBe(0)
    expect(stdout.match(/^Subject: \[CRITICAL\] /gm)).toHaveLength(3)
    expect(stdout.match(/^ +\d{4}-.* Asia\/Seoul$/gm)).toHaveLength(3)
  } finally {
    copy.delete()
  }
})

test('sends every sample with --all, prints each notification, and ends with a table', async () => {
  const began = performance.now()
  const { code, stdout, stderr } = await start(['--all'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(performance.now() - began).toBeLessThan(20_000)
  const [, table = ''] = stdout.split(/^(?=event +function +detection +severity +subject$)/m)
  const files = new Set(table.match(/^events\/\S+\.json/gm))
  expect(files.size).toBe(samples.length)
  const published = table.match(/\[(CRITICAL|HIGH|MEDIUM|LOW|INFORMATION)\] /g) ?? []
  expect(stdout.match(/^Subject: /gm)).toHaveLength(published.length)
  expect(stdout.match(/^SMS: /gm)).toHaveLength(published.length)
  expect(table).toMatch(/^200 refused sign-ins .* held: 397 of them counted$/m)
  expect(table.match(/^\(later\) .*\[MEDIUM\] .*Root sign-in from [\d.]+ was refused, and 39\d more/gm)).toHaveLength(1)
  expect(table).toMatch(/\[INFORMATION\] [^:]+: \d+ alerts on/)
})

test('sends one event, from a file or from standard input', async () => {
  const path = 'events/console-login/root-without-mfa.json'
  const fromFile = await start(['--event', path])
  expect(fromFile.stdout).toContain('Subject: [CRITICAL] Production: Root signed in to the console without MFA\n')
  const fromInput = await start(['--event', '-'], readFileSync(path, 'utf8'))
  const said = (stdout: string) => stdout.split('=====')[0]?.replaceAll(/I-[\dA-F]{5}-[\dA-F]{5}/g, '')
  expect(said(fromInput.stdout)).toBe(said(fromFile.stdout))
  expect([fromFile.code, fromInput.code]).toEqual([0, 0])
  const fromWindows = await start(['--event', file(`\uFEFF${readFileSync(path, 'utf8')}`)])
  expect(fromWindows).toMatchObject({ code: 0, stderr: '' })
})

const unreadable: readonly (readonly [content: string | Buffer, line: RegExp])[] = [
  ['not json\nat all', /event\.json: is not JSON: /],
  [gzipSync('{}'), /event\.json: is packed with gzip; "npm run scan" reads such files/],
  ['', /event\.json: is empty; it must hold one event as JSON/],
  ['\u001f\u0000{', /event\.json: is not JSON: [ -~]+\n$/],
  ['{"a": 1}', /event\.json: is not an AWS event: source must be a text, is missing/],
  ['[]', /event\.json: is not an AWS event: event must be an object, is a list/],
  ['{"source": "aws.ec2", "detail-type": "x"}', /is not an AWS event: detail must be an object, is missing/],
  ['[{"eventSource": "iam.amazonaws.com"}]', /is a list; "npm run scan" reads records, lists and log files/],
  ['{"Records": []}', /source must be a text, is missing; "npm run scan" reads/],
  ['{"awslogs": {"data": "x"}}', /event\.json: .*awslogs\.data is no base64/],
]

const misused: readonly (readonly [args: readonly string[], line: string])[] = [
  [['--all', '--event', 'x'], '--all is for the samples; with --event, every message is shown anyway'],
  [['--evnt', 'x'], "Unknown option '--evnt'"],
  [['events/ec2/stopped.json'], "Unexpected argument 'events/ec2/stopped.json'"],
]

describe('refuses with one line and exit code 2', () => {
  let runs: ReturnType<typeof commandInFolder> = []
  beforeAll(() => {
    const files = unreadable.map(([content]) => ['--event', file(content)])
    runs = commandInFolder(root, 'local/start.ts', [...files, ...misused.map(([args]) => args)])
  })

  test.each(unreadable.map(([content, line], i) => [content, line, i] as const))('%j', (_, line, i) => {
    const { status, stdout, stderr } = runs[i] ?? expect.fail('it was not run')
    expect(stderr).toMatch(line)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  })

  test.each(misused.map(([args, line], i) => [args, line, unreadable.length + i] as const))('%j', (_, line, i) => {
    expect(runs[i]).toEqual({ status: 2, stdout: '', stderr: `${line}\n` })
  })
})

test('refuses a file that is not there, and nothing on standard input', async () => {
  expect(await start(['--event', '/nowhere.json'])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/is not there/),
  })
  expect(await start(['--event', '-'])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^standard input: is empty/),
  })
})
