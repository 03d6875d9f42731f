import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { listAt, textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { readGrant } from '../requests/identity/grants.ts'
import { stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/federation-token-issued',
  calls: ['sts:GetFederationToken'],
  readOnlyCalls: true,
  // No machine needs such a token.
  severity: (e) => (isWide(e) || isOfMachine(e) ? 'high' : 'medium'),
  title: (e) => `${e.actor.name} got a federation token in the name of ${textAt(e.request, 'name') ?? 'somebody'}`,
  // Portals of a company hand out such tokens all day.
  firstSeen: (e) => `${e.account.id} ${lastingName(e.actor)}`,
  why: 'The token opens the console, and goes on working for up to 36 hours when the access key is switched off.',
  respond: (e) => [
    stopActor(e),
    `Ask ${e.actor.name} what the token is for; a role does the same and can be stopped.`,
    'Look for calls of the federated user: its name is in their ARN.',
  ],
  falsePositives: ['A portal that hands out tokens is new.'],
  mitre: ['T1550.001', 'T1078.004'],
  references: [
    'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetFederationToken.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_disable-perms.html',
  ],
})

function isOfMachine({ actor }: ApiCall): boolean {
  return actor.kind === 'assumed-role' && actor.machine !== undefined
}

function isWide({ request }: ApiCall): boolean {
  const attached = listAt(request, 'policyArns').map((policy) => textAt(policy, 'arn'))
  const administrator = attached.some((arn) => arn?.endsWith(':iam::aws:policy/AdministratorAccess'))
  return administrator || readGrant(textAt(request, 'policy'))?.everything === true
}
