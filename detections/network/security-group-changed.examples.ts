import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const group = 'sg-0123456789abcdef0'

const call = (name: string, requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall(`ec2:${name}`, { requestParameters, ...record })

const permissions = (cidrIp: string) => ({
  groupId: group,
  ipPermissions: {
    items: [{ ipProtocol: 'tcp', fromPort: 5432, toPort: 5432, ipRanges: { items: [{ cidrIp }] }, ipv6Ranges: {} }],
  },
})

const terraform = { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io)' }

export default defineExamples({
  fires: [
    {
      event: call('AuthorizeSecurityGroupIngress', permissions('10.0.0.0/8')),
      title: `alice added incoming rules to security group ${group}`,
      severity: 'low',
    },
    {
      event: call('AuthorizeSecurityGroupEgress', permissions('10.0.0.0/8'), terraform),
      title: `alice added outgoing rules to security group ${group}`,
      severity: 'information',
    },
    {
      event: sample('api-call/revoke-ingress.json'),
      title: 'alice removed incoming rules from security group sg-04cfb7a4712d75b00',
    },
    {
      event: call('RevokeSecurityGroupEgress', permissions('0.0.0.0/0')),
      title: `alice removed outgoing rules from security group ${group}`,
    },
    {
      event: call('ModifySecurityGroupRules', {
        ModifySecurityGroupRulesRequest: {
          GroupId: group,
          SecurityGroupRule: {
            tag: 1,
            SecurityGroupRuleId: 'sgr-0123456789abcdef0',
            SecurityGroupRule: { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIpv4: '198.51.100.0/24' },
          },
        },
      }),
      title: `alice changed rules of security group ${group}`,
    },
    {
      event: call(
        'CreateSecurityGroup',
        { groupName: 'web', groupDescription: 'web', vpcId: 'vpc-0123456789abcdef0' },
        { responseElements: { _return: true, groupId: group } },
      ),
      title: 'alice created security group web',
    },
    { event: call('DeleteSecurityGroup', { groupId: group }), title: `alice deleted security group ${group}` },
    {
      event: call('AuthorizeSecurityGroupIngress', {
        ...permissions('10.0.0.0/8'),
        groupId: null,
        groupName: 'default',
      }),
      title: 'alice added incoming rules to the default security group',
      severity: 'medium',
    },
  ],
  silent: [
    {
      event: call('AuthorizeSecurityGroupIngress', permissions('0.0.0.0/0')),
      because: 'what is opened to the world has a detection of its own',
    },
    {
      event: call('UpdateSecurityGroupRuleDescriptionsIngress', { groupId: group }),
      because: 'a description lets nobody in',
    },
  ],
})
