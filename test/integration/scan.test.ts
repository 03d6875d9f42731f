import { execFile } from 'node:child_process'
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import { createScan } from '../../local/scan/scan.ts'
import { amount } from '../../shared/core/amount.ts'
import type { JsonObject } from '../../shared/core/json.ts'
import { createMatcher } from '../../shared/judging/match-detections.ts'
import { alertOf } from '../alert.ts'
import { apiCall, inARow, logLines, logsPayload, root, session } from '../events.ts'

const folder = mkdtempSync(join(tmpdir(), 'tocsin-scan-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Run {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

function scan(args: readonly string[], input: string | Buffer = '', nodeOptions: readonly string[] = []): Promise<Run> {
  return new Promise((finish) => {
    const child = execFile(
      process.execPath,
      [...nodeOptions, 'local/scan/index.ts', ...args],
      { cwd: resolve(import.meta.dirname, '../..'), maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => finish({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    )
    child.stdin?.end(input)
  })
}

/** Titles and problems, of a scan in this process: a process for each form would take a minute. */
async function scanHere(content: string | Buffer, match = createMatcher(detections), isFile = false) {
  const titles: string[] = []
  const problems: string[] = []
  const reading = createScan({
    match,
    rememberedFor: () => [],
    accountName: () => undefined,
    severityOf: () => undefined,
    elsewhere: { partition: 'aws', region: 'unknown', account: 'unknown' },
    gate: undefined,
    found: ({ alert }) => titles.push(alert.title),
    failed: (_, problem) => problems.push(problem),
  })
  const bytes = Buffer.from(content)
  const open = () => Readable.from([bytes])
  const events = await reading.read({ name: 'x', open, bytes: isFile ? bytes.length : undefined })
  await reading.end()
  return { events, titles, problems }
}

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '')

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

const stop = (name: string, record = {}) =>
  apiCall('cloudtrail:StopLogging', { requestParameters: { name }, ...record })
const recordOf = (name: string) => stop(name)['detail']
const both = [recordOf('main'), recordOf('second')]
const titles = ['alice stopped the logging of trail main', 'alice stopped the logging of trail second']
const lookedUp = both.map((record) => ({
  EventId: 'x',
  EventName: 'StopLogging',
  CloudTrailEvent: JSON.stringify(record),
}))
const inLines = both.map((record) => JSON.stringify(record)).join('\n')
const message = { messageType: 'DATA_MESSAGE', owner: '111122223333', logGroup: '/aws/lambda/orders', logStream: 's' }

test.each<[string, string | Buffer, readonly string[]]>([
  ["CloudTrail's file", JSON.stringify({ Records: both }), titles],
  ["CloudTrail's file as it lies in S3", gzipSync(JSON.stringify({ Records: both })), titles],
  [
    'several such files in one',
    `${JSON.stringify({ Records: [both[0]] })}${JSON.stringify({ Records: [both[1]] })}`,
    titles,
  ],
  ['several packed files in one', Buffer.concat(both.map((r) => gzipSync(JSON.stringify({ Records: [r] })))), titles],
  ['JSON Lines', inLines, titles],
  ['JSON Lines with blank lines and Windows ends', `\r\n${inLines.replace('\n', '\r\n\r\n')}\r\n`, titles],
  ['one record', JSON.stringify(both[0]), titles.slice(0, 1)],
  ['one record, for people', JSON.stringify(both[0], null, 2), titles.slice(0, 1)],
  ['records for people, one after the other', both.map((record) => JSON.stringify(record, null, 2)).join('\n'), titles],
  ['a list', JSON.stringify(both, null, 2), titles],
  ['EventBridge events', JSON.stringify([stop('main'), stop('second')]), titles],
  ['what lookup-events prints', JSON.stringify({ Events: lookedUp, NextToken: 'n' }, null, 4), titles],
  ['what another SDK makes of lookup-events', JSON.stringify({ NextToken: 'n', Events: lookedUp }), titles],
  [
    'a payload of CloudWatch Logs',
    JSON.stringify(logLines('/aws/lambda/orders', ['ERROR payment failed'])),
    ['ERROR in /aws/lambda/orders: payment failed'],
  ],
  [
    'the same, unpacked',
    JSON.stringify({ ...message, logEvents: [{ id: '1', timestamp: 1, message: 'ERROR payment failed' }] }),
    ['ERROR in /aws/lambda/orders: payment failed'],
  ],
  [
    'what filter-log-events prints',
    JSON.stringify({
      events: [
        { logStreamName: 's', timestamp: 1, message: 'ERROR payment failed', ingestionTime: 2, eventId: '3' },
        { logStreamName: 's', timestamp: 1, message: JSON.stringify(both[0]), ingestionTime: 2, eventId: '4' },
      ],
      searchedLogStreams: [],
    }),
    ['ERROR in unknown: payment failed', ...titles.slice(0, 1)],
  ],
  ['a test message of CloudWatch Logs', JSON.stringify(logsPayload({ messageType: 'CONTROL_MESSAGE' })), []],
  ['a file with a mark of its byte order', `\ufeff${JSON.stringify({ Records: both })}`, titles],
  ['JSON Lines with a mark of their byte order', `\ufeff${inLines}`, titles],
  ['an empty file', '', []],
  ['an empty packed file', gzipSync(''), []],
  ['an empty list of records', '{"Records": []}', []],
  [
    'a digest',
    JSON.stringify({ awsAccountId: '111122223333', digestStartTime: '2026-11-21T13:00:00Z', logFiles: [] }),
    [],
  ],
  [
    'a record of CloudTrail Insights',
    JSON.stringify({
      Records: [
        {
          eventVersion: '1.08',
          eventType: 'AwsCloudTrailInsight',
          eventTime: '2026-11-21T14:00:00Z',
          eventID: 'i',
          insightDetails: { state: 'Start', eventSource: 'iam.amazonaws.com', eventName: 'CreateUser' },
        },
      ],
    }),
    ['CloudTrail Insights saw unusually many calls of iam:CreateUser'],
  ],
])('reads %s', async (_, content, expected) => {
  for (const isFile of [true, false]) {
    const found = await scanHere(content, undefined, isFile)
    expect(found).toMatchObject({ titles: expected, problems: [] })
  }
})

test('reads standard input, named or not', async () => {
  const named = await scan(['--json', '-'], gzipSync(inLines))
  const unnamed = await scan(['--json'], inLines)
  for (const { stdout } of [named, unnamed]) expect(lines(stdout).map((line) => JSON.parse(line).title)).toEqual(titles)
})

test('reads a folder as CloudTrail fills it, in the order of time, without digests', async () => {
  const write = (path: string, name: string) =>
    file(`trail/${path}`, gzipSync(JSON.stringify({ Records: [recordOf(name)] })))
  const stamp = (region: string, time: string) =>
    `CloudTrail/${region}/111122223333_CloudTrail_${region}_${time}_x.json.gz`
  write(stamp('eu-west-1', '20261121T1500Z'), 'later')
  write(stamp('us-east-1', '20261121T1400Z'), 'earlier')
  write('CloudTrail-Digest/us-east-1/digest.json.gz', 'digest')
  file('trail/readme.txt', 'not events')
  symlinkSync('/nowhere.json', join(folder, 'trail/gone.json'))
  const { code, stdout, stderr } = await scan(['--json', join(folder, 'trail')])
  expect(lines(stdout).map((line) => JSON.parse(line).title)).toEqual([
    'alice stopped the logging of trail earlier',
    'alice stopped the logging of trail later',
  ])
  expect(stderr).toMatch(/gone\.json: is not there/)
  expect(code).toBe(0)
})

test('prints a table of alerts for people and a summary beside it', async () => {
  const { stdout, stderr } = await scan(['--alerts', file('table.json', JSON.stringify({ Records: both }))])
  expect(lines(stdout)[0]).toMatch(/^time +severity +account +region +detection +title$/)
  expect(lines(stdout)[1]).toMatch(
    /^2026-11-21T14:00:00Z +critical +Production +us-east-1 +audit-trail\/trail-logging-stopped +alice stopped/,
  )
  expect(stderr).toMatch(/2 events in 1 file, 2 alerts/)
  expect(stderr).not.toMatch(/\u2588|\u2591/)
})

test('prints one line of JSON for each alert, and says where its event stands', async () => {
  const path = file(
    'fields.json',
    JSON.stringify({
      Records: [{ ...apiCall('iam:GetUser'), eventName: 'x', eventType: 'AwsApiCall' }, recordOf('main')],
    }),
  )
  const { stdout } = await scan(['--json', path])
  expect(JSON.parse(stdout)).toEqual({
    detection: 'audit-trail/trail-logging-stopped',
    severity: 'critical',
    title: titles[0],
    eventId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    eventSource: 'cloudtrail.amazonaws.com',
    eventName: 'StopLogging',
    time: '2026-11-21T14:00:00.000Z',
    account: '111122223333',
    region: 'us-east-1',
    actor: 'alice',
    file: path,
    index: 1,
  })
})

test('prints the e-mail and the SMS of each finding', async () => {
  const path = file('email.json', JSON.stringify({ Records: both }))
  const { code, stdout, stderr } = await scan(['--email', path])
  expect(code).toBe(0)
  expect(stdout.match(/^Subject: .*/gm)).toEqual(titles.map((title) => `Subject: [CRITICAL] Production: ${title}`))
  expect(stdout.match(/^What to do$/gm)).toHaveLength(2)
  expect(stdout.match(/^SMS: \[CRITICAL\] Production: alice stopped/gm)).toHaveLength(2)
  expect(stdout).not.toMatch(/^time +severity/m)
  expect(stderr).toMatch(/2 events in 1 file, 2 alerts/)
  expect(await scan(['--email', '--json', path])).toMatchObject({ code: 2, stdout: '' })
})

const perMinute = inARow(3, 60, (eventTime) =>
  apiCall('s3:CreateBucket', { eventTime, userIdentity: root, eventID: eventTime }),
)

test('tells what is the same once, however the events are ordered, and every match with --no-window', async () => {
  const events = JSON.stringify(perMinute.toReversed().map(({ detail }) => detail))
  const path = file('repeats.json', events)
  const { stdout } = await scan(['--json', path])
  expect(lines(stdout).map((line) => JSON.parse(line).time)).toEqual(['2026-11-21T14:00:00.000Z'])
  const every = await scan(['--json', '--no-window', path])
  expect(lines(every.stdout)).toHaveLength(3)
})

test.each<[string, string, RegExp, number]>([
  [
    'lines that are no JSON',
    `${JSON.stringify(both[0])}\n{"broken\n${JSON.stringify(both[1])}`,
    /^line 2: is no JSON: /,
    2,
  ],
  [
    'one bad record among good ones',
    JSON.stringify({ Records: [both[0], { a: 1 }, both[1]] }),
    /^entry 2: is neither an EventBridge event nor/,
    2,
  ],
  [
    'one bad record in a line',
    `${JSON.stringify(both[0])}\n${JSON.stringify({ Records: [7, both[1]] })}`,
    /^line 2: Records\[0\] is no object/,
    2,
  ],
  [
    'an event without detail',
    `[{"detail-type": "x", "source": "aws.x"}, ${JSON.stringify(stop('main'))}]`,
    /^entry 1: detail must be an object, is missing/,
    1,
  ],
  [
    'a log line that is no text',
    JSON.stringify({ ...message, logEvents: [{ message: 7 }, { message: 'ERROR x' }] }),
    /^line 1: logEvents\[0\]\.message must be a text/,
    1,
  ],
  [
    'an unknown type',
    JSON.stringify([{ eventName: 'X', eventType: 'AwsNovelty' }, both[0]]),
    /^entry 1: .* its eventType is AwsNovelty/,
    1,
  ],
  [
    'a list that is cut off',
    JSON.stringify({ Records: both }).slice(0, -200),
    /^entry 2: the rest cannot be read: it ends in the middle of its JSON$/,
    1,
  ],
  [
    'JSON with a mistake',
    `{"Records": [${JSON.stringify(both[0])}, {"a" 1}]}`,
    /^entry 2: the rest cannot be read: its JSON has a "1" where none belongs$/,
    1,
  ],
])('%s cost no neighbour', async (_, content, problem, alerts) => {
  for (const isFile of [true, false]) {
    const { titles: fired, problems } = await scanHere(content, undefined, isFile)
    expect(problems).toEqual([expect.stringMatching(problem)])
    expect(fired).toHaveLength(alerts)
  }
})

test('an archive that is cut off is read as far as it goes', async () => {
  const many = Array.from({ length: 2000 }, (_, i) => recordOf(`trail-${i}`))
  const archive = gzipSync(JSON.stringify({ Records: many }))
  const { code, stdout, stderr } = await scan(['--json', file('cut.json.gz', archive.subarray(0, archive.length / 2))])
  expect(stderr).toMatch(/cut\.json\.gz: entry \d+: the rest cannot be read: unexpected end of file/)
  expect(lines(stdout).length).toBeGreaterThan(100)
  expect(code).toBe(0)
})

test('says no more than is useful of a file that holds something else', async () => {
  const { code, stderr } = await scan([file('prose.log', 'no event\n'.repeat(500))])
  expect(lines(stderr).filter((line) => line.includes('prose.log'))).toHaveLength(21)
  expect(stderr).toMatch(/prose\.log: and 480 more/)
  expect(code).toBe(2)
})

test.each([
  ['an empty file', [file('empty.json', '')], /^\S*empty\.json: holds no event$/m],
  ['a file without events', [file('none.json', '{"Records": []}')], /^\S*none\.json: holds no event$/m],
  ['a file that is not there', ['/nowhere.json'], /^\/nowhere\.json: is not there$/m],
  [
    'a folder without events',
    [resolve(import.meta.dirname, '../../docs/decisions')],
    /decisions: holds no file that ends in/,
  ],
  ['what cannot be read', ['/proc/self/mem'], /^\/proc\/self\/mem: cannot be read: E/],
  [
    'two forms at once',
    ['--alerts', '--html', 'x.html'],
    /^--alerts and --html are forms of the same; say one of them$/m,
  ],
  ['an unknown option', ['--jsn'], /Unknown option '--jsn'/],
])('ends with 2 for %s', async (_, args, problem) => {
  const { code, stderr } = await scan(args)
  expect(stderr).toMatch(problem)
  expect(code).toBe(2)
})

test('ends quietly where its reader stops early', async () => {
  const path = file('many.json', JSON.stringify(Array.from({ length: 5000 }, (_, i) => recordOf(`trail-${i}`))))
  const command = `"${process.execPath}" local/scan/index.ts --json "${path}" | head -n 1`
  const { stdout, stderr } = await new Promise<Run>((finish) => {
    execFile('bash', ['-c', command], { cwd: resolve(import.meta.dirname, '../..') }, (_, out, err) =>
      finish({ code: 0, stdout: out, stderr: err }),
    )
  })
  expect(lines(stdout)).toHaveLength(1)
  expect(stderr).not.toMatch(/EPIPE|Error/)
})

test('an event that cannot be judged is named, and the scan goes on', async () => {
  const { detection } = alertOf(undefined, { pattern: { detail: { eventName: ['StopLogging'] } } })
  const judge = (): never => {
    throw new Error('out of order')
  }
  const { events, titles: fired, problems } = await scanHere(inLines, createMatcher([{ ...detection, judge }]))
  expect({ events, fired }).toEqual({ events: 2, fired: [] })
  expect(problems).toEqual([1, 2].map((n) => `line ${n}: StopLogging could not be judged: Error: out of order`))
})

test('an account that is called like a property of every object keeps its name', async () => {
  const event = { ...stop('main', { recipientAccountId: 'constructor' }), account: 'constructor' }
  const { stdout } = await scan(['--no-window', file('constructor.json', JSON.stringify(event))])
  expect(lines(stdout)[1]).toMatch(/^\S+ +critical +constructor +us-east-1/)
})

const put = (requestParameters: JsonObject) =>
  JSON.stringify(apiCall('s3:PutObject', { userIdentity: session('Deploy', 'ci'), requestParameters })['detail'])

test.each([
  ['however large a file is', put({ bucketName: 'builds', key: 'orders.zip' }), 100, 0, 200_000],
  ['where every event of it raises an alert', put({}), 10, 1, 240_000],
])('needs little memory, %s', async (name, record, megabytes, alerts, mostKilobytes) => {
  const path = join(folder, `${name}.json`)
  const blocks = Math.ceil((megabytes * 1e6) / record.length / 100)
  await pipeline(
    Readable.from(
      (function* () {
        const block = `${record},`.repeat(100)
        yield '{"Records":['
        for (let i = 0; i < blocks; i++) yield block
        yield `${record}]}`
      })(),
    ),
    createWriteStream(path),
  )
  const printMemory = file(
    'memory.cjs',
    "process.on('exit', () => console.error('RSS', process.resourceUsage().maxRSS))",
  )
  const flags = ['--max-old-space-size=400', '--max-semi-space-size=4', '--require', printMemory]
  const { code, stderr } = await scan([path], '', flags)
  expect(code, stderr).toBe(0)
  expect(stderr).toContain(`${(blocks * 100 + 1).toLocaleString('en')} events in 1 file, ${amount(alerts, 'alert')}`)
  const kilobytes = Number(stderr.match(/RSS (\d+)/)?.[1])
  expect(kilobytes).toBeGreaterThan(10_000)
  expect(kilobytes).toBeLessThan(mostKilobytes)
})
