import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { changedSample } from '../../test/service-events.ts'

export default defineExamples({
  fires: [
    {
      event: sample('guardduty/finding-critical-attack-sequence.json'),
      title: 'GuardDuty sees an attack on EC2 instance i-0123456789abcdef0 go on: High severity trojan finding',
      severity: 'critical',
    },
    {
      event: sample('guardduty/finding-dns-request.json'),
      title:
        'GuardDuty on EC2 instance i-0123456789abcdef0: EC2 instance is communicating with a known command-and-control server',
      severity: 'high',
    },
    {
      event: sample('guardduty/finding-resource-access-key.json'),
      title: 'GuardDuty on IAM role example-role: An IAM user is showing anomalous behavior',
      severity: 'medium',
    },
    {
      event: sample('guardduty/finding-port-probe.json'),
      title: 'GuardDuty: Unprotected port on EC2 instance i-0123456789abcdef0 is being probed',
      severity: 'low',
    },
    {
      event: sample('securityhub/findings-imported-guardduty.json'),
      title: 'GuardDuty: Command and Control server domain name queried by EC2 instance i-99999999',
      severity: 'high',
    },
    {
      event: serviceEvent('aws.guardduty', 'GuardDuty Finding', {
        type: 'AttackSequence:IAM/CompromisedCredentials',
        title: 'Potential credential compromise of IAM user alice indicated by a sequence of actions.',
        resource: { resourceType: 'AttackSequence' },
        service: { detection: { sequence: { signals: [{ name: 'DeleteTrail', count: 2 }] } } },
      }),
      title:
        'GuardDuty sees an attack go on: Potential credential compromise of IAM user alice indicated by a sequence of actions',
      severity: 'critical',
    },
    {
      event: sample('guardduty/finding-resource-eks.json'),
      title: 'GuardDuty on EKS cluster example-cluster: A container was launched with a sensitive host path mounted',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.guardduty', 'GuardDuty Finding', { type: 'Recon:EC2/Portscan' }),
      title: 'GuardDuty: Recon:EC2/Portscan',
      severity: 'medium',
    },
    {
      event: changedSample('guardduty/finding-dns-request.json', [
        '"additionalInfo":{',
        '"additionalInfo":{"sample":true,',
      ]),
      title:
        'Sample, not real: GuardDuty on EC2 instance i-0123456789abcdef0: EC2 instance is communicating with a known command-and-control server',
      severity: 'information',
    },
  ],
  silent: [
    {
      event: changedSample('guardduty/finding-dns-request.json', ['"archived":false', '"archived":true']),
      because: 'it was archived',
    },
    { event: sample('securityhub/findings-imported-cis-31.json'), because: 'it is a check of Security Hub' },
  ],
})
