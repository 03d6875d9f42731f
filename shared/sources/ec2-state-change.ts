import * as z from 'zod'
import { accountInWords } from '../core/event.ts'
import { resourceLink } from './console-url.ts'
import { envelopeFields, keyOf, partitionOf, readAccount, readTime } from './event-base.ts'
import { readLeniently, text } from './read-leniently.ts'
import { defineSource } from './source.ts'

const schema = z.object({ ...envelopeFields, detail: z.object({ 'instance-id': text, state: text }) })

/**
 * An EC2 instance entered a state. The event knows neither the state before nor who caused the change.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/monitoring-instance-state-changes.html
 */
export const ec2StateChange = defineSource<'ec2-state-change'>({
  kind: 'ec2-state-change',
  pattern: { source: ['aws.ec2'], 'detail-type': ['EC2 Instance State-change Notification'] },
  parse(envelope, context) {
    const { value, unreadable } = readLeniently(schema, envelope)
    const region = value.region ?? 'unknown'
    const arn = value.resources.find((resource) => typeof resource === 'string')
    const instanceId = value.detail['instance-id'] ?? arn?.split('/').at(-1) ?? 'unknown'
    return {
      kind: 'ec2-state-change',
      id: value.id,
      key: keyOf('eventbridge', envelope, value.id),
      time: readTime(value.time),
      account: readAccount(value.account, context),
      region,
      partition: partitionOf(region),
      resources: [{ type: 'AWS::EC2::Instance', name: instanceId, arn }],
      unreadable,
      instanceId,
      state: value.detail.state ?? 'unknown',
    }
  },
  describe(event) {
    return {
      sentence: `EC2 instance ${event.instanceId} in ${accountInWords(event.account)}, ${event.region}, is now ${event.state}.`,
      what: `EC2 instance ${event.instanceId} is ${event.state}`,
      who: undefined,
      from: undefined,
      links: event.resources.flatMap((resource) => resourceLink(event, resource)),
    }
  },
})
