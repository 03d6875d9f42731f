import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { asked } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'network/hosted-zone-deleted',
  calls: ['route53:DeleteHostedZone'],
  severity: 'high',
  title: (e) => `${e.actor.name} deleted ${named('hosted zone', zoneOf(e))}`,
  why: 'None of its names can be found any more, and where its domain still points here somebody else may answer for it.',
  respond: (e) => [
    {
      do: 'See which zones are left; the call does not name the domain, so find the one that is missing:',
      run: aws`route53 list-hosted-zones`,
    },
    'Make it again from your code or a copy; a new zone has other name servers, which the registrar must be told.',
    `Ask ${e.actor.name} whether the domain was given up.`,
  ],
  falsePositives: ['A domain or an environment that nobody uses is cleared away.'],
  mitre: ['T1485'],
  references: ['https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DeleteHostedZone.html'],
})

function zoneOf(e: ApiCall): string | undefined {
  return asked(e, 'id')?.replace('/hostedzone/', '')
}
