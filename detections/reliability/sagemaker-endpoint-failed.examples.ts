import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

function endpoint(EndpointStatus: string) {
  return serviceEvent('aws.sagemaker', 'SageMaker Endpoint State Change', { EndpointName: 'churn', EndpointStatus })
}

export default defineExamples({
  fires: [
    {
      event: sample('sagemaker/endpoint-failed.json'),
      title: 'SageMaker endpoint MyEndpoint failed',
      severity: 'high',
    },
    { event: endpoint('OutOfService'), title: 'SageMaker endpoint churn is out of service', severity: 'high' },
    {
      event: endpoint('ROLLING_BACK'),
      title: 'SageMaker endpoint churn could not be updated, and is rolled back',
      severity: 'medium',
    },
    {
      event: endpoint('UpdateRollbackFailed'),
      title: 'SageMaker endpoint churn could not be updated, nor rolled back',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.sagemaker', 'SageMaker Endpoint State Change', { EndpointStatus: 'FAILED' }),
      title: 'A SageMaker endpoint failed',
      severity: 'high',
    },
  ],
  silent: [
    { event: sample('sagemaker/endpoint-in-service.json'), because: 'it answers' },
    { event: endpoint('UPDATING'), because: 'it still answers' },
  ],
})
