import { describe, expect, test } from 'vitest'
import { defineDetection } from '../../../../shared/core/detection.ts'
import { runPipeline } from '../../../../shared/lambda/pipeline.ts'
import { unwrapEventBridge } from '../../../../shared/transports/eventbridge.ts'
import { unwrapLogs } from '../../../../shared/transports/logs.ts'
import { apiCall, logLines, sample } from '../../../events.ts'
import { testDeps } from '../../../run.ts'

const invokedIn = { partition: 'aws', region: 'us-east-1', account: '111122223333' }

const everyLine = defineDetection({
  id: 'logs/every-line',
  on: 'log-line',
  pattern: {},
  severity: 'low',
  title: (e) => e.text,
  groupBy: (e) => e.text,
  why: 'Why.',
  respond: [],
  falsePositives: [],
  references: [],
})

const lines = unwrapLogs(logLines('/app', ['one', 'two', 'three']), invokedIn)

test('each line is judged alone', async () => {
  const { deps, published } = testDeps([everyLine])
  const result = await runPipeline(lines, deps)
  expect(published.map(({ subject }) => subject)).toEqual([
    '[LOW] Production: one',
    '[LOW] Production: two',
    '[LOW] Production: three',
  ])
  expect(result.published).toHaveLength(3)
})

test('what SNS refuses fails alone, and is not remembered as sent', async () => {
  const sent: string[] = []
  let refusing = true
  const { deps } = testDeps([everyLine], {
    publish: async ({ subject }) => {
      if (refusing && subject.endsWith('two')) throw new Error('SNS is down')
      sent.push(subject)
    },
  })
  const first = await runPipeline(lines, deps)
  expect(first.failed).toMatchObject([{ what: '[LOW] Production: two', error: { message: 'SNS is down' } }])
  expect(sent).toEqual(['[LOW] Production: one', '[LOW] Production: three'])
  refusing = false
  const again = await runPipeline(lines, deps)
  expect(again.held.map(({ subject }) => subject)).toEqual(['[LOW] Production: one', '[LOW] Production: three'])
  // The lease of the second is still held; it ends before Lambda tries again.
  expect(again.failed).toHaveLength(1)
})

test('what there is no time for is left to the next try', async () => {
  let asked = 0
  const { deps } = testDeps([everyLine], { hasTime: () => ++asked <= 3 })
  const result = await runPipeline(lines, deps)
  expect(result.published).toHaveLength(2)
  expect(result.failed).toMatchObject([{ what: 'three', error: { message: 'the invocation has no time left' } }])
})

test('a detection whose functions fail on an odd event alerts all the same, and says so', async () => {
  const broken = (what: string) => () => {
    throw new TypeError(`${what} is broken`)
  }
  const detection = defineDetection({
    id: 'identity/broken',
    on: 'api-call',
    pattern: {},
    where: broken('where'),
    severity: broken('severity'),
    title: broken('title'),
    respond: broken('respond'),
    why: 'Why.',
    falsePositives: [],
    references: [],
  })
  const { deps, published } = testDeps([detection])
  const result = await runPipeline(unwrapEventBridge(apiCall('iam:CreateUser'), invokedIn), deps)
  expect(result.published).toHaveLength(1)
  expect(published[0]?.subject).toBe('[HIGH] Production: identity/broken')
  for (const what of ['condition', 'severity', 'title', 'steps']) {
    expect(published[0]?.messages.default.replace(/\s+/g, ' ')).toContain(
      `The detection's ${what} could not be worked out`,
    )
  }
})

test('what breaks in the middle costs only its own event', async () => {
  let judged = 0
  const { deps } = testDeps([everyLine], {
    severityOf: () => {
      if (++judged === 2) throw new Error('unforeseen')
      return undefined
    },
  })
  const result = await runPipeline(lines, deps)
  expect(result.published).toHaveLength(2)
  expect(result.failed).toMatchObject([{ error: { message: 'unforeseen' } }])
})

describe('the configuration', () => {
  test('may give a detection another severity', async () => {
    const { deps, published } = testDeps([everyLine], { severityOf: () => 'critical' })
    await runPipeline(unwrapLogs(logLines('/app', ['x']), invokedIn), deps)
    expect(published[0]?.attributes['severity']).toBe('critical')
    expect(published[0]?.subject).toBe('[CRITICAL] Production: x')
  })

  test('names accounts', async () => {
    const { deps, published } = testDeps([everyLine], { accountName: () => 'Sandbox' })
    await runPipeline(unwrapLogs(logLines('/app', ['x']), invokedIn), deps)
    expect(published[0]?.messages.default).toContain('Account  Sandbox (111122223333)')
  })
})

test('an event that nothing is looking for is ignored by name', async () => {
  const { deps } = testDeps([everyLine])
  const result = await runPipeline(unwrapEventBridge(sample('ec2/stopped.json'), invokedIn), deps)
  expect(result.ignored).toEqual([
    {
      event: 'EC2 Instance State-change Notification 3807b80c-4253-5fff-90c6-f8a92ad199c0',
      reason: 'no detection fired',
    },
  ])
})
