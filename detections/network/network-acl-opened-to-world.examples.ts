import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const acl = 'acl-0123456789abcdef0'

const entry = (name: string, requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall(`ec2:${name}`, {
    requestParameters: {
      networkAclId: acl,
      ruleNumber: 90,
      egress: false,
      ruleAction: 'allow',
      icmpTypeCode: {},
      portRange: {},
      aclProtocol: '-1',
      cidrBlock: '0.0.0.0/0',
      ...requestParameters,
    },
    ...record,
  })

const ssh = { aclProtocol: '6', portRange: { from: 22, to: 22 } }

export default defineExamples({
  fires: [
    {
      event: entry('CreateNetworkAclEntry', {}),
      title: `alice opened all traffic of network ACL ${acl} to the world`,
      severity: 'medium',
    },
    {
      event: entry('CreateNetworkAclEntry', ssh, {
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io)',
      }),
      title: `alice opened port 22 (SSH) of network ACL ${acl} to the world`,
      severity: 'low',
    },
    {
      event: entry('ReplaceNetworkAclEntry', { ...ssh, cidrBlock: null, ipv6CidrBlock: '::/0' }),
      title: `alice opened port 22 (SSH) of network ACL ${acl} to the world`,
    },
  ],
  silent: [
    { event: entry('CreateNetworkAclEntry', { egress: true }), because: 'the traffic goes out' },
    { event: entry('CreateNetworkAclEntry', { ruleAction: 'deny' }), because: 'it is kept out' },
    { event: entry('CreateNetworkAclEntry', { ...ssh, cidrBlock: '198.51.100.0/24' }), because: 'it is one network' },
    {
      event: entry('CreateNetworkAclEntry', { aclProtocol: '6', portRange: { from: 443, to: 443 } }),
      because: 'HTTPS is for everybody',
    },
    {
      event: entry('CreateNetworkAclEntry', { aclProtocol: '6', portRange: { from: 1024, to: 65535 } }),
      because: 'answers from the internet come in through these ports',
    },
  ],
})
