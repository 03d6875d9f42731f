import { defineCallDetection } from '../define-call-detection.ts'
import { stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/identity-center-scim-token-created',
  calls: ['sso-directory:CreateBearerToken'],
  severity: 'medium',
  title: (e) => `${e.actor.name} created a token for provisioning users of Identity Center`,
  why: 'With the token, and nothing else, anyone can create users and put them into groups, for a year.',
  respond: (e) => [
    `Ask ${e.actor.name} whether the identity provider got a new token.`,
    'If not, open IAM Identity Center, Settings, Automatic provisioning, and delete the newer token.',
    stopActor(e),
  ],
  falsePositives: ['The token of the identity provider is renewed, once a year.'],
  mitre: ['T1098.001'],
  references: ['https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html'],
})
