import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const modify = (HttpTokens: string, record = {}) =>
  apiCall('ec2:ModifyInstanceMetadataOptions', {
    requestParameters: {
      ModifyInstanceMetadataOptionsRequest: { InstanceId: 'i-0123456789abcdef0', HttpTokens, HttpEndpoint: 'enabled' },
    },
    ...record,
  })

const defaults = (HttpTokens: string) =>
  apiCall('ec2:ModifyInstanceMetadataDefaults', {
    requestParameters: { ModifyInstanceMetadataDefaultsRequest: { HttpTokens } },
  })

export default defineExamples({
  fires: [
    {
      event: modify('optional'),
      title: 'alice allowed the old metadata service (IMDSv1) on instance i-0123456789abcdef0',
      severity: 'medium',
    },
    {
      event: modify('optional', { userIdentity: session('Deploy', 'ci-42'), userAgent: 'Terraform/1.9.0' }),
      title: 'role Deploy (session ci-42) allowed the old metadata service (IMDSv1) on instance i-0123456789abcdef0',
      severity: 'low',
    },
    {
      event: defaults('optional'),
      title: 'alice allowed the old metadata service (IMDSv1) on new instances in us-east-1',
      severity: 'medium',
    },
  ],
  silent: [
    { event: modify('required'), because: 'the new version is now asked for' },
    { event: defaults('no-preference'), because: 'the AMI decides, as before' },
    {
      event: apiCall('ec2:ModifyInstanceMetadataOptions', {
        requestParameters: {
          ModifyInstanceMetadataOptionsRequest: { InstanceId: 'i-0123456789abcdef0', HttpPutResponseHopLimit: 2 },
        },
      }),
      because: 'only the number of hops changed',
    },
  ],
})
