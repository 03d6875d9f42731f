import { aws } from '../../shared/core/shell-command.ts'
import { type EmailSending, emailSending, faultOf, senderInWords } from '../../shared/sources/services/ses.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(emailSending, {
  id: 'reliability/email-reputation-at-risk',
  detailTypes: ['Advisor Recommendation Status Open'],
  severity: ({ metadata }) => (metadata?.impact === 'HIGH' ? 'medium' : 'low'),
  gravest: 'medium',
  title: (d, e) => `${senderInWords(e)} sends mail that ${faultOf(d)}`,
  window: { minutes: 24 * 60 },
  why: 'Mailboxes put such mail into spam or refuse it, and SES may pause who sends it.',
  respond: (d, e) => [
    ...ifKnown(e.resources[0]?.arn, (arn) => ({
      do: 'See everything that SES found:',
      run: aws`sesv2 list-recommendations --filter RESOURCE_ARN=${arn} --region ${e.region}`,
    })),
    adviceOn(d),
  ],
  falsePositives: ['A test to addresses that do not exist.'],
  references: [
    'https://docs.aws.amazon.com/ses/latest/dg/tenants.html',
    'https://docs.aws.amazon.com/ses/latest/dg/vdm-advisor.html',
  ],
})

function adviceOn({ metadata }: EmailSending): string {
  switch (metadata?.type) {
    case 'BOUNCE':
      return 'Find the list whose addresses bounce, and take them out; send to addresses that were confirmed.'
    case 'COMPLAINT':
      return 'Find the mail that people complain of; send it to those who asked for it, with a way out in one click.'
    default:
      return 'Read the finding: mostly a DNS record of the sending domain is missing or wrong.'
  }
}
