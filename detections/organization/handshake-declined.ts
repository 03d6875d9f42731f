import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/handshake-declined',
  calls: ['organizations:DeclineHandshake', 'organizations:CancelHandshake'],
  severity: 'information',
  title: (e) => {
    const done = e.action.name === 'CancelHandshake' ? 'withdrew' : 'turned down'
    return `${e.actor.name} ${done} an invitation of an organization`
  },
  why: 'Nothing changes, but somebody had invited an account, or asked for more rights over it.',
  respond: (e) => [`Ask ${e.actor.name} who had sent the invitation, and whether it was expected.`, ...otherCalls(e)],
  falsePositives: ['An invitation went to the wrong account.'],
  mitre: ['T1666'],
  cis: ['4.15'],
  references: ['https://docs.aws.amazon.com/organizations/latest/APIReference/API_DeclineHandshake.html'],
})
