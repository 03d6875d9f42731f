import { defineCallDetection } from '../define-call-detection.ts'
import { policyOf } from '../requests/organization/policies.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/policy-deleted',
  calls: ['organizations:DeletePolicy'],
  severity: 'medium',
  title: (e) => `${e.actor.name} deleted organization policy ${policyOf(e)}`,
  why: 'It had been detached before, and AWS keeps no copy of its text.',
  respond: (e) => [
    `Ask ${e.actor.name} what the policy did, and whether another one does it now.`,
    ...otherCalls(e),
    'If it was needed, write it again from your repository, and attach it.',
  ],
  falsePositives: ['A policy that was attached nowhere is tidied away.'],
  mitre: ['T1666', 'T1685'],
  cis: ['4.15'],
  references: ['https://docs.aws.amazon.com/organizations/latest/APIReference/API_DeletePolicy.html'],
})
