import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { startEmbeddedAws } from '../../local/embedded-aws.ts'
import { sample } from '../events.ts'
import { root } from '../project-copy.ts'

const environment = {
  AWS_REGION: 'us-east-1',
  AWS_LAMBDA_FUNCTION_NAME: 'tocsin-ec2StateChange',
  POWERTOOLS_LOG_LEVEL: 'INFO',
  TOCSIN_TABLE: 'tocsin-prod-state',
  TOCSIN_TIME_ZONE: 'UTC',
  TOCSIN_TOPIC: 'topic',
}

/** What a script writes into the log of a function, entry by entry. */
async function logOf(script: string, more: NodeJS.ProcessEnv = {}): Promise<readonly Record<string, unknown>[]> {
  const whole = `
    const { invocation } = await import('./local/invocation.ts')
    const context = invocation('arn:aws:lambda:us-east-1:111122223333:function:x')
    ${script}`
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', whole], {
    cwd: root,
    env: { ...environment, ...more },
  })
  const lines = `${stdout}${stderr}`.split('\n').filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line))
}

const metricsIn = (lines: readonly Record<string, unknown>[]) => lines.filter((line) => '_aws' in line)

test('what becomes of events is counted in the log, and costs no metric', async () => {
  const lines = await logOf(`
    const { handler } = await import('./functions/ec2-state-change.ts')
    for (const payload of ${JSON.stringify([sample('ec2/shutting-down.json'), { source: 'aws.ec2' }])})
      await handler(payload, context).catch(() => {})`)
  const counts = lines.filter(({ message }) => message === 'Handled events')
  expect(counts).toMatchObject([
    { level: 'INFO', published: 0, held: 0, failed: 0, ignored: 1, malformed: 0 },
    { level: 'INFO', published: 0, held: 0, failed: 0, ignored: 0, malformed: 1 },
  ])
  // That one could not be read is noted for the digest, in a table that is not there.
  expect(metricsIn(lines).filter((line) => !('LedgerFailures' in line))).toEqual([])
  expect(lines).toContainEqual(
    expect.objectContaining({
      level: 'WARN',
      message: 'An event could not be read',
      where: 'detail-type',
      reason: 'must be a text, is missing',
    }),
  )
})

test('what is wrong is a metric of the stage, of a function that fails, too, and there is none where nothing is', async () => {
  const lines = await logOf(`
    const { createRuntime } = await import('./shared/lambda/runtime.ts')
    const { instrumented } = await import('./shared/lambda/instrumented.ts')
    const runtime = createRuntime([])
    const handler = instrumented(async (payload) => {
      if (payload === 'healthy') return
      runtime.memoryFailed(new Error('no answer'))
      throw new Error('so it fails')
    }, runtime)
    for (const payload of ['healthy', 'broken', 'healthy']) await handler(payload, context).catch(() => {})`)
  expect(metricsIn(lines)).toEqual([expect.objectContaining({ LedgerFailures: 1, service: 'tocsin-prod' })])
  expect(JSON.stringify(metricsIn(lines))).toContain('"Namespace":"Tocsin"')
})

test('a sweep that finds nothing to do writes nothing', async () => {
  const aws = await startEmbeddedAws()
  try {
    const script = `
      const { handler } = await import('./functions/sweep.ts')
      await handler({}, context)`
    const counting = { ...aws.environment, POWERTOOLS_LOG_LEVEL: 'INFO', POWERTOOLS_METRICS_DISABLED: 'false' }
    expect(await logOf(script, counting)).toEqual([])
  } finally {
    await aws.stop()
  }
})
