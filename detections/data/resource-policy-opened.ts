import type { ApiCall } from '../../shared/core/event.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { type Audience, audienceInWords, policyAudience, reachesOutside, severityFor } from '../requests/audience.ts'
import { openedThing } from '../requests/opened-thing.ts'
import { callsOf, valuesAlong } from '../requests/parameter-paths.ts'
import policyParameters from '../requests/resource-policy-parameters.json' with { type: 'json' }
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'data/resource-policy-opened',
  calls: callsOf(policyParameters),
  where: (e) => audienceOf(e) !== undefined,
  severity: severityOf,
  gravest: 'critical',
  title: (e) => {
    const audience = audienceOf(e)
    const whom = audience === undefined ? 'others' : audienceInWords(audience)
    return `${e.actor.name} opened ${openedThing(e)} to ${whom} by its policy`
  },
  why: 'Whoever a policy on the thing itself names can use it from their own account, without a role in this one.',
  respond: (e) => [
    `Ask ${e.actor.name} who is meant to come in, and what they need to do there.`,
    'If nobody should, put the earlier policy back, or name the accounts or the organization in it.',
    stopActor(e),
    ...otherCalls(e),
  ],
  falsePositives: (e) => [
    ...(audienceOf(e)?.everyone === true ? [] : ['Another account of the company works with it.']),
    'A second statement, or the network, keeps others out: only what is allowed is looked at.',
  ],
  mitre: ['T1098', 'T1537'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_identity-vs-resource.html'],
})

/** Of the first policy that lets in anybody from outside. A private API names the VPC endpoints that reach it. */
function audienceOf(e: ApiCall): Audience | undefined {
  return valuesAlong(e, policyParameters)
    .map((policy) => policyAudience(policy, e.account.id))
    .find((audience) => reachesOutside(audience) && !(audience.isUnclear && frontDoors.has(e.action.service)))
}

function severityOf(e: ApiCall): Severity {
  const audience = audienceOf(e)
  if (audience === undefined || frontDoors.has(e.action.service)) return 'low'
  return dataHolders.has(e.action.service)
    ? severityFor(audience, 'critical', 'medium')
    : severityFor(audience, 'high', 'low')
}

/** Services that hold data and code: who may use them reads these. */
const dataHolders: ReadonlySet<string> = new Set([
  'backup',
  'cloudsearch',
  'codeartifact',
  'dsql',
  'dynamodb',
  'es',
  'fsx',
  'glacier',
  'kafka',
  'omics',
  's3',
  's3files',
  's3tables',
  's3vectors',
])

/** What serves people and programs outside: without any policy it is as open. */
const frontDoors: ReadonlySet<string> = new Set([
  'apigateway',
  'elemental-inference',
  'mediapackagev2',
  'mediastore',
  'mediatailor',
  'vpc-lattice',
])
