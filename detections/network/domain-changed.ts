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
  why: 'A domain is lost or taken over by its registration: its name servers, the mailbox of its owner, and its renewal.',
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
  falsePositives: ['DNS moves to another provider, the owner changes, or the domain is meant to run out.'],
  mitre: ['T1584.001'],
  references: ['https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/domain-update.html'],
})

function deedOf({ action }: ApiCall): { readonly words: string; readonly severity: Severity } {
  switch (action.name) {
    case 'UpdateDomainNameservers':
      return { words: 'changed the name servers of', severity: 'high' }
    case 'UpdateDomainContact':
      return { words: 'changed the contacts of', severity: 'medium' }
    case 'DisableDomainAutoRenew':
      return { words: 'switched off the renewal of', severity: 'medium' }
    default:
      return { words: 'made public the contacts of', severity: 'low' }
  }
}

function showsContacts(e: ApiCall): boolean {
  return ['adminPrivacy', 'billingPrivacy', 'registrantPrivacy', 'techPrivacy'].some(
    (contact) => askedFlag(e, contact) === false,
  )
}
