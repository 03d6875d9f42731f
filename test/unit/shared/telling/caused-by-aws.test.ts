import { expect, test } from 'vitest'
import ec2InstanceTerminated from '../../../../detections/compute/ec2-instance-terminated.ts'
import type { JsonObject } from '../../../../shared/core/json.ts'
import { alertIn } from '../../../detection-problems.ts'
import { apiCall, session, stateChange } from '../../../events.ts'
import { createWorld } from '../../../world.ts'

const instance = 'i-0aaaaaaaaaaaaaaa1'
const name = 'AWSServiceRoleForAutoScaling'

function actingAs(path: string): JsonObject {
  const { sessionContext: _, ...identity } = session(name, 'AutoScaling')
  const arn = `arn:aws:iam::111122223333:role/${path}${name}`
  return { ...identity, sessionContext: { sessionIssuer: { type: 'Role', arn, userName: name } } }
}

async function terminatedBy(userIdentity: JsonObject) {
  const world = createWorld([ec2InstanceTerminated])
  const requestParameters = { instancesSet: { items: [{ instanceId: instance }] } }
  const eventTime = '2026-11-21T13:59:30Z'
  await world.deliver({
    ...apiCall('ec2:TerminateInstances', { userIdentity, requestParameters, eventTime }),
    time: eventTime,
  })
  await world.deliver(stateChange('terminated', '2026-11-21T14:00:00Z', instance))
  return { alerts: world.published.map(alertIn), world }
}

test('an instance that Auto Scaling ends with its own role is information, and named in the digest', async () => {
  const { alerts, world } = await terminatedBy(actingAs('aws-service-role/autoscaling.amazonaws.com/'))
  const title = `EC2 instance ${instance} was terminated, by role ${name} (session AutoScaling)`
  expect(alerts).toMatchObject([{ severity: 'information', title }])
  expect(JSON.stringify(alerts)).not.toContain(`Ask role ${name}`)
  expect(JSON.stringify(await world.digest('2026-11-21'))).toContain(`EC2 instance ${instance} was terminated`)
})

test('a role that is only called so, or lies under a path like it, stays what it was', async () => {
  for (const path of ['', 'service-role/', 'x/aws-service-role/autoscaling.amazonaws.com/']) {
    const { alerts } = await terminatedBy(actingAs(path))
    expect(alerts).toMatchObject([{ severity: 'medium' }])
  }
})
