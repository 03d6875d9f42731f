import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const group = 'sg-0123456789abcdef0'

const allow = (permission: JsonObject, record: JsonObject = {}) =>
  apiCall('ec2:AuthorizeSecurityGroupEgress', {
    requestParameters: { groupId: group, ipPermissions: { items: [permission] } },
    ...record,
  })

const everything = { ipProtocol: '-1', ipRanges: { items: [{ cidrIp: '0.0.0.0/0' }] }, ipv6Ranges: {} }
const https = { ...everything, ipProtocol: 'tcp', fromPort: 443, toPort: 443 }

export default defineExamples({
  fires: [
    {
      event: allow(everything),
      title: `alice opened all traffic out to the world in security group ${group}`,
      severity: 'low',
    },
    {
      event: allow({ ...https, fromPort: 22, toPort: 22 }),
      title: `alice opened port 22 (SSH) out to the world in security group ${group}`,
      severity: 'medium',
    },
    {
      event: allow(https, {
        responseElements: { securityGroupRuleSet: { items: [{ securityGroupRuleId: 'sgr-0123456789abcdef0' }] } },
      }),
      title: `alice opened port 443 out to the world in security group ${group}`,
      severity: 'low',
    },
    {
      event: allow(everything, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io)' }),
      title: `alice opened all traffic out to the world in security group ${group}`,
      severity: 'information',
    },
  ],
  silent: [
    {
      event: allow({ ...https, ipRanges: { items: [{ cidrIp: '10.0.0.0/8' }] } }),
      because: 'the network is private, however large',
    },
    {
      event: apiCall('ec2:AuthorizeSecurityGroupIngress', {
        requestParameters: { groupId: group, ipPermissions: { items: [everything] } },
      }),
      because: 'the traffic comes in',
    },
    {
      event: apiCall('ec2:RevokeSecurityGroupEgress', {
        requestParameters: { groupId: group, ipPermissions: { items: [everything] } },
      }),
      because: 'the way out was closed',
    },
  ],
})
