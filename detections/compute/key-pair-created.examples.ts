import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('ec2:CreateKeyPair', {
        requestParameters: { keyName: 'main', keyType: 'rsa', keyFormat: 'pem' },
        responseElements: {
          keyName: 'main',
          keyPairId: 'key-0123456789abcdef0',
          keyMaterial: '<sensitiveDataRemoved>',
        },
      }),
      title: 'alice created EC2 key pair main',
      severity: 'low',
    },
    {
      event: apiCall('ec2:ImportKeyPair', {
        userIdentity: session('Deploy', 'ci-42'),
        userAgent: 'Terraform/1.9.0',
        requestParameters: { keyName: 'deploy', publicKeyMaterial: 'c3NoLWVkMjU1MTk=' },
      }),
      title: 'role Deploy (session ci-42) brought in EC2 key pair deploy',
      severity: 'information',
    },
    {
      event: apiCall('ec2:CreateKeyPair', { requestParameters: {} }),
      title: 'alice created an EC2 key pair',
    },
  ],
  silent: [
    {
      event: apiCall('ec2:CreateKeyPair', {
        requestParameters: { keyName: 'main' },
        errorCode: 'Client.InvalidKeyPair.Duplicate',
      }),
      because: 'there is one of that name, and no new key',
    },
    {
      event: apiCall('ec2:DeleteKeyPair', { requestParameters: { keyName: 'main' } }),
      because: 'the key was deleted',
    },
  ],
})
