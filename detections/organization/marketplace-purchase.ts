import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { textIn } from '../requests/parameters.ts'
import { ifKnown, otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/marketplace-purchase',
  calls: [
    'agreement-marketplace:AcceptAgreementRequest',
    'aws-marketplace:AcceptAgreementRequest',
    'aws-marketplace:Subscribe',
  ],
  severity: (e) => (forModel(e) ? 'low' : 'medium'),
  gravest: 'medium',
  title: (e) => `${e.actor.name} ${forModel(e) ? 'subscribed to a model of' : 'bought a product on'} AWS Marketplace`,
  why: 'The seller now bills the account, and what was bought may run in it with rights of its own.',
  respond: (e) => {
    const agreement = textIn(e.response, 'agreementId')
    return [
      `Ask ${e.actor.name} what was bought, and who pays.`,
      ...ifKnown(agreement, (agreement) => ({
        do: 'See what was agreed:',
        run: aws`marketplace-agreement describe-agreement --agreement-id ${agreement} --region us-east-1`,
      })),
      'If nobody wants it, cancel it on the page "Manage subscriptions" of AWS Marketplace.',
      stopActor(e),
      ...otherCalls(e),
    ]
  },
  falsePositives: ['The company uses the product.', 'Somebody uses a model of Amazon Bedrock for the first time.'],
  mitre: ['T1496'],
  references: ['https://docs.aws.amazon.com/marketplace/latest/buyerguide/what-is-marketplace.html'],
})

/** Amazon Bedrock subscribes to models of other companies for whoever uses them first. */
function forModel({ actor }: ApiCall): boolean {
  return actor.invokedBy?.startsWith('bedrock') === true
}
