import type { ApiCall } from '../../shared/core/event.ts'
import { flagAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { changeStep, databaseInWords } from '../requests/databases.ts'

export default defineCallDetection({
  id: 'data/opensearch-protection-off',
  calls: [
    'es:CreateDomain',
    'es:UpdateDomainConfig',
    'es:CreateElasticsearchDomain',
    'es:UpdateElasticsearchDomainConfig',
  ],
  where: (e) => missing(e).length > 0,
  severity: 'low',
  title: (e, _, news) => `${e.actor.name} set up ${databaseInWords(e)} without ${news.join(' and ')}`,
  // Tools and the console state all settings with every change.
  firstSeen: (e) => ({ of: `${e.account.id} ${e.region} ${databaseInWords(e)}`, each: missing(e) }),
  why: (e) => {
    const onItsWay = missing(e).some((what) => what !== disks)
    const places = [...(onItsWay ? ['on its way'] : []), ...(missing(e).includes(disks) ? ['from its disks'] : [])]
    return `What the domain holds can be read ${places.join(' and ')} by whoever gets at it there.`
  },
  respond: (e) => [
    ...(missing(e).includes(https)
      ? changeStep(e, 'Require HTTPS:', '--domain-endpoint-options', 'EnforceHTTPS=true')
      : []),
    ...(missing(e).some((what) => what !== https)
      ? ['Encryption can be switched on for a domain that runs, and never off again: do it while little data is in it.']
      : []),
    `Ask ${e.actor.name} what data it is to hold.`,
  ],
  falsePositives: (e) => [
    'It is a test domain without real data.',
    ...(missing(e).includes(https) ? ['An old client cannot use HTTPS.'] : []),
  ],
  mitre: ['T1040', 'T1689'],
  references: [
    'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/encryption-at-rest.html',
    'https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DomainEndpointOptions.html',
  ],
})

const https = 'HTTPS'
const disks = 'encrypted disks'

function missing({ request }: ApiCall): readonly string[] {
  const settings: readonly (readonly [boolean, string])[] = [
    [flagAt(request, 'domainEndpointOptions', 'enforceHTTPS') === false, https],
    [flagAt(request, 'encryptionAtRestOptions', 'enabled') === false, disks],
    [flagAt(request, 'nodeToNodeEncryptionOptions', 'enabled') === false, 'encryption between its nodes'],
  ]
  return settings.filter(([off]) => off).map(([, words]) => words)
}
