import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const disable = (record: JsonObject = {}) =>
  apiCall('securityhub:BatchDisableStandards', {
    requestParameters: {
      StandardsSubscriptionArns: [
        'arn:aws:securityhub:us-east-1:111122223333:subscription/cis-aws-foundations-benchmark/v/5.0.0',
      ],
    },
    ...record,
  })

const associate = (AssociationStatus: string, ...controls: readonly string[]) =>
  apiCall('securityhub:BatchUpdateStandardsControlAssociations', {
    requestParameters: {
      StandardsControlAssociationUpdates: controls.map((SecurityControlId) => ({
        StandardsArn: 'arn:aws:securityhub:us-east-1::standards/aws-foundational-security-best-practices/v/1.0.0',
        SecurityControlId,
        AssociationStatus,
      })),
    },
  })

const control =
  'arn:aws:securityhub:us-east-1:111122223333:control/aws-foundational-security-best-practices/v/1.0.0/IAM.6'

export default defineExamples({
  fires: [
    {
      event: disable(),
      title: 'alice switched off standard cis-aws-foundations-benchmark of Security Hub',
      severity: 'medium',
    },
    {
      event: disable({ userAgent: 'cloudformation.amazonaws.com' }),
      title: 'alice switched off standard cis-aws-foundations-benchmark of Security Hub',
      severity: 'low',
    },
    {
      event: associate('DISABLED', 'S3.1', 'S3.2'),
      title: 'alice switched off controls S3.1 and S3.2 of Security Hub',
      severity: 'low',
    },
    {
      event: apiCall('securityhub:UpdateStandardsControl', {
        requestParameters: { StandardsControlArn: control, ControlStatus: 'DISABLED', DisabledReason: 'not used' },
      }),
      title: 'alice switched off control IAM.6 of Security Hub',
      severity: 'low',
    },
  ],
  silent: [
    { event: associate('ENABLED', 'S3.1'), because: 'the control was switched on' },
    {
      event: apiCall('securityhub:UpdateStandardsControl', {
        requestParameters: { StandardsControlArn: control, ControlStatus: 'ENABLED' },
      }),
      because: 'the control was switched on',
    },
  ],
})
