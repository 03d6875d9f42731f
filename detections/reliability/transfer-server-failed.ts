import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { servedInWords, transferServer } from '../../shared/sources/services/transfer.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(transferServer, {
  id: 'reliability/transfer-server-failed',
  severity: 'low',
  title: (d, e) => servedInWords(d, e.detailType),
  // A client whose connection breaks off tries again and again.
  window: { minutes: 24 * 60 },
  why: 'Whoever sends or fetches files there has them in part or not at all, and does not always say so.',
  respond: (d, e) => [
    'See what the server says of the failure. Where it names a permission, look at the role of the user and the policy of the bucket or key.',
    {
      do: 'See which role the user has, and where it lands:',
      run: aws`transfer describe-user --server-id ${d['server-id'] ?? unknownName} --user-name ${d.username ?? unknownName} --region ${e.region}`,
    },
    'Have the partner send or fetch the file again.',
  ],
  falsePositives: ['The connection of the client broke off, and it has tried again since.'],
  references: [
    'https://docs.aws.amazon.com/transfer/latest/userguide/events-detail-reference.html',
    'https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-transfer.html',
  ],
})
