import { lastingName } from '../../shared/core/actor.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'data/parameters-read-from-root',
  calls: ['ssm:GetParametersByPath'],
  record: { requestParameters: { path: ['/'], recursive: [true], withDecryption: [true] } },
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)}`,
  readOnlyCalls: true,
  severity: 'medium',
  title: (e) => `${e.actor.name} read all of Parameter Store, with its secrets`,
  why: 'Programs read what lies under their own path: who asks for everything is collecting.',
  respond: (e) => [
    `Ask ${e.actor.name} what it is for.`,
    stopActor(e),
    ...otherCalls(e),
    'Change the secrets that lie there, and look for their use in the systems that they open.',
  ],
  falsePositives: ['A program that lists settings was set up carelessly, or makes a backup of them.'],
  mitre: ['T1555.006', 'T1552'],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParametersByPath.html'],
})
