import { defineCallDetection } from '../define-call-detection.ts'
import { ownResources } from '../requests/audit-trail/own-resource.ts'

export default defineCallDetection({
  id: 'audit-trail/own-stack-deleted',
  calls: ['cloudformation:DeleteStack'],
  where: (e) => ownResources(e).length > 0,
  severity: 'critical',
  title: (e) => `${e.actor.name} began to delete Tocsin's own stack ${ownResources(e).join(', ')}`,
  why: 'In a few minutes this system is gone, and raises no more alerts.',
  respond: (e) => [
    `Ask ${e.actor.name} at once; if there is no good answer, take their credentials away.`,
    'Deploy Tocsin again, and have everybody who was subscribed subscribe again.',
    "Look in CloudTrail's event history for what was done meanwhile.",
  ],
  falsePositives: ['Somebody ran `serverless remove`, which does not say what it is.'],
  mitre: ['T1685', 'T1485'],
  references: ['https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteStack.html'],
})
