import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const endpoint = 'vpce-0123456789abcdef0'

const modify = (request: JsonObject) =>
  apiCall('ec2:ModifyVpcEndpoint', {
    requestParameters: { ModifyVpcEndpointRequest: { VpcEndpointId: endpoint, ...request } },
  })

const policy = (statement: JsonObject) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*', ...statement },
  })

export default defineExamples({
  fires: [
    {
      event: modify({ PolicyDocument: policy({}) }),
      title: `alice opened the policy of VPC endpoint ${endpoint} to everyone`,
      severity: 'medium',
    },
    {
      event: modify({ PolicyDocument: policy({ Action: 's3:*', Principal: { AWS: '*' } }) }),
      title: `alice opened the policy of VPC endpoint ${endpoint} to everyone`,
    },
    {
      event: modify({ ResetPolicy: true }),
      title: `alice opened the policy of VPC endpoint ${endpoint} to everyone`,
    },
  ],
  silent: [
    {
      event: modify({ PolicyDocument: policy({ Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*' }) }),
      because: 'everybody gets to one bucket alone',
    },
    {
      event: modify({
        PolicyDocument: policy({ Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } } }),
      }),
      because: 'only the organization may use it',
    },
    { event: modify({ AddRouteTableId: { tag: 1, content: 'rtb-0123456789abcdef0' } }), because: 'it is no policy' },
  ],
})
