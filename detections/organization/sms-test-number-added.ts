import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/sms-test-number-added',
  calls: ['sms-voice:CreateVerifiedDestinationNumber', 'sns:CreateSMSSandboxPhoneNumber'],
  severity: 'low',
  title: (e) => `${e.actor.name} added a phone number to try out text messages in ${e.region}`,
  why: 'It is the step before an account begins to send text messages, wanted or not.',
  respond: (e) => [
    `Ask ${e.actor.name} what is to be sent; if nothing is, delete the number in the console.`,
    stopActor(e),
    ...otherCalls(e),
  ],
  falsePositives: ['A developer tries out text messages with their own phone.'],
  mitre: ['T1496.003'],
  references: ['https://docs.aws.amazon.com/sns/latest/api/API_CreateSMSSandboxPhoneNumber.html'],
})
