import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { sample } from '../events.ts'
import { root } from '../project-copy.ts'

const environment = {
  AWS_REGION: 'us-east-1',
  AWS_LAMBDA_FUNCTION_NAME: 'tocsin-ec2StateChange',
  POWERTOOLS_LOG_LEVEL: 'INFO',
  TOCSIN_TABLE: 'table',
  TOCSIN_TIME_ZONE: 'UTC',
  TOCSIN_TOPIC: 'topic',
}

/** What a function writes into its log, entry by entry, for payloads that need nothing of AWS. */
function logOf(payloads: readonly unknown[]): readonly Record<string, unknown>[] {
  const script = `
    const { handler } = await import('./functions/ec2-state-change.ts')
    const { invocation } = await import('./local/invocation.ts')
    for (const payload of ${JSON.stringify(payloads)}) {
      await handler(payload, invocation('arn:aws:lambda:us-east-1:111122223333:function:x')).catch(() => {})
    }`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
    env: environment,
  })
  return `${stdout}${stderr}`
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

test('what becomes of events is counted in CloudWatch, and logged', () => {
  const lines = logOf([sample('ec2/shutting-down.json'), { source: 'aws.ec2' }])
  const counts = lines.filter((line) => '_aws' in line)
  expect(counts).toContainEqual(expect.objectContaining({ EventsIgnored: 1, EventsMalformed: 0, service: 'table' }))
  expect(counts).toContainEqual(expect.objectContaining({ EventsIgnored: 0, EventsMalformed: 1 }))
  expect(JSON.stringify(counts)).toContain('"Namespace":"Tocsin"')
  expect(lines).toContainEqual(
    expect.objectContaining({
      level: 'WARN',
      message: 'An event could not be read',
      where: 'detail-type',
      reason: 'must be a text, is missing',
    }),
  )
})
