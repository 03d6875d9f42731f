import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { thingInWords } from '../../shared/sources/services/named-thing.ts'
import { type SageMakerEndpoint, sageMakerEndpoint } from '../../shared/sources/services/sagemaker.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(sageMakerEndpoint, {
  id: 'reliability/sagemaker-endpoint-failed',
  // SageMaker's page prints the status in capitals, and its API does not.
  detail: {
    EndpointStatus: [
      'FAILED',
      'Failed',
      'OUT_OF_SERVICE',
      'OutOfService',
      'ROLLING_BACK',
      'RollingBack',
      'UPDATE_ROLLBACK_FAILED',
      'UpdateRollbackFailed',
    ],
  },
  severity: (e) => (isUpdate(e) ? 'medium' : 'high'),
  title: (e) => `${thingInWords('SageMaker endpoint', e.EndpointName)} ${happened(e)}`,
  groupBy: (d, e) => `${e.account.id} ${e.region} ${d.EndpointName ?? e.key} ${d.EndpointStatus}`,
  why: (e) =>
    isUpdate(e)
      ? 'The new version is not in use; the old one goes on, as far as it could be brought back.'
      : 'It answers no more: whatever asks it for predictions fails.',
  respond: (d, e) => [
    {
      do: 'See why:',
      run: aws`sagemaker describe-endpoint --endpoint-name ${d.EndpointName ?? unknownName} --region ${e.region}`,
    },
    'Read the log of its container, in /aws/sagemaker/Endpoints, and give it the configuration that worked before.',
  ],
  falsePositives: ['An endpoint that is being built, or that nobody uses yet.'],
  references: [
    'https://docs.aws.amazon.com/sagemaker/latest/dg/automating-sagemaker-with-eventbridge.html',
    'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeEndpoint.html',
  ],
})

function isUpdate({ EndpointStatus }: SageMakerEndpoint): boolean {
  return /^roll|^update/i.test(EndpointStatus ?? '')
}

function happened(e: SageMakerEndpoint): string {
  if (/^roll/i.test(e.EndpointStatus ?? '')) return 'could not be updated, and is rolled back'
  if (isUpdate(e)) return 'could not be updated, nor rolled back'
  return /^out/i.test(e.EndpointStatus ?? '') ? 'is out of service' : 'failed'
}
