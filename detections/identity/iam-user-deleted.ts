import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { userInWords } from '../requests/identity/identities.ts'
import { findCallsOf, ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/iam-user-deleted',
  calls: ['iam:DeleteUser'],
  severity: 'low',
  title: (e) => `${e.actor.name} deleted ${userInWords(e)}`,
  why: 'Whatever ran with the keys of the user stops, and an intruder who made the user removes the traces.',
  respond: (e) => {
    const userName = textAt(e.request, 'userName')
    return [
      `Ask ${e.actor.name} whether anything still used it.`,
      ...ifKnown(userName, (userName) => findCallsOf(userName, e.region)),
      'A user who is deleted cannot be restored: make one of the same name, with new keys, where something needs it.',
    ]
  },
  falsePositives: ['Somebody left, or a system was switched off.'],
  mitre: ['T1531', 'T1070'],
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUser.html'],
})
