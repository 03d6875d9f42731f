import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { samples } from '../arbitraries.ts'

interface Run {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

function start(args: readonly string[], input = ''): Promise<Run> {
  return new Promise((finish) => {
    const child = execFile(
      process.execPath,
      ['local/start.ts', ...args],
      { cwd: resolve(import.meta.dirname, '../..'), maxBuffer: 16 * 1024 * 1024 },
      (error, stdout, stderr) => finish({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    )
    child.stdin?.end(input)
  })
}

function file(content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'tocsin-')), 'event.json')
  writeFileSync(path, content)
  return path
}

test('sends every sample, prints each notification, and ends with a table', async () => {
  const began = performance.now()
  const { code, stdout, stderr } = await start([])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(performance.now() - began).toBeLessThan(20_000)
  const [, table = ''] = stdout.split(/^(?=event +function +detection +severity +subject$)/m)
  const files = new Set(table.match(/^events\/\S+\.json/gm))
  expect(files.size).toBe(samples.length)
  const published = table.match(/\[(CRITICAL|HIGH|MEDIUM|LOW|INFORMATION)\] /g) ?? []
  expect(stdout.match(/^Subject: /gm)).toHaveLength(published.length)
  expect(stdout.match(/^SMS: /gm)).toHaveLength(published.length)
  expect(table).toMatch(/^200 refused sign-ins .* held: 199 of them counted$/m)
  expect(table.match(/\[MEDIUM\] .*199 more in 1 h: Root sign-in/g)).toHaveLength(1)
  expect(table).toMatch(/\[INFORMATION\] [^:]+: \d+ alerts on/)
})

test('sends one event, from a file or from standard input', async () => {
  const path = 'events/console-login/root-without-mfa.json'
  const fromFile = await start(['--event', path])
  expect(fromFile.stdout).toContain('Subject: [CRITICAL] Production: Root signed in to the console without MFA\n')
  const fromInput = await start(['--event', '-'], readFileSync(path, 'utf8'))
  expect(fromInput.stdout.replaceAll('\n-   ', `\n${path}`).split('=====')[0]).toBe(fromFile.stdout.split('=====')[0])
  expect([fromFile.code, fromInput.code]).toEqual([0, 0])
  const fromWindows = await start(['--event', file(`\uFEFF${readFileSync(path, 'utf8')}`)])
  expect(fromWindows).toMatchObject({ code: 0, stderr: '' })
})

test.each([
  ['not json\nat all', /event\.json: is not JSON: /],
  ['', /event\.json: is empty; it must hold one event as JSON/],
  ['{"a": 1}', /event\.json: is not an AWS event: source must be a text, is missing/],
  ['[]', /event\.json: is not an AWS event: event must be an object, is a list/],
  ['{"source": "aws.ec2", "detail-type": "x"}', /is not an AWS event: detail must be an object, is missing/],
  ['[{"eventSource": "iam.amazonaws.com"}]', /is a list; "npm run scan" reads records, lists and log files/],
  ['{"Records": []}', /source must be a text, is missing; "npm run scan" reads/],
  ['{"awslogs": {"data": "x"}}', /event\.json: .*awslogs\.data is no base64/],
])('refuses %j with one line and exit code 2', async (content, line) => {
  const { code, stdout, stderr } = await start(['--event', file(content)])
  expect(stderr).toMatch(line)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
})

test.each([
  [['--evnt', 'x'], "Unknown option '--evnt'"],
  [['events/ec2/stopped.json'], "Unexpected argument 'events/ec2/stopped.json'"],
])('refuses %j with one line and exit code 2', async (args, line) => {
  expect(await start(args)).toEqual({ code: 2, stdout: '', stderr: `${line}\n` })
})

test('refuses a file that is not there, and nothing on standard input', async () => {
  expect(await start(['--event', '/nowhere.json'])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/cannot be read: ENOENT/),
  })
  expect(await start(['--event', '-'])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^standard input: is empty/),
  })
})
