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
  why: (e) => deedOf(e).why,
  respond: (e) => [deedOf(e).look, `Ask ${e.actor.name} whether this was decided, and by whom.`],
  falsePositives: ['The protected resource is taken down, or another policy takes over.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/waf/latest/developerguide/ddos-overview.html',
    'https://docs.aws.amazon.com/waf/latest/developerguide/fms-chapter.html',
  ],
})

interface Deed {
  readonly words: string
  readonly severity: Severity
  readonly why: string
  readonly look: string
}

function deedOf({ action, request }: ApiCall): Deed {
  switch (action.name) {
    case 'DeletePolicy':
      return {
        words: `deleted ${named('Firewall Manager policy', textAt(request, 'policyId'))}`,
        severity: 'high',
        why: 'What the policy protected in all accounts against attacks from the internet has to look after itself now.',
        look: 'See what the policy covered in all accounts: firewalls that it made may be gone with it.',
      }
    case 'DisassociateAdminAccount':
      return {
        words: 'took Firewall Manager away from its administrator account',
        severity: 'high',
        why: 'Nobody rules the firewalls of all accounts from one place any more, and new accounts come without.',
        look: 'See whether another account is the administrator now, and whether the policies still hold.',
      }
    case 'DeleteProtection':
      return {
        words: `deleted ${named('Shield protection', textAt(request, 'protectionId'))}`,
        severity: 'medium',
        why: 'What it protected has only the protection against floods that AWS gives to everything.',
        look,
      }
    case 'DeleteSubscription':
      return {
        words: 'cancelled Shield Advanced',
        severity: 'high',
        why: 'When its term is over, everything has only the protection against floods that AWS gives to everything.',
        look,
      }
    case 'DisassociateDRTRole':
      return {
        words: 'took away the access of the Shield Response Team',
        severity: 'medium',
        why: 'During a flood the experts of AWS can no longer see and change the firewall for you.',
        look: 'If you rely on the team, give it its role again, in the settings of Shield.',
      }
    default:
      return {
        words: 'switched off the automatic response of Shield to floods',
        severity: 'medium',
        why: 'Shield no longer blocks by itself what it takes for a flood: somebody must do it by hand.',
        look,
      }
  }
}

const look = 'See what is left without protection, and switch it on again before somebody floods it.'
