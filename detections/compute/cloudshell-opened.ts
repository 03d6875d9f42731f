import { lastingName } from '../../shared/core/actor.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/cloudshell-opened',
  calls: ['cloudshell:CreateEnvironment', 'cloudshell:CreateSession'],
  severity: 'low',
  title: (e) => `${e.actor.name} opened CloudShell for the first time`,
  why: 'Who got hold of a console session gets a command line with it, from an address that belongs to AWS.',
  respond: (e) => [
    `Ask ${e.actor.name} whether it was them.`,
    ...otherCalls(e),
    'If it was not, reset their password, and revoke the sessions of their role.',
  ],
  falsePositives: ['Somebody tries CloudShell.'],
  firstSeen: (e) => `${e.account.id} ${lastingName(e.actor)}`,
  mitre: ['T1059.009'],
  references: ['https://docs.aws.amazon.com/cloudshell/latest/userguide/logging-and-monitoring.html'],
})
