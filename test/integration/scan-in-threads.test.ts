import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { sequences } from '../../detections/sequences/index.ts'
import { openFile } from '../../local/scan/inputs.ts'
import { active, judging } from '../../local/scan/judging.ts'
import { createProblems } from '../../local/scan/problems.ts'
import { readInThreads } from '../../local/scan/read-in-threads.ts'
import { createScan, type Finding, type Input } from '../../local/scan/scan.ts'
import { createScanGate } from '../../local/scan/scan-gate.ts'
import { apiCall, inARow, session, stateChange } from '../events.ts'

const folder = mkdtempSync(join(tmpdir(), 'tocsin-threads-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Buffer): Input {
  const path = join(folder, name)
  writeFileSync(path, content)
  const bytes = statSync(path).size
  return { name: path, bytes, open: () => openFile(path, bytes) }
}

const packed = (records: readonly unknown[]) => gzipSync(JSON.stringify({ Records: records }))
const stop = (name: string) => apiCall('cloudtrail:StopLogging', { requestParameters: { name } })['detail']
const byDeploy = session('Deploy', 'ci')
const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`

/** Each pair is told together: who took a session and what was done in it, who started an instance and that it runs. */
const joined = [
  file(
    'taken.json.gz',
    packed([
      apiCall('sts:AssumeRole', { responseElements: { credentials: { accessKeyId: byDeploy.accessKeyId } } })['detail'],
    ]),
  ),
  file(
    'in-session.json.gz',
    packed([
      apiCall('iam:CreateAccessKey', { userIdentity: byDeploy, requestParameters: { userName: 'bob' } })['detail'],
    ]),
  ),
  file(
    'call.json',
    JSON.stringify(
      apiCall('ec2:StartInstances', {
        requestParameters: { instancesSet: { items: [{ instanceId: 'i-1234567890abcdef0' }] } },
      }),
    ),
  ),
  file('running.json', JSON.stringify(stateChange('running', '2026-11-21T14:01:00Z'))),
]
const files = [
  ...joined,
  file(
    'events.jsonl',
    inARow(2000, 1, (eventTime, i) =>
      JSON.stringify(
        apiCall('iam:CreateUser', { eventTime, eventID: `${i}`, requestParameters: { userName: `u${i}` } }),
      ),
    ).join('\n'),
  ),
  file(
    'huge.json.gz',
    packed(
      Array.from({ length: 9000 }, (_, i) =>
        i % 3000 === 0 ? stop(`huge-${i}`) : apiCall('ec2:DescribeInstances')['detail'],
      ),
    ),
  ),
  file('cut.json.gz', packed(Array.from({ length: 2000 }, (_, i) => stop(`cut-${i}`))).subarray(0, 9000)),
  file('mistake.json', `{"Records": [${JSON.stringify(stop('mistake'))}, {"a" 1}]}`),
  file('odd.json', JSON.stringify({ Records: [stop('odd'), { a: 1 }, 7, stop('even')] })),
  file(
    'list-in-line.jsonl',
    `${JSON.stringify({ Records: [stop('first'), 7, apiCall('ec2:DescribeInstances')['detail'], stop('second')] })}\n`,
  ),
  file(
    'deep.json',
    `{"Records":[${JSON.stringify(stop('above'))},${JSON.stringify({ ...Object(stop('deep')), requestParameters: { name: 'deep', x: 'nest' } }).replace('"nest"', nested(50_000))},${JSON.stringify(stop('below'))}]}`,
  ),
  file('prose.log', 'no event\n'.repeat(500)),
  file('empty.json', ''),
  file(
    'history.csv',
    'Event time,Event source,Event name,Event ID,User name\n2026-11-21T14:00:00Z,cloudtrail.amazonaws.com,StopLogging,e1,alice\n',
  ),
  {
    ...file('gone.json', '1'),
    name: join(folder, 'nowhere.json'),
    open: () => openFile(join(folder, 'nowhere.json'), 1),
  },
  { name: '-', open: () => Readable.from([Buffer.from(JSON.stringify(stop('piped')))]) },
]

const wordsOf = ({ alert, file: path, index, cause, taken, ends }: Finding): string =>
  JSON.stringify([alert.title, alert.description.sentence, path, index, cause, taken, ends])

/** All that it says, in order, and how many events it read. */
async function said(inputs: readonly Input[], threads: number): Promise<readonly string[]> {
  const lines: string[] = []
  const say = (line: string): void => {
    lines.push(line)
  }
  const problems = createProblems(say)
  const scan = createScan({
    ...judging,
    gate: createScanGate(active, sequences),
    found: (finding) => say(wordsOf(finding)),
    same: (finding) => say(`same: ${wordsOf(finding)}`),
    failed: problems.failed,
  })
  const reading = readInThreads(inputs, threads, () => {})
  for (const [position, input] of inputs.entries()) {
    const read = await scan.read(input, await reading.read(position))
    problems.close(input, read)
    say(`${read} events`)
  }
  await reading.end()
  await scan.end()
  return lines
}

test('threads hand over who took a session, and what alerts wait for', async () => {
  // The process itself reads what comes first.
  const quiet = ['a', 'b'].map((name) => file(`quiet-${name}.json`, JSON.stringify(apiCall('ec2:DescribeInstances'))))
  const all = (await said([...quiet, ...joined], 2)).join('\n')
  expect(all).toContain('alice in role Deploy created an access key for bob')
  expect(all).toMatch(/i-1234567890abcdef0 .*by alice/)
})

test('threads say the same in the same order as one process', async () => {
  const order = fc.shuffledSubarray(files, { minLength: files.length })
  const property = fc.asyncProperty(order, fc.integer({ min: 1, max: 2 }), async (inputs, threads) => {
    expect(await said(inputs, threads)).toEqual(await said(inputs, 0))
  })
  await fc.assert(property, { numRuns: 3, examples: [[files, 2]] })
})

function scan(path: string, nodeOptions: readonly string[]) {
  const cwd = resolve(import.meta.dirname, '../..')
  return new Promise<{ readonly code: number; readonly stderr: string }>((finish) => {
    execFile(process.execPath, [...nodeOptions, 'local/scan/index.ts', path], { cwd }, (error, _, stderr) =>
      finish({ code: typeof error?.code === 'number' ? error.code : 0, stderr }),
    )
  })
}

test('a thread that breaks off ends the scan, and the file that it read is named', async () => {
  const broken = mkdtempSync(join(folder, 'broken-'))
  writeFileSync(join(broken, 'a.json'), JSON.stringify(stop('main')))
  writeFileSync(join(broken, 'b.json'), '')
  truncateSync(join(broken, 'b.json'), 200_000_000)
  const breakOff = join(folder, 'break-off.cjs')
  writeFileSync(breakOff, "if (!require('node:worker_threads').isMainThread) throw new Error('out of order')")
  const { code, stderr } = await scan(broken, ['--require', breakOff])
  expect(stderr).toMatch(/^\S+b\.json cannot be read to its end: out of order; leave it out, or scan it alone$/m)
  expect(code).toBe(1)
})

test('threads need little memory, together with their process', async () => {
  const many = mkdtempSync(join(folder, 'many-'))
  const kinds = [session('Deploy', 'ci'), session('App', 'orders')].map((userIdentity) => ({ userIdentity }))
  const records = Array.from({ length: 200 }, (_, i) => ({
    ...Object(apiCall('ec2:DescribeInstances', kinds[i % 2])['detail']),
    eventID: crypto.randomUUID(),
    requestID: crypto.randomUUID(),
  }))
  const content = packed([...records, stop('main')])
  const count = Math.ceil(11_000_000 / content.length)
  for (let i = 0; i < count; i++) writeFileSync(join(many, `${i}.json.gz`), content)
  const printMemory = join(folder, 'memory.cjs')
  writeFileSync(
    printMemory,
    `const { isMainThread } = require('node:worker_threads')
    process.on('exit', () => isMainThread ? console.error('RSS', process.resourceUsage().maxRSS) : console.error('thread'))`,
  )
  const flags = ['--max-old-space-size=400', '--max-semi-space-size=4', '--require', printMemory]
  const { code, stderr } = await scan(many, flags)
  expect(code, stderr).toBe(0)
  expect(stderr).toContain(`${(count * 201).toLocaleString('en')} events in ${count} files, 1 alert in 1 incident`)
  expect(Number(stderr.match(/RSS (\d+)/)?.[1])).toBeLessThan(300_000)
})
