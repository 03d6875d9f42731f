import { expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import { isAws } from '../../shared/core/actor.ts'
import type { Detection } from '../../shared/core/detection.ts'
import { isJsonObject, type JsonObject } from '../../shared/core/json.ts'
import { readActor, userIdentity } from '../../shared/sources/cloudtrail/actor.ts'
import { examplesOf } from '../corpus.ts'
import { firingEvents } from '../detection-problems.ts'
import { root } from '../events.ts'
import { alertsTold } from '../run.ts'

async function eventsOf(detection: Detection): Promise<readonly JsonObject[]> {
  return detection.id.startsWith('custom/') ? [] : firingEvents(await examplesOf(detection))
}

/** The user agent is always the same: the tool, which some severities go by, is told from the service or from it. */
async function titlesBy(identity: JsonObject, userAgent: string, detection: Detection): Promise<readonly unknown[]> {
  const events = (await eventsOf(detection)).map((event) => {
    const detail = isJsonObject(event['detail']) ? event['detail'] : {}
    return { ...event, detail: { ...detail, userAgent, userIdentity: identity } }
  })
  const alerts = await alertsTold(events, [detection])
  return alerts.map(({ title, severity, heardAs }) => [title, severity, heardAs])
}

/** Each goes by invokedBy on purpose: what a service did is told as, or owed to, another call. */
const byService: ReadonlySet<string> = new Set([
  'compute/stack-deleted', // CloudFormation deletes the stacks within one that somebody deleted.
])

const calls = detections
  .filter(({ id, on }) => on === 'api-call' && !byService.has(id))
  .map((detection) => [detection.id, detection] as const)

/** `invokedBy` is there for whoever acts through a service: it says nothing about who that is. */
test.each(calls)('%s says of root through a service what it says of root', async (_, detection) => {
  for (const invokedBy of ['signin.amazonaws.com', 'scheduler.amazonaws.com', 'cloudformation.amazonaws.com']) {
    const alone = await titlesBy(root, invokedBy, detection)
    expect(await titlesBy({ ...root, invokedBy }, invokedBy, detection)).toEqual(alone)
  }
})

/** Who AWS is must not be a matter of what the caller writes. */
test('no example of somebody who acts is AWS itself', async () => {
  const mistaken: string[] = []
  for (const detection of detections.filter(
    ({ on, byAws }) => (on === 'api-call' || on === 'console-login') && byAws !== true,
  )) {
    for (const { detail } of await eventsOf(detection)) {
      const identity = isJsonObject(detail) ? detail['userIdentity'] : undefined
      if (isJsonObject(identity) && isAws(readActor(userIdentity.parse(identity), undefined)))
        mistaken.push(detection.id)
    }
  }
  expect([...new Set(mistaken)]).toEqual([])
})
