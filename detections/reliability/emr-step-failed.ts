import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { emrStep } from '../../shared/sources/services/emr.ts'
import { thingInWords } from '../../shared/sources/services/named-thing.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(emrStep, {
  id: 'reliability/emr-step-failed',
  detail: { state: ['FAILED'] },
  severity: 'medium',
  title: (s) =>
    `${thingInWords('EMR step', s.name)} failed${s.clusterId === undefined ? '' : ` on cluster ${s.clusterId}`}`,
  why: ({ actionOnFailure }) =>
    actionOnFailure === 'CONTINUE'
      ? 'What the step was to make is not there, and the steps after it go on without.'
      : 'What the step was to make is not there, and the steps after it may not run.',
  respond: (s, e) => [
    {
      do: 'See why, and where its log is:',
      run: aws`emr describe-step --cluster-id ${s.clusterId ?? unknownName} --step-id ${s.stepId ?? unknownName} --region ${e.region}`,
    },
    'When the cause is mended, add the step again.',
  ],
  falsePositives: ['Whoever added the step tries it again by itself.'],
  references: ['https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-manage-cloudwatch-events.html'],
})
