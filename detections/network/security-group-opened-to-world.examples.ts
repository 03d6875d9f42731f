import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const open = (permission: JsonObject, record: JsonObject = {}) =>
  apiCall('ec2:AuthorizeSecurityGroupIngress', {
    requestParameters: { groupId: 'sg-0abc', ipPermissions: { items: [permission] } },
    ...record,
  })

const tcp = (fromPort: number, toPort: number, cidrIp: string) => ({
  ipProtocol: 'tcp',
  fromPort,
  toPort,
  groups: {},
  ipRanges: { items: [{ cidrIp }] },
  ipv6Ranges: {},
  prefixListIds: {},
})

/** The world in pieces, each of which may be somebody's. */
const eighths = Array.from({ length: 256 }, (_, i) => ({ cidrIp: `${i}.0.0.0/8` }))

export default defineExamples({
  fires: [
    {
      event: sample('api-call/authorize-ingress-https-from-anywhere.json'),
      title: 'alice opened port 443 of security group sg-04cfb7a4712d75b00 to the world',
      severity: 'information',
    },
    {
      event: sample('api-call/modify-security-group-rules-ssh-from-anywhere.json'),
      title: 'alice opened port 22 (SSH) to the world, in or out, in security group sg-0123456789abcdef0',
      severity: 'high',
    },
    {
      event: open(tcp(8080, 8080, '0.0.0.0/0')),
      title: 'alice opened port 8080 of security group sg-0abc to the world',
      severity: 'medium',
    },
    {
      event: open(tcp(0, 65535, '0.0.0.0/1')),
      title: 'alice opened ports 0-65535 of security group sg-0abc to about half of all addresses',
      severity: 'high',
    },
    {
      event: open(tcp(22, 22, '1.2.3.4/0')),
      title: 'alice opened port 22 (SSH) of security group sg-0abc to the world',
    },
    {
      event: open(tcp(22, 22, '64.0.0.0/2')),
      title: 'alice opened port 22 (SSH) of security group sg-0abc to 28 % of all addresses',
    },
    {
      event: open({ ...tcp(22, 22, ''), ipRanges: { items: eighths } }),
      title: 'alice opened port 22 (SSH) of security group sg-0abc to the world',
      severity: 'high',
    },
    {
      event: open({ ...tcp(22, 22, '10.0.0.0/8'), ipv6Ranges: { items: [{ cidrIpv6: '2000::/4' }] } }),
      title: 'alice opened port 22 (SSH) of security group sg-0abc to about half of all addresses',
    },
    {
      event: open({ ...tcp(22, 22, '10.0.0.0/8'), ipv6Ranges: { items: [{ cidrIpv6: '2000::/3' }] } }),
      title: 'alice opened port 22 (SSH) of security group sg-0abc to the world',
    },
    {
      event: open({ ipProtocol: '-1', ipv6Ranges: { items: [{ cidrIpv6: '::/0' }] } }),
      title: 'alice opened all traffic of security group sg-0abc to the world',
      severity: 'critical',
    },
    {
      event: apiCall('ec2:AuthorizeSecurityGroupIngress', {
        requestParameters: { groupId: 'sg-0abc', ipProtocol: 'tcp', fromPort: 3389, toPort: 3389, cidrIp: '0.0.0.0/0' },
      }),
      title: 'alice opened port 3389 (RDP) of security group sg-0abc to the world',
      severity: 'high',
    },
  ],
  silent: [
    { event: open(tcp(22, 22, '198.51.100.0/24')), because: 'only one network may get in' },
    { event: open(tcp(22, 22, '10.0.0.0/8')), because: 'the network is private' },
    { event: open(tcp(22, 22, '224.0.0.0/4')), because: 'nobody sends from a multicast address' },
    {
      event: open({ ...tcp(22, 22, '10.0.0.0/8'), ipv6Ranges: { items: [{ cidrIpv6: 'fc00::/7' }] } }),
      because: 'unique local addresses are private, however many they are',
    },
    { event: open(tcp(22, 22, '0.0.0.0/0'), { errorCode: 'Client.DryRunOperation' }), because: 'it was a dry run' },
    { event: sample('api-call/revoke-ingress.json'), because: 'the rule was taken away' },
    {
      event: apiCall('ec2:AuthorizeSecurityGroupEgress', {
        requestParameters: { groupId: 'sg-0abc', ipPermissions: { items: [tcp(443, 443, '0.0.0.0/0')] } },
      }),
      because: 'the traffic goes out',
    },
  ],
})
