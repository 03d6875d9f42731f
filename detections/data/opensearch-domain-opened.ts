import type { ApiCall } from '../../shared/core/event.ts'
import { at, flagAt, listAt, textAt } from '../../shared/core/json.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import {
  type Audience,
  audienceInWords,
  harmlessFor,
  policyAudience,
  reachesOutside,
  severityFor,
} from '../requests/audience.ts'
import { changeStep, databaseInWords } from '../requests/databases.ts'

export default defineCallDetection({
  id: 'data/opensearch-domain-opened',
  calls: [
    'es:CreateDomain',
    'es:UpdateDomainConfig',
    'es:CreateElasticsearchDomain',
    'es:UpdateElasticsearchDomainConfig',
  ],
  where: (e) => reachesOutside(audienceOf(e)),
  severity: severityOf,
  title: (e) => `${e.actor.name} opened ${databaseInWords(e)} to ${audienceInWords(audienceOf(e))}`,
  why: 'Who the access policy lets in can search, change and delete what the domain holds.',
  respond: (e) => [
    ...changeStep(e, 'Let only your own account in:', '--access-policies', ownAccountPolicy(e)),
    'See whether the domain is in a VPC and asks for a password (fine-grained access control).',
    `Ask ${e.actor.name} who needs to get in.`,
  ],
  falsePositives: (e) =>
    harmlessFor(
      audienceOf(e),
      'Another account of the company searches there.',
      'The domain is in a VPC, or asks for a password; AWS itself suggests an open policy there.',
    ),
  mitre: ['T1530', 'T1190'],
  references: [
    'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ac.html',
    'https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_UpdateDomainConfig.html',
  ],
})

function audienceOf(e: ApiCall): Audience {
  return policyAudience(at(e.request, 'accessPolicies'), e.account.id)
}

/** A change names its own settings only; the answer has the others. */
function severityOf(e: ApiCall): Severity {
  const config = at(e.response, 'domainConfig')
  const asks =
    flagAt(e.request, 'advancedSecurityOptions', 'enabled') === true ||
    flagAt(config, 'advancedSecurityOptions', 'options', 'enabled') === true
  const subnets = [
    ...listAt(e.request, 'vPCOptions', 'subnetIds'),
    ...listAt(config, 'vPCOptions', 'options', 'subnetIds'),
  ]
  if (asks) return 'low'
  return severityFor(audienceOf(e), subnets.length > 0 ? 'medium' : 'high', 'medium')
}

function ownAccountPolicy({ account, partition, region, request }: ApiCall): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: `arn:${partition}:iam::${account.id}:root` },
        Action: 'es:*',
        Resource: `arn:${partition}:es:${region}:${account.id}:domain/${textAt(request, 'domainName') ?? '*'}/*`,
      },
    ],
  })
}
