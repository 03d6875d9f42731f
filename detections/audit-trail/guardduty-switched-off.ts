import { flagAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ifKnown, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'audit-trail/guardduty-switched-off',
  calls: ['guardduty:DeleteDetector', 'guardduty:UpdateDetector'],
  where: (e) => e.action.name === 'DeleteDetector' || flagAt(e.request, 'enable') === false,
  severity: 'high',
  title: (e) =>
    e.action.name === 'DeleteDetector'
      ? `${e.actor.name} deleted GuardDuty's detector in ${e.region}`
      : `${e.actor.name} suspended GuardDuty in ${e.region}`,
  groupBy: (e) => `${e.account.id} ${e.region} ${e.action.name}`,
  why: (e) =>
    e.action.name === 'DeleteDetector'
      ? 'GuardDuty no longer looks for attacks in the region, and all its findings there were deleted with the detector.'
      : 'GuardDuty no longer looks for attacks in the region; its findings so far are kept.',
  respond: (e) => [
    ...(e.action.name === 'DeleteDetector'
      ? [{ do: 'Switch GuardDuty on again:', run: aws`guardduty create-detector --enable --region ${e.region}` }]
      : ifKnown(textAt(e.request, 'detectorId'), (detector) => ({
          do: 'Switch GuardDuty on again:',
          run: aws`guardduty update-detector --detector-id ${detector} --enable --region ${e.region}`,
        }))),
    `Ask ${e.actor.name} why.`,
    stopActor(e),
    'Look at what else was done in the region since then.',
  ],
  falsePositives: ['GuardDuty is given up in a region or a test account that is closed.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/guardduty/latest/APIReference/API_DeleteDetector.html',
    'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_suspend-disable.html',
  ],
})
