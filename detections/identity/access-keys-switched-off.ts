import { lastingName } from '../../shared/core/actor.ts'
import { isWord, textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/access-keys-switched-off',
  calls: ['iam:DeleteAccessKey', 'iam:UpdateAccessKey'],
  where: (e) => e.action.name === 'DeleteAccessKey' || isWord(textAt(e.request, 'status'), 'Inactive'),
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)}`,
  window: { minutes: 30, threshold: 5, distinct: (e) => textAt(e.request, 'accessKeyId') ?? e.key },
  severity: 'medium',
  title: (e) => `${e.actor.name} switched off or deleted 5 access keys or more within 30 minutes`,
  why: 'Whatever runs with these keys stops; intruders do it to keep the others out.',
  respond: (e) => [
    `Ask ${e.actor.name} whether it was planned. A key that is only inactive can be activated again, a deleted one cannot.`,
    stopActor(e),
    ...otherCalls(e),
  ],
  falsePositives: ['Keys that leaked, or were not used for long, are withdrawn.'],
  mitre: ['T1531'],
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccessKey.html'],
})
