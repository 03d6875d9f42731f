import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { asked } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'network/dnssec-off',
  calls: [
    'route53:DeactivateKeySigningKey',
    'route53:DisableHostedZoneDNSSEC',
    'route53domains:DisassociateDelegationSignerFromDomain',
  ],
  severity: 'medium',
  title: (e) => `${e.actor.name} ${deedOf(e)}`,
  why: (e) =>
    e.action.service === 'route53domains'
      ? 'Nobody can check any more whether answers for the domain are forged, though the zone may still sign them.'
      : 'Answers are no longer signed and can be forged; where the parent zone still asks for a signature, nothing resolves.',
  respond: (e) => [
    ...ifKnown(zoneOf(e), (zone) => ({
      do: 'See whether the zone is still signed, and with which keys:',
      run: aws`route53 get-dnssec --hosted-zone-id ${zone}`,
    })),
    e.action.service === 'route53domains'
      ? 'If it is not expected, add the key to the domain again, under Registered domains in Route 53.'
      : 'Look for a DS record in the parent zone: it must go before the signing does, and come back after it.',
    `Ask ${e.actor.name} whether this was planned.`,
  ],
  falsePositives: ['A key is replaced, or the zone moves to another provider.'],
  mitre: ['T1685'],
  references: ['https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-configuring-dnssec-disable.html'],
})

function deedOf(e: ApiCall): string {
  const zone = named('hosted zone', zoneOf(e))
  switch (e.action.name) {
    case 'DisableHostedZoneDNSSEC':
      return `switched off DNSSEC for ${zone}`
    case 'DeactivateKeySigningKey':
      return `deactivated ${named('DNSSEC key', asked(e, 'name'))} of ${zone}`
    default:
      return `took away the DNSSEC key of ${asked(e, 'domainName') ?? 'a domain'}`
  }
}

function zoneOf(e: ApiCall): string | undefined {
  const id = asked(e, 'hostedZoneId') ?? (e.action.service === 'route53' ? asked(e, 'id') : undefined)
  return id?.replace('/hostedzone/', '')
}
