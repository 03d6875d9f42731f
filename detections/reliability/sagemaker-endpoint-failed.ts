import { type ServiceEvent, unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { endpointInWords, type SageMakerEndpoint, sageMakerEndpoint } from '../../shared/sources/services/sagemaker.ts'
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
  title: (e) => endpointInWords(e),
  groupBy: (d, e) => `${e.account.id} ${e.region} ${d.EndpointName ?? e.key} ${d.EndpointStatus}`,
  why: (e) =>
    isUpdate(e)
      ? 'The new version is not in use; the old one goes on, as far as it could be brought back.'
      : 'It does not answer: whatever asks it for predictions fails.',
  respond: (d, e) => [
    {
      do: 'See why:',
      run: aws`sagemaker describe-endpoint --endpoint-name ${d.EndpointName ?? unknownName} --region ${e.region}`,
    },
    {
      do: 'Read the log of its container:',
      run: aws`logs filter-log-events --log-group-name /aws/sagemaker/Endpoints/${d.EndpointName ?? unknownName} --start-time ${anHourBefore(e)} --region ${e.region}`,
    },
    'Give it the configuration that worked before: aws sagemaker update-endpoint with its name.',
  ],
  falsePositives: ['Somebody builds the endpoint, and nobody uses it yet.'],
  references: [
    'https://docs.aws.amazon.com/sagemaker/latest/dg/automating-sagemaker-with-eventbridge.html',
    'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeEndpoint.html',
  ],
})

/** In milliseconds, as CloudWatch Logs takes it. */
function anHourBefore({ time }: ServiceEvent): string {
  return time === undefined ? unknownName : String(time.getTime() - 3_600_000)
}

function isUpdate({ EndpointStatus }: SageMakerEndpoint): boolean {
  return /^roll|^update/i.test(EndpointStatus ?? '')
}
