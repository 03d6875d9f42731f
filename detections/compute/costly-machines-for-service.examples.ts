import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const train = (instanceType: string, instanceCount: number) =>
  apiCall('sagemaker:CreateTrainingJob', {
    requestParameters: {
      trainingJobName: 'orders',
      roleArn: 'arn:aws:iam::111122223333:role/Train',
      outputDataConfig: { s3OutputPath: 's3://main/models' },
      resourceConfig: { instanceType, instanceCount, volumeSizeInGB: 1 },
    },
  })

export default defineExamples({
  fires: [
    {
      event: train('ml.p4d.24xlarge', 8),
      title: 'alice asked SageMaker for 8 machines of type ml.p4d.24xlarge for the first time',
      severity: 'high',
    },
    {
      event: train('ml.g5.xlarge', 1),
      title: 'alice asked SageMaker for a machine of type ml.g5.xlarge for the first time',
      severity: 'medium',
    },
    {
      event: apiCall('sagemaker:CreateEndpointConfig', {
        requestParameters: {
          endpointConfigName: 'orders',
          productionVariants: [{ variantName: 'main', instanceType: 'ml.g5.48xlarge', initialInstanceCount: 6 }],
        },
      }),
      title: 'alice asked SageMaker for 6 machines of type ml.g5.48xlarge for the first time',
      severity: 'high',
    },
    {
      event: apiCall('batch:CreateComputeEnvironment', {
        requestParameters: {
          computeEnvironmentName: 'main',
          type: 'MANAGED',
          computeResources: { type: 'EC2', maxvCpus: 10000, instanceTypes: ['c7g.large', 'p4d'] },
        },
      }),
      title: 'alice let Batch take machines of type p4d for the first time',
      severity: 'medium',
    },
  ],
  silent: [
    { event: train('ml.m5.large', 1), because: 'the machine is small' },
    {
      event: apiCall('batch:CreateComputeEnvironment', {
        requestParameters: {
          computeEnvironmentName: 'main',
          type: 'MANAGED',
          computeResources: { type: 'FARGATE', maxvCpus: 16 },
        },
      }),
      because: 'it runs on no machine of its own',
    },
  ],
})
