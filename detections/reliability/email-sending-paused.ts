import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { emailSending, senderInWords } from '../../shared/sources/services/ses.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(emailSending, {
  id: 'reliability/email-sending-paused',
  detailTypes: ['Sending Status Disabled'],
  severity: ({ data }) => (textAt(data, 'origin') === 'CUSTOMER_MANAGED' ? 'low' : 'high'),
  title: (_, e) => `${senderInWords(e)} can no longer send e-mail`,
  why: 'Its mail is refused until somebody lets it send again, and is not sent later by itself.',
  respond: (d, e) => [
    ...(textAt(d.data, 'origin') === 'CUSTOMER_MANAGED'
      ? ['Find who paused it: CloudTrail has the call UpdateReputationEntityCustomerManagedStatus.']
      : ['Read the case that SES opened in the Support Center, and what it wants mended.']),
    ...ifKnown(e.resources[0]?.arn, (arn) => ({
      do: 'See why, and what SES found:',
      run: aws`sesv2 list-recommendations --filter RESOURCE_ARN=${arn} --region ${e.region}`,
    })),
    'Stop the programs that go on sending for it, and keep what they could not send.',
  ],
  falsePositives: ['Somebody paused it on purpose.'],
  references: ['https://docs.aws.amazon.com/ses/latest/dg/tenants.html'],
})
