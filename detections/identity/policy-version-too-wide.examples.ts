import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const change = (statement: object, setAsDefault = true, record = {}) =>
  apiCall('iam:CreatePolicyVersion', {
    requestParameters: {
      policyArn: 'arn:aws:iam::111122223333:policy/orders',
      policyDocument: JSON.stringify({ Version: '2012-10-17', Statement: statement }),
      setAsDefault,
    },
    responseElements: { policyVersion: { versionId: 'v2', isDefaultVersion: setAsDefault } },
    ...record,
  })

const everything = { Effect: 'Allow', Action: '*', Resource: '*' }

export default defineExamples({
  fires: [
    {
      event: change(everything),
      title: 'alice allowed all who hold policy orders to do everything',
      severity: 'high',
    },
    {
      event: change({ Effect: 'Allow', Action: 'iam:*', Resource: '*' }),
      title: 'alice allowed all who hold policy orders to call iam:*',
      severity: 'high',
    },
    {
      event: change(everything, true, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4' }),
      title: 'alice allowed all who hold policy orders to do everything',
      severity: 'high',
    },
  ],
  silent: [
    { event: change(everything, false), because: 'the version counts for nobody until it is made the default' },
    { event: change({ Effect: 'Allow', Action: 'sqs:*', Resource: '*' }), because: 'it makes no administrator' },
  ],
})
