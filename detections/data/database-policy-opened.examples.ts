import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const table = 'arn:aws:dynamodb:us-east-1:111122223333:table/sessions'
const policy = (principal: string, condition: object = {}) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: { AWS: principal }, Action: 'dynamodb:GetItem', Resource: table, ...condition },
    ],
  })
const put = (resourceArn: string, document: string, record: object = {}) =>
  apiCall('dynamodb:PutResourcePolicy', { requestParameters: { resourceArn, policy: document }, ...record })

export default defineExamples({
  fires: [
    {
      event: put(table, policy('*')),
      title: 'alice opened table sessions to everyone by its policy',
      severity: 'critical',
    },
    {
      event: put(`${table}/stream/2026-11-21T00:00:00.000`, policy('arn:aws:iam::123456789012:root')),
      title: 'alice opened the stream of table sessions to account 123456789012 by its policy',
      severity: 'high',
    },
    {
      event: put(table, policy('123456789012'), { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0' }),
      title: 'alice opened table sessions to account 123456789012 by its policy',
      severity: 'high',
    },
    {
      event: apiCall('redshift-serverless:PutResourcePolicy', {
        requestParameters: {
          resourceArn:
            'arn:aws:redshift-serverless:us-east-1:111122223333:snapshot/1234abcd-12ab-34cd-56ef-1234567890ab',
          policy: policy('123456789012'),
        },
      }),
      title:
        'alice opened Redshift snapshot 1234abcd-12ab-34cd-56ef-1234567890ab to account 123456789012 by its policy',
    },
    {
      event: put(table, policy('*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } } })),
      title: 'alice opened table sessions to organization o-exampleorgid (yours or another) by its policy',
      severity: 'medium',
    },
  ],
  silent: [
    { event: put(table, policy('arn:aws:iam::111122223333:role/Reports')), because: 'the role is in the same account' },
    {
      event: put(table, policy('*', { Condition: { StringEquals: { 'aws:PrincipalAccount': '111122223333' } } })),
      because: 'only the own account is let in',
    },
  ],
})
