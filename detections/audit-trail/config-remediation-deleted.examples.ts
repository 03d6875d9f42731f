import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const rule = { requestParameters: { configRuleName: 's3-bucket-public-read-prohibited' } }

export default defineExamples({
  fires: [
    {
      event: apiCall('config:DeleteRemediationConfiguration', rule),
      title: 'alice deleted the remediation of Config rule s3-bucket-public-read-prohibited',
      severity: 'low',
    },
    {
      event: apiCall('config:DeleteRemediationConfiguration', { ...rule, userAgent: 'cloudformation.amazonaws.com' }),
      title: 'alice deleted the remediation of Config rule s3-bucket-public-read-prohibited',
      severity: 'information',
    },
  ],
  silent: [
    {
      event: apiCall('config:DeleteRemediationConfiguration', {
        ...rule,
        errorCode: 'NoSuchRemediationConfigurationException',
      }),
      because: 'the rule had no remediation',
    },
    {
      event: apiCall('config:DeleteRemediationExceptions', rule),
      because: 'the remediation takes in more resources, not fewer',
    },
  ],
})
