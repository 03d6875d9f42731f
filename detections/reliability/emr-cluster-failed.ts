import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { emrCluster, emrClusterInWords } from '../../shared/sources/services/emr.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(emrCluster, {
  id: 'reliability/emr-cluster-failed',
  detail: { state: ['TERMINATED_WITH_ERRORS'] },
  severity: 'medium',
  title: (c) => `${emrClusterInWords(c)} ended with errors`,
  why: 'Its steps that were not done stay undone, and what lay on its disks is gone.',
  respond: (c, e) => [
    {
      do: 'See why it ended:',
      run: aws`emr describe-cluster --cluster-id ${c.clusterId ?? unknownName} --region ${e.region}`,
    },
    {
      do: 'See which steps it did not do:',
      run: aws`emr list-steps --cluster-id ${c.clusterId ?? unknownName} --region ${e.region}`,
    },
    'Its logs are in the bucket that it was given; start another with the steps that are missing.',
  ],
  falsePositives: ['It is set to end when a step fails, and is started anew for each job.'],
  references: ['https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-manage-cloudwatch-events.html'],
})
