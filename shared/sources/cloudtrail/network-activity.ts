import { callInWords } from '../../core/call-name.ts'
import { unknownName } from '../../core/event.ts'
import { cloudTrailEventLink, resourceLink } from '../console-url.ts'
import { defineSource } from '../source.ts'
import {
  originAndPlace,
  outcomeInWords,
  readAction,
  readCloudTrailRecord,
  readOutcome,
  whoAndFrom,
} from './cloudtrail-record.ts'

/**
 * What passed a VPC endpoint, or was refused by its policy; only the owner of the endpoint sees it.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-network-events-with-cloudtrail.html
 */
export const networkActivity = defineSource<'network-activity'>({
  kind: 'network-activity',
  pattern: { source: [{ prefix: 'aws.' }], 'detail-type': ['AWS Network Activity Event via CloudTrail'] },
  parse(envelope, context) {
    const { event, record } = readCloudTrailRecord(envelope, context)
    const endpoint = record.vpcEndpointId ?? unknownName
    return {
      ...event,
      kind: 'network-activity',
      action: readAction(record),
      outcome: readOutcome(record),
      resources: [{ type: 'AWS::EC2::VPCEndpoint', name: endpoint, arn: undefined }],
      endpoint,
    }
  },
  describe(event) {
    const { actor, action, endpoint, outcome, resources } = event
    const call = callInWords(action)
    const called = outcome.kind === 'success' ? 'called' : 'tried to call'
    return {
      sentence: `${actor.name} ${called} ${call} through VPC endpoint ${endpoint}${originAndPlace(event)}. ${outcomeInWords(outcome)}`,
      what: `${call}, VPC endpoint ${endpoint}`,
      ...whoAndFrom(event),
      links: resources.flatMap((resource) => [
        ...cloudTrailEventLink(event, event.id),
        ...resourceLink(event, resource),
      ]),
    }
  },
})
