import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const created = (record = {}) =>
  apiCall('ec2:CreateInstanceConnectEndpoint', {
    requestParameters: {
      CreateInstanceConnectEndpointRequest: { SubnetId: 'subnet-0123456789abcdef0', PreserveClientIp: false },
    },
    responseElements: {
      CreateInstanceConnectEndpointResponse: {
        instanceConnectEndpoint: { instanceConnectEndpointId: 'eice-0123456789abcdef0', state: 'create-in-progress' },
      },
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: created(),
      title: 'alice created an EC2 Instance Connect endpoint in subnet-0123456789abcdef0',
      severity: 'medium',
    },
    {
      event: created({
        userIdentity: session('Deploy', 'ci-42'),
        userAgent: 'Terraform/1.9.0',
        requestParameters: {},
        responseElements: null,
      }),
      title: 'role Deploy (session ci-42) created an EC2 Instance Connect endpoint',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: apiCall('ec2:DeleteInstanceConnectEndpoint', {
        requestParameters: {
          DeleteInstanceConnectEndpointRequest: { InstanceConnectEndpointId: 'eice-0123456789abcdef0' },
        },
      }),
      because: 'it was deleted',
    },
    { event: created({ errorCode: 'Client.UnauthorizedOperation' }), because: 'it was denied' },
  ],
})
