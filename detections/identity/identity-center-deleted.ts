import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/identity-center-deleted',
  calls: ['sso:DeleteInstance'],
  severity: 'high',
  title: (e) => {
    const instance = textAt(e.request, 'instanceArn')?.split('/').at(-1)
    return `${e.actor.name} deleted ${instance === undefined ? 'an instance' : `instance ${instance}`} of Identity Center`
  },
  why: 'Nobody can sign in through it any more, and its permission sets and assignments are gone for good.',
  respond: (e) => [
    'Sign in past Identity Center, with the emergency user of each account.',
    stopActor(e),
    'Enable Identity Center again and restore users, permission sets and assignments from the plan that made them.',
    ...otherCalls(e),
  ],
  falsePositives: ['An instance of one account only, made for a trial, is cleaned up.'],
  mitre: ['T1531'],
  references: ['https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_DeleteInstance.html'],
})
