import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import {
  addressesIn,
  bucketsIn,
  deliveringCalls,
  mayBeSource,
  receiversIn,
  senderInWords,
} from '../requests/destinations.ts'
import { serviceInWords } from '../requests/service-names.ts'
import { named, someOf } from '../requests/words.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/data-delivered-to-new-place',
  calls: deliveringCalls,
  // Where the call says whose it is, data/data-sent-to-other-account tells.
  where: (e) => placesIn(e).length > 0 && receiversIn(e).length === 0,
  severity: (e) => (addressesIn(e).length > 0 ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e, _, news) => {
    const place = placesInWords(e, news)
    if (mayBeSource(e)) {
      return `${e.actor.name} let ${serviceInWords(e)} read from or write to ${place} for the first time`
    }
    return `${e.actor.name} had ${senderInWords(e)} delivered to ${place} for the first time`
  },
  why: (e) =>
    mayBeSource(e)
      ? 'The call says neither whose place it is nor whether data goes there or comes from there: somebody else may get yours, or give you theirs.'
      : 'Nothing in the call says whose place it is: it may belong to somebody else, who then has the data.',
  respond: (e) => [
    ...ifKnown(bucketsIn(e)[0], (bucket) => ({
      do: 'See whether the bucket is in this account; an error says that it is not, or that you may not see it:',
      run: aws`s3api head-bucket --bucket ${bucket} --expected-bucket-owner ${e.account.id}`,
    })),
    `Ask ${e.actor.name} whose it is; a bucket may be in any account, an address anywhere.`,
    'If nobody knows it, set the destination back, or stop what delivers there.',
    ...otherCalls(e),
  ],
  falsePositives: ['A new bucket or a tool for logs is set up; each alerts once.'],
  firstSeen: (e) => ({ of: e.account.id, each: placesIn(e) }),
  groupBy: (e) => `${e.account.id} ${placesIn(e).join(' ')}`,
  mitre: ['T1537', 'T1567'],
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-owner-condition.html',
    'https://docs.aws.amazon.com/firehose/latest/APIReference/API_CreateDeliveryStream.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3.html',
  ],
})

function placesIn(e: ApiCall): readonly string[] {
  return [...addressesIn(e), ...bucketsIn(e)].sort()
}

/** A bucket beside an address is told with it only where the address is known. */
function placesInWords(e: ApiCall, news: readonly string[]): string {
  const addresses = addressesIn(e).filter((address) => news.includes(address))
  return addresses.length > 0 ? someOf(addresses) : named('bucket', news)
}
