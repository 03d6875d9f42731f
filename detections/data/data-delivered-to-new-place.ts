import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
import { deliveringCalls, placesIn } from '../requests/delivery-places.ts'
import { named, someOf } from '../requests/words.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/data-delivered-to-new-place',
  calls: deliveringCalls,
  where: (e) => placesIn(e).length > 0,
  severity: (e) => (addressesIn(e).length > 0 ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) => `${e.actor.name} had ${senderOf(e)} delivered to ${placesInWords(e)} for the first time`,
  why: 'Nothing in the call says whose place it is: it may belong to somebody else, who then has the data.',
  respond: (e) => [
    `Ask ${e.actor.name} whose it is; a bucket may be in any account, an address anywhere.`,
    'If nobody knows it, delete the flow logs, or set the destination of the stream back.',
    ...otherCalls(e),
  ],
  falsePositives: ['A new bucket or a tool for logs is set up; each alerts once.'],
  firstSeen: (e) => `${e.account.id} ${placesIn(e).join(' ')}`,
  groupBy: (e) => `${e.account.id} ${placesIn(e).join(' ')}`,
  mitre: ['T1537', 'T1567'],
  references: [
    'https://docs.aws.amazon.com/firehose/latest/APIReference/API_CreateDeliveryStream.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3.html',
  ],
})

/** Outside of AWS, or of a product in another account. */
function addressesIn(e: ApiCall): readonly string[] {
  return placesIn(e).filter((place) => !place.startsWith('arn:'))
}

function placesInWords(e: ApiCall): string {
  const buckets = placesIn(e).filter((place) => place.startsWith('arn:'))
  const names = buckets.map((arn) => arn.replace(/^arn:[\w-]+:s3:::/, '').replace(/\/.*$/, ''))
  const addresses = addressesIn(e).map(withoutQuery)
  return addresses.length > 0 ? someOf(addresses) : named('bucket', names)
}

/** What follows the host may hold a key. */
function withoutQuery(address: string): string {
  return address.replace(/^(\w+:\/\/[^/?#]+).*$/, '$1')
}

function senderOf({ action, request }: ApiCall): string {
  if (action.service === 'ec2') return 'flow logs'
  return `the data of ${named('Firehose stream', nameIn(textAt(request, 'deliveryStreamName')))}`
}
