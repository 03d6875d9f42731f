import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { changedSample } from '../../test/service-events.ts'

const azureMachine =
  '/subscriptions/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee/resourcegroups/example-rg/providers/microsoft.compute/virtualmachines/example-vm'

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
      event: sample('inspector2/finding-ec2-network-reachability.json'),
      title: 'Port 22 of EC2 instance i-12345678901234567 is reachable from an Internet Gateway (TCP)',
      severity: 'medium',
    },
    {
      event: sample('inspector2/finding-lambda-code-vulnerability.json'),
      title: 'Hardcoded credentials (CWE-798) in the code of Lambda function VulnerableFunction',
      severity: 'high',
    },
    {
      event: changedSample(
        'inspector2/finding-lambda-code-vulnerability.json',
        ['"AWS_LAMBDA_FUNCTION"', '"CODE_REPOSITORY"'],
        ['"awsLambdaFunction":{', '"codeRepository":{"projectName":"shop",'],
      ),
      title: 'Hardcoded credentials (CWE-798) in code repository shop',
    },
    {
      event: sample('inspector2/finding-azure-vm.json'),
      title: 'CVE-2024-29069 in snapd on Azure virtual machine example-vm',
      severity: 'medium',
    },
    {
      event: sample('inspector2/finding-azure-image.json'),
      title: 'CVE-2024-6119 in openssl on Azure container image inspector2:ubuntu_latest',
    },
    {
      event: sample('inspector2/finding-azure-function.json'),
      title: 'CVE-2023-30861 in flask on Azure function example-functionapp',
    },
    {
      event: viaSecurityHub('Port 22 is reachable from an Internet Gateway - TCP', 'i-0abc'),
      title: 'Port 22 of EC2 instance i-0abc is reachable from an Internet Gateway (TCP)',
    },
    {
      event: viaSecurityHub('CVE-2024-29069 - snapd', azureMachine),
      title: 'CVE-2024-29069 in snapd on Azure virtual machine example-vm',
    },
    {
      event: viaSecurityHub('Weak - as it is told', 'i-0abc'),
      title: 'Inspector on EC2 instance i-0abc: Weak - as it is told',
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

function viaSecurityHub(title: string, resource: string) {
  return serviceEvent('aws.securityhub', 'Security Hub Findings - Imported', {
    findings: [
      {
        Id: 'arn:aws:inspector2:us-east-1:123456789012:finding/9eb1603b',
        ProductArn: 'arn:aws:securityhub:us-east-1::product/aws/inspector',
        AwsAccountId: '123456789012',
        Title: title,
        Severity: { Label: 'MEDIUM' },
        Remediation: { Recommendation: { Url: 'N/A' } },
        Resources: [{ Type: resource.startsWith('i-') ? 'AwsEc2Instance' : 'Other', Id: resource }],
      },
    ],
  })
}
