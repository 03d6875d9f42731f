import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { changedSample } from '../../test/service-events.ts'

export default defineExamples({
  fires: [
    {
      event: sample('inspector2/third-party-finding-critical-ecr.json'),
      title: 'CVE-2024-EXAMPLE in libssl1.1 on ECR image example-repo:latest',
      severity: 'high',
    },
    {
      event: sample('inspector2/third-party-finding-high-ec2.json'),
      title: 'CVE-2024-EC2 in kernel on EC2 instance i-0123456789abcdef0',
      severity: 'high',
    },
    {
      event: sample('inspector2/third-party-finding-high-lambda.json'),
      title: 'CVE-2024-LAMBDA in requests on Lambda function example-fn',
    },
    {
      event: sample('inspector2/finding-ecr-package-vulnerability.json'),
      title: 'CVE-2019-17498 in libssh2 on ECR image amazon/amazon-ecs-sample:latest',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.inspector2', 'Inspector2 Finding', {
        severity: 'HIGH',
        type: 'NETWORK_REACHABILITY',
        title: 'Port 22 is reachable from an Internet Gateway',
      }),
      title: 'Inspector: Port 22 is reachable from an Internet Gateway',
    },
  ],
  silent: [
    {
      event: changedSample('inspector2/third-party-finding-high-ec2.json', ['"status":"ACTIVE"', '"status":"CLOSED"']),
      because: 'it is gone',
    },
    { event: sample('inspector2/scan-complete-ecr.json'), because: 'a scan is no finding' },
  ],
})
