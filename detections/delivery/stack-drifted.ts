import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { cloudFormationDrift, stackInWords } from '../../shared/sources/services/cloudformation.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(cloudFormationDrift, {
  id: 'delivery/stack-drifted',
  detail: { 'status-details': { 'stack-drift-status': ['DRIFTED'], 'detection-status': ['DETECTION_COMPLETE'] } },
  severity: 'low',
  title: (drift) => `${stackInWords(drift['stack-id'])} differs from its template`,
  // Whoever compares each night finds the same each night.
  window: { minutes: 7 * 24 * 60 },
  why: 'Somebody changed by hand what the template keeps; the next update may take that back, or fail on it.',
  respond: (drift, e) => [
    {
      do: 'See what differs:',
      run: aws`cloudformation describe-stack-resource-drifts --stack-name ${drift['stack-id'] ?? unknownName} --stack-resource-drift-status-filters MODIFIED DELETED --region ${e.region}`,
    },
    'Write the change into the template, or undo it.',
  ],
  falsePositives: ['A service itself changes what the template sets, as with the capacity of an Auto Scaling group.'],
  references: ['https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-drift.html'],
})
