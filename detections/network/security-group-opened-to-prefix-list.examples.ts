import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const open = (traffic: JsonObject, call = 'AuthorizeSecurityGroupIngress') =>
  apiCall(`ec2:${call}`, {
    requestParameters: {
      groupId: 'sg-0abc',
      ipPermissions: { items: [{ prefixListIds: { items: [{ prefixListId: 'pl-0abc' }] }, ...traffic }] },
    },
  })

const ssh = { ipProtocol: 'tcp', fromPort: 22, toPort: 22 }

export default defineExamples({
  fires: [
    {
      event: open(ssh),
      title:
        'alice opened port 22 (SSH) of security group sg-0abc to prefix list pl-0abc, whose addresses the call does not show',
      severity: 'medium',
    },
    {
      event: open({ ipProtocol: '-1' }),
      title:
        'alice opened all traffic of security group sg-0abc to prefix list pl-0abc, whose addresses the call does not show',
      severity: 'high',
    },
    {
      event: apiCall('ec2:ModifySecurityGroupRules', {
        requestParameters: {
          ModifySecurityGroupRulesRequest: {
            GroupId: 'sg-0abc',
            SecurityGroupRule: {
              SecurityGroupRuleId: 'sgr-0abc',
              SecurityGroupRule: { IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, PrefixListId: 'pl-0abc' },
            },
          },
        },
      }),
      title:
        'alice opened port 5432 (PostgreSQL) of security group sg-0abc to prefix list pl-0abc, whose addresses the call does not show',
    },
  ],
  silent: [
    {
      event: open({ ipProtocol: 'tcp', fromPort: 443, toPort: 443 }),
      because: 'a web server is for everybody, whoever is on the list',
    },
    {
      event: open({ ...ssh, ipRanges: { items: [{ cidrIp: '0.0.0.0/0' }] } }),
      because: 'the world is let in besides, which is told by network/security-group-opened-to-world',
    },
    { event: open(ssh, 'AuthorizeSecurityGroupEgress'), because: 'the traffic goes out' },
    { event: open({ ...ssh, prefixListIds: {} }), because: 'no list is named' },
  ],
})
