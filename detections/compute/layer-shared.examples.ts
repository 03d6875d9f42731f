import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const share = (requestParameters: object) =>
  apiCall('lambda:AddLayerVersionPermission20181031', {
    requestParameters: {
      layerName: 'helper',
      versionNumber: 3,
      statementId: 'share',
      action: 'lambda:GetLayerVersion',
      ...requestParameters,
    },
  })

export default defineExamples({
  fires: [
    {
      event: share({ principal: '*' }),
      title: 'alice shared Lambda layer helper with every AWS account',
      severity: 'high',
    },
    {
      event: share({ principal: '123456789012', layerName: 'arn:aws:lambda:us-east-1:111122223333:layer:helper' }),
      title: 'alice shared Lambda layer helper with account 123456789012',
      severity: 'low',
    },
    {
      event: share({ principal: '*', organizationId: 'o-a1b2c3d4e5' }),
      title: 'alice shared Lambda layer helper with organization o-a1b2c3d4e5 (yours or another)',
      severity: 'low',
    },
  ],
  silent: [{ event: share({ principal: '111122223333' }), because: 'the account is their own' }],
})
