import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'network/managed-protection-removed',
  calls: [
    'fms:DeletePolicy',
    'fms:DisassociateAdminAccount',
    'shield:DeleteProtection',
    'shield:DeleteSubscription',
    'shield:DisableApplicationLayerAutomaticResponse',
    'shield:DisassociateDRTRole',
  ],
  severity: (e) => deedOf(e).severity,
  title: (e) => `${e.actor.name} ${deedOf(e).words}`,
  why: 'What was protected from one place against attacks from the internet has to look after itself now.',
  respond: (e) => [
    e.action.service === 'fms'
      ? 'See what the policy covered in all accounts: firewalls that it made may be gone with it.'
      : 'See what is left without protection, and switch it on again before somebody floods it.',
    `Ask ${e.actor.name} whether this was decided, and by whom.`,
  ],
  falsePositives: ['The protected resource is taken down, or another policy takes over.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/waf/latest/developerguide/ddos-overview.html',
    'https://docs.aws.amazon.com/waf/latest/developerguide/fms-chapter.html',
  ],
})

function deedOf({ action, request }: ApiCall): { readonly words: string; readonly severity: Severity } {
  switch (action.name) {
    case 'DeletePolicy':
      return {
        words: `deleted ${named('Firewall Manager policy', textAt(request, 'policyId'))}`,
        severity: 'high',
      }
    case 'DisassociateAdminAccount':
      return { words: 'took Firewall Manager away from its administrator account', severity: 'high' }
    case 'DeleteProtection':
      return { words: `deleted ${named('Shield protection', textAt(request, 'protectionId'))}`, severity: 'medium' }
    case 'DeleteSubscription':
      return { words: 'cancelled Shield Advanced', severity: 'high' }
    case 'DisassociateDRTRole':
      return { words: 'took away the access of the Shield Response Team', severity: 'medium' }
    default:
      return { words: 'switched off the automatic response of Shield to floods', severity: 'medium' }
  }
}
