import { defineOwnDetection } from '../define-own-detection.ts'
import { stackDeletion } from '../requests/audit-trail/blinding/stack.ts'

export default defineOwnDetection({
  id: 'audit-trail/own-stack-deleted',
  tells: stackDeletion,
  why: 'In a few minutes this system is gone, and raises no more alerts.',
  respond: () => ['Have everybody who was subscribed subscribe again once Tocsin is deployed.'],
  falsePositives: ['Somebody ran `serverless remove`.'],
  mitre: ['T1685', 'T1485'],
  references: ['https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteStack.html'],
})
