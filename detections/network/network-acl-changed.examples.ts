import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const acl = 'acl-0123456789abcdef0'

const call = (name: string, requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall(`ec2:${name}`, { requestParameters, ...record })

const rule = {
  networkAclId: acl,
  ruleNumber: 100,
  egress: false,
  ruleAction: 'allow',
  portRange: { from: 443, to: 443 },
  aclProtocol: '6',
  cidrBlock: '10.0.0.0/16',
}
const denyAll = { ...rule, ruleAction: 'deny', aclProtocol: '-1', portRange: {}, cidrBlock: '0.0.0.0/0' }

export default defineExamples({
  fires: [
    {
      event: call('CreateNetworkAclEntry', rule),
      title: `alice added a rule to network ACL ${acl}`,
      severity: 'low',
    },
    {
      event: call('ReplaceNetworkAclEntry', rule, { userAgent: 'Pulumi/3.0 (https://www.pulumi.com)' }),
      title: `alice changed a rule of network ACL ${acl}`,
      severity: 'information',
    },
    {
      event: call('CreateNetworkAclEntry', denyAll),
      title: `alice blocked all incoming traffic in network ACL ${acl}`,
      severity: 'medium',
    },
    {
      event: call('ReplaceNetworkAclEntry', { ...denyAll, egress: true }),
      title: `alice blocked all outgoing traffic in network ACL ${acl}`,
      severity: 'medium',
    },
    {
      event: call('DeleteNetworkAclEntry', { networkAclId: acl, ruleNumber: 100, egress: false }),
      title: `alice deleted a rule of network ACL ${acl}`,
    },
    {
      event: call('ReplaceNetworkAclAssociation', {
        associationId: 'aclassoc-0123456789abcdef0',
        networkAclId: acl,
      }),
      title: `alice put a subnet under network ACL ${acl}`,
    },
    {
      event: call(
        'CreateNetworkAcl',
        { vpcId: 'vpc-0123456789abcdef0' },
        { responseElements: { networkAcl: { networkAclId: acl, vpcId: 'vpc-0123456789abcdef0' } } },
      ),
      title: `alice created network ACL ${acl}`,
    },
    { event: call('CreateNetworkAcl', { vpcId: 'vpc-0123456789abcdef0' }), title: 'alice created a network ACL' },
    { event: call('DeleteNetworkAcl', { networkAclId: acl }), title: `alice deleted network ACL ${acl}` },
  ],
  silent: [
    {
      event: call('CreateNetworkAclEntry', { ...denyAll, ruleAction: 'allow' }),
      because: 'what is opened to the world has a detection of its own',
    },
  ],
})
