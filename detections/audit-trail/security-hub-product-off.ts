import type { ApiCall } from '../../shared/core/event.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { textIn } from '../requests/parameters.ts'

export default defineCallDetection({
  id: 'audit-trail/security-hub-product-off',
  calls: ['securityhub:DisableImportFindingsForProduct'],
  severity: 'medium',
  title: (e) => `${e.actor.name} stopped Security Hub from taking in findings of ${productOf(e)}`,
  groupBy: (e) => `${e.account.id} ${e.region} ${productOf(e)}`,
  why: 'Whoever looks in Security Hub alone no longer sees what the product finds.',
  respond: (e) => [
    `Ask ${e.actor.name} why, and who looks at the findings of ${productOf(e)} now.`,
    'If it is not expected, accept the findings again, under Integrations in Security Hub.',
  ],
  falsePositives: ['The product is no longer in use.'],
  mitre: ['T1685'],
  references: ['https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DisableImportFindingsForProduct.html'],
})

/** "aws/guardduty", out of `...:product-subscription/aws/guardduty`. */
function productOf({ request }: ApiCall): string {
  const arn = textIn(request, 'productSubscriptionArn')
  return arn?.split(/:product-subscription\//).at(-1) ?? 'a product'
}
