import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'audit-trail/guardduty-publishing-stopped',
  calls: ['guardduty:DeletePublishingDestination'],
  severity: 'medium',
  title: (e) => `${e.actor.name} stopped the delivery of GuardDuty's findings to S3 in ${e.region}`,
  groupBy: (e) => `${e.account.id} ${e.region} ${textAt(e.request, 'destinationId')}`,
  why: 'GuardDuty keeps findings for 90 days only, and whoever reads them in the bucket sees no new ones.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'detectorId'), (detector) => ({
      do: 'See whether another destination is left:',
      run: aws`guardduty list-publishing-destinations --detector-id ${detector} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} why, and who relies on the findings in the bucket.`,
    'If it is not expected, create the destination again with the bucket and the KMS key it had.',
  ],
  falsePositives: ['The findings are delivered elsewhere from now on.'],
  mitre: ['T1685'],
  references: ['https://docs.aws.amazon.com/guardduty/latest/APIReference/API_DeletePublishingDestination.html'],
})
