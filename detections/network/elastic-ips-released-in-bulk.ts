import { actorOf } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { asked } from '../requests/parameters.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'network/elastic-ips-released-in-bulk',
  calls: ['ec2:ReleaseAddress'],
  window: { minutes: 10, threshold: 5, distinct: (e) => `${e.region} ${addressOf(e) ?? e.key}` },
  groupBy: actorOf,
  absorbs: ['network/elastic-ip-given-away'],
  severity: 'low',
  title: (e) => `${e.actor.name} released 5 elastic IPs or more within 10 minutes`,
  why: 'Whoever gets the addresses gets the traffic of all names that still point to them.',
  respond: (e) => [
    `Ask ${e.actor.name} whether nothing needs them any more.`,
    'Look for DNS records and allow lists that still name the addresses.',
    { do: 'See which are left:', run: aws`ec2 describe-addresses --region ${e.region}` },
    ...otherCalls(e),
  ],
  falsePositives: ['Addresses that nothing uses are given back, as they cost money.'],
  mitre: ['T1583'],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReleaseAddress.html'],
})

function addressOf(e: ApiCall): string | undefined {
  return asked(e, 'allocationId') ?? asked(e, 'publicIp')
}
