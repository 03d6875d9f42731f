import { isDocumentation } from '../../shared/core/finding-words.ts'
import { textAt } from '../../shared/core/json.ts'
import { closeInSecurityHub, defineFindingDetection } from '../define-finding-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineFindingDetection({
  id: 'findings/partner-finding',
  severity: (e) => e.severity ?? 'medium',
  gravest: 'critical',
  why: (e, envelope) => whatItMeans(textAt(envelope, 'detail', 'findings', 0, 'Types', 0) ?? '', e.product),
  respond: (e, envelope) => [
    ...ifKnown(e.remediation, (text) =>
      isDocumentation(text) ? "Follow AWS's steps, by the link below." : `${e.product} says how to mend it: ${text}`,
    ),
    `Look at the finding in ${e.product}, or in Security Hub.`,
    closeInSecurityHub(
      'Resolve it in Security Hub once it is dealt with, so that this alert ends:',
      'RESOLVED',
      envelope,
    ),
  ],
  falsePositives: ['The product has no exception yet for what is meant to be so.'],
  references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-partner-providers.html'],
})

/**
 * By the first part of its type, which all products choose of a few.
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/asff-required-attributes.html
 */
function whatItMeans(type: string, product: string): string {
  switch (type.split('/')[0]) {
    case 'Software and Configuration Checks':
      return `${product} sees a weakness that others may use; it does not say that somebody did.`
    case 'TTPs':
      return `${product} sees what attackers do: somebody may be in, or on the way.`
    case 'Effects':
      return `${product} sees what an attack leaves: data or resources may be in other hands.`
    case 'Unusual Behaviors':
      return `${product} sees something done otherwise than usual, which may be somebody who broke in.`
    case 'Sensitive Data Identifications':
      return 'Data that should be guarded lie there: whoever may read the place may read them.'
    default:
      return `${product} holds it for a risk; what it means for you, only its own text says.`
  }
}
