import type { ApiCall } from '../../shared/core/event.ts'
import { listAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { asked, textIn } from '../requests/parameters.ts'
import { named, someOf } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'network/dns-records-redirected',
  calls: ['route53:ChangeResourceRecordSets'],
  where: (e) => farReaching(e).length > 0 || deleted(e).length >= many,
  severity: 'medium',
  title: (e) => {
    const records = farReaching(e)
    if (records.length === 0) {
      return `${e.actor.name} deleted ${deleted(e).length} records of ${named('hosted zone', zoneOf(e))}`
    }
    const types = someOf([...new Set(records.map(({ type }) => type))])
    return `${e.actor.name} changed the ${types} records of ${someOf([...new Set(records.map(({ name }) => name))])}`
  },
  why: 'Such records decide for all names below, or for all mail: whoever changes them takes over the traffic, or ends it.',
  respond: (e) => [
    ...ifKnown(zoneOf(e), (zone) => ({
      do: 'See which records there are now:',
      run: aws`route53 list-resource-record-sets --hosted-zone-id ${zone}`,
    })),
    'Compare them with your code or your last copy of the zone; Route 53 does not keep what was there before.',
    `Ask ${e.actor.name} why, and whom the new servers belong to.`,
  ],
  falsePositives: ['A subdomain is delegated, mail moves to another provider, or an environment is taken down.'],
  mitre: ['T1584.002'],
  references: [
    'https://docs.aws.amazon.com/Route53/latest/APIReference/API_ChangeResourceRecordSets.html',
    'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/ResourceRecordTypes.html',
  ],
})

/** Deletions in one call that are no longer a matter of one name. */
const many = 10

interface DnsChange {
  /** `CREATE`, `UPSERT` or `DELETE`. */
  readonly action: string
  readonly name: string
  readonly type: string
}

/** Without the dot at the end; Route 53 writes a star as \052. */
function changesIn({ request }: ApiCall): readonly DnsChange[] {
  return listAt(request, 'changeBatch', 'changes').map((change) => ({
    action: textIn(change, 'action')?.toUpperCase() ?? '',
    name: (textIn(change, 'resourceRecordSet', 'name') ?? 'a name').replace(/\.$/, '').replace('\\052', '*'),
    type: textIn(change, 'resourceRecordSet', 'type')?.toUpperCase() ?? '',
  }))
}

/** Delegations, mail servers, and what answers for all names that nobody wrote down. */
function farReaching(e: ApiCall): readonly DnsChange[] {
  return changesIn(e).filter(
    ({ type, name }) =>
      ['NS', 'DS', 'MX'].includes(type) || (name.startsWith('*.') && ['A', 'AAAA', 'CNAME'].includes(type)),
  )
}

function deleted(e: ApiCall): readonly DnsChange[] {
  return changesIn(e).filter(({ action }) => action === 'DELETE')
}

function zoneOf(e: ApiCall): string | undefined {
  return asked(e, 'hostedZoneId')?.replace('/hostedzone/', '')
}
