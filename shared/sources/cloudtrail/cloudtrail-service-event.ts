import { type JsonObject, textAt } from '../../core/json.ts'
import { resourceInWords } from '../../core/resource.ts'
import { cloudTrailEventLink, resourceLink } from '../console-url.ts'
import { sentenceOf } from '../services/service.ts'
import { defineSource } from '../source.ts'
import { readCalledResources } from './called-resources.ts'
import { type CloudTrailRecord, readAction, readCloudTrailRecord } from './cloudtrail-record.ts'

/**
 * What an AWS service did by itself: a key it deleted when its time came, a volume made of a shared snapshot.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/non-api-aws-service-events.html
 */
export const cloudtrailServiceEvent = defineSource<'cloudtrail-service-event'>({
  kind: 'cloudtrail-service-event',
  pattern: { source: [{ prefix: 'aws.' }], 'detail-type': ['AWS Service Event via CloudTrail'] },
  parse(envelope, context) {
    const { event, record } = readCloudTrailRecord(envelope, context)
    const { actor: _, ...base } = event
    const action = readAction(record)
    return {
      ...base,
      kind: 'cloudtrail-service-event',
      action,
      resources: readCalledResources(action.service, { ...record, requestParameters: namingThings(record) }),
      details: record.serviceEventDetails,
    }
  },
  describe(event, envelope) {
    const { action, resources } = event
    const on = resources.length === 0 ? '' : ` on ${resources.map(resourceInWords).join(', ')}`
    const what = `${action.service}:${action.name}${on}`
    const { network } = event
    const did =
      network.kind === 'ip'
        ? `AWS saw ${what} from ${network.address}`
        : `AWS itself ${/ed$/.test(action.name) ? 'reports' : 'did'} ${what}`
    return {
      sentence: sentenceOf(did, event, textAt(envelope.detail, 'errorMessage')),
      what,
      who: undefined,
      from: network.kind === 'ip' ? [network.address, network.userAgent].filter(Boolean).join(', ') : undefined,
      links: [
        ...cloudTrailEventLink(event, event.id),
        ...resources.flatMap((resource) => resourceLink(event, resource)),
      ],
    }
  },
})

/** Secrets Manager names the secret that it rotates in `additionalEventData`. */
function namingThings({ serviceEventDetails, additionalEventData }: CloudTrailRecord): JsonObject {
  const secretId = additionalEventData?.SecretId
  return secretId === undefined ? serviceEventDetails : { ...serviceEventDetails, secretId }
}
