import * as z from 'zod'
import { placeInWords, unknownName } from '../../core/event.ts'
import { resourceLink } from '../console-url.ts'
import { envelopeFields, keyOf, readBase, readTime } from '../event-base.ts'
import { readLeniently, text } from '../read-leniently.ts'
import { defineSource } from '../source.ts'

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
    const arn = value.resources.find((resource) => typeof resource === 'string')
    const instanceId = value.detail['instance-id'] ?? arn?.split('/').at(-1) ?? unknownName
    const { id, account, region } = value
    const key = keyOf('eventbridge', envelope, id)
    return {
      ...readBase(
        { replay: value['replay-name'], id, key, time: readTime(value.time), account, region, unreadable },
        context,
      ),
      kind: 'ec2-state-change',
      resources: [{ type: 'AWS::EC2::Instance', name: instanceId, arn }],
      instanceId,
      state: value.detail.state ?? unknownName,
    }
  },
  describe(event) {
    return {
      sentence: `EC2 instance ${event.instanceId}${placeInWords(event)} is now ${event.state}.`,
      what: `EC2 instance ${event.instanceId} is ${event.state}`,
      who: undefined,
      from: undefined,
      links: event.resources.flatMap((resource) => resourceLink(event, resource)),
    }
  },
})
