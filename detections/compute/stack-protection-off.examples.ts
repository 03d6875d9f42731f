import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const update = (enableTerminationProtection: boolean, record = {}) =>
  apiCall('cloudformation:UpdateTerminationProtection', {
    requestParameters: { stackName: 'orders', enableTerminationProtection },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: update(false),
      title: 'alice switched off the protection of CloudFormation stack orders',
      severity: 'medium',
    },
    {
      event: update(false, { userIdentity: session('Deploy', 'ci-42'), userAgent: 'aws-cdk/2.200.0' }),
      title: 'role Deploy (session ci-42) switched off the protection of CloudFormation stack orders',
      severity: 'low',
    },
  ],
  silent: [
    { event: update(true), because: 'it was switched on' },
    { event: update(false, { errorCode: 'AccessDenied' }), because: 'it was denied' },
  ],
})
