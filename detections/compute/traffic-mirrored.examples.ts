import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const mirror = (record = {}) =>
  apiCall('ec2:CreateTrafficMirrorSession', {
    requestParameters: {
      CreateTrafficMirrorSessionRequest: {
        NetworkInterfaceId: 'eni-0123456789abcdef0',
        TrafficMirrorTargetId: 'tmt-0123456789abcdef0',
        TrafficMirrorFilterId: 'tmf-0123456789abcdef0',
        SessionNumber: 1,
      },
    },
    responseElements: {
      CreateTrafficMirrorSessionResponse: {
        trafficMirrorSession: { trafficMirrorSessionId: 'tms-0123456789abcdef0' },
      },
    },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: mirror(), title: 'alice began to copy the traffic of eni-0123456789abcdef0', severity: 'high' },
    {
      event: mirror({
        userIdentity: session('Deploy', 'ci-42'),
        userAgent: 'Terraform/1.9.0',
        requestParameters: {},
        responseElements: null,
      }),
      title: 'role Deploy (session ci-42) began to copy the traffic of a network interface',
      severity: 'high',
    },
  ],
  silent: [
    {
      event: apiCall('ec2:CreateTrafficMirrorFilter', {
        requestParameters: { CreateTrafficMirrorFilterRequest: { Description: 'main' } },
      }),
      because: 'a filter alone copies nothing',
    },
    { event: mirror({ errorCode: 'Client.DryRunOperation' }), because: 'it was a dry run' },
  ],
})
