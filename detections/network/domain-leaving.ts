import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'network/domain-leaving',
  calls: [
    'route53domains:DeleteDomain',
    'route53domains:DisableDomainTransferLock',
    'route53domains:RetrieveDomainAuthCode',
    'route53domains:TransferDomainToAnotherAwsAccount',
  ],
  severity: 'high',
  title: (e) => `${e.actor.name} ${deedOf(e)}`,
  why: (e) =>
    e.action.name === 'DeleteDomain'
      ? 'Its names stop working, and whoever registers it next gets its mail, and the password resets of everyone who uses it.'
      : 'Who takes a domain over gets its web traffic, its mail, and the password resets of everyone who uses it.',
  respond: (e) => [
    ...ifKnown(e.action.name === 'DeleteDomain' ? undefined : domainOf(e), (domain) =>
      e.action.name === 'TransferDomainToAnotherAwsAccount'
        ? {
            do: 'Stop it, as long as the other account has not accepted:',
            run: aws`route53domains cancel-domain-transfer-to-another-aws-account --domain-name ${domain} --region us-east-1`,
          }
        : {
            do: 'Lock the domain, so that no registrar can take it over:',
            run: aws`route53domains enable-domain-transfer-lock --domain-name ${domain} --region us-east-1`,
          },
    ),
    e.action.name === 'DeleteDomain'
      ? `Ask ${e.actor.name} who decided it.`
      : `Ask ${e.actor.name} where the domain should go, and who decided it.`,
    'If nobody did, write to AWS Support at once: what has left is hard to get back.',
  ],
  falsePositives: (e) => [
    e.action.name === 'DeleteDomain'
      ? 'The domain is given up.'
      : 'The domain moves to another account or registrar as announced.',
  ],
  mitre: ['T1584.001'],
  references: [
    'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/domain-lock.html',
    'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/domain-transfer-between-aws-accounts.html',
  ],
})

function deedOf(e: ApiCall): string {
  const domain = domainOf(e)
  switch (e.action.name) {
    case 'DeleteDomain':
      return `deleted ${domain === undefined ? 'a domain' : `the domain ${domain}`}`
    case 'DisableDomainTransferLock':
      return `unlocked ${domain ?? 'a domain'} for a transfer to another registrar`
    case 'RetrieveDomainAuthCode':
      return `fetched the code with which ${domain ?? 'a domain'} can be transferred`
    default: {
      const account = textAt(e.request, 'accountId')
      return `began to transfer ${domain ?? 'a domain'} to ${account === undefined ? 'another account' : `account ${account}`}`
    }
  }
}

function domainOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'domainName')
}
