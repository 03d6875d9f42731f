import { actorOf } from '../../shared/core/detection.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/users-locked-out',
  calls: ['iam:DeleteLoginProfile', 'iam:DeleteUser'],
  groupBy: actorOf,
  absorbs: ['identity/iam-user-deleted'],
  window: { minutes: 30, threshold: 5, distinct: (e) => textAt(e.request, 'userName') ?? e.key },
  severity: 'high',
  title: (e) => `${e.actor.name} deleted 5 users or more, or their passwords, within 30 minutes`,
  why: 'Intruders lock the others out first, so that nobody stops what comes next.',
  respond: (e) => [
    stopActor(e),
    `Ask ${e.actor.name} by telephone whether it was planned.`,
    ...otherCalls(e),
    'Give those who have to act a way in: another user, a role, or root.',
  ],
  falsePositives: ['Users are cleaned up, or everybody moves to Identity Center.'],
  mitre: ['T1531'],
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteLoginProfile.html'],
})
