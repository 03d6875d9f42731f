import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { askedFlag } from '../requests/parameters.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'network/domain-changed',
  calls: [
    'route53domains:DisableDomainAutoRenew',
    'route53domains:UpdateDomainContact',
    'route53domains:UpdateDomainContactPrivacy',
    'route53domains:UpdateDomainNameservers',
  ],
  where: (e) => e.action.name !== 'UpdateDomainContactPrivacy' || showsContacts(e),
  severity: (e) => deedOf(e).severity,
  title: (e) => `${e.actor.name} ${deedOf(e).words} ${textAt(e.request, 'domainName') ?? 'a domain'}`,
  why: (e) => deedOf(e).why,
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'domainName'), (domain) =>
      e.action.name === 'DisableDomainAutoRenew'
        ? {
            do: 'Have it renewed again:',
            run: aws`route53domains enable-domain-auto-renew --domain-name ${domain} --region us-east-1`,
          }
        : {
            do: 'See its name servers and contacts, and whether they are yours:',
            run: aws`route53domains get-domain-detail --domain-name ${domain} --region us-east-1`,
          },
    ),
    `Ask ${e.actor.name} who decided it.`,
  ],
  falsePositives: (e) => [deedOf(e).harmless],
  mitre: ['T1584.001'],
  references: ['https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/domain-update.html'],
})

interface Deed {
  readonly words: string
  readonly severity: Severity
  readonly why: string
  readonly harmless: string
}

function deedOf({ action }: ApiCall): Deed {
  switch (action.name) {
    case 'UpdateDomainNameservers':
      return {
        words: 'changed the name servers of',
        severity: 'high',
        why: 'Whoever runs the name servers decides where the web traffic and the mail of the domain go.',
        harmless: 'DNS moves to another provider.',
      }
    case 'UpdateDomainContact':
      return {
        words: 'changed the contacts of',
        severity: 'medium',
        why: 'Whoever reads the mailbox of the owner can have the domain moved away.',
        harmless: 'The owner of the domain changes, or gets another address.',
      }
    case 'DisableDomainAutoRenew':
      return {
        words: 'switched off the renewal of',
        severity: 'medium',
        why: 'When its time is over the domain is lost, and anybody can register it with all that still points to it.',
        harmless: 'The domain is meant to run out.',
      }
    default:
      return {
        words: 'made public the contacts of',
        severity: 'low',
        why: 'Everybody can look up who owns the domain, and write to them in the name of the registrar.',
        harmless: 'The company wants to be found as the owner.',
      }
  }
}

function showsContacts(e: ApiCall): boolean {
  return ['adminPrivacy', 'billingPrivacy', 'registrantPrivacy', 'techPrivacy'].some(
    (contact) => askedFlag(e, contact) === false,
  )
}
