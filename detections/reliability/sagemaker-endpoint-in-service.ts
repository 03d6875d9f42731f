import { thingInWords } from '../../shared/sources/services/named-thing.ts'
import { sageMakerEndpoint } from '../../shared/sources/services/sagemaker.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(sageMakerEndpoint, {
  id: 'reliability/sagemaker-endpoint-in-service',
  detail: { EndpointStatus: ['IN_SERVICE', 'InService'] },
  closes: 'reliability/sagemaker-endpoint-failed',
  onlyCloses: true,
  severity: 'information',
  title: (e) => `${thingInWords('SageMaker endpoint', e.EndpointName)} is in service`,
  ending: (e) => ({
    title: `${thingInWords('SageMaker endpoint', e.EndpointName)} is in service again`,
    since: 'it failed',
    why: 'It answers again; see which version of the model does.',
  }),
  why: 'It answers again.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/sagemaker/latest/dg/automating-sagemaker-with-eventbridge.html'],
})
