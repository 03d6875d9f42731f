import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const upload = (userName: string) =>
  apiCall('iam:UploadSSHPublicKey', {
    requestParameters: { userName, sSHPublicKeyBody: 'ssh-rsa AAAAB3NzaC1yc2E alice@example.com' },
    responseElements: { sSHPublicKey: { userName, sSHPublicKeyId: 'APKAEIBAERJR2EXAMPLE', status: 'Active' } },
  })

export default defineExamples({
  fires: [
    { event: upload('alice'), title: 'alice uploaded an SSH key for themselves', severity: 'low' },
    { event: upload('bob'), title: 'alice uploaded an SSH key for bob', severity: 'medium' },
  ],
  silent: [
    {
      event: apiCall('iam:UpdateSSHPublicKey', {
        requestParameters: { userName: 'bob', sSHPublicKeyId: 'APKAEIBAERJR2EXAMPLE', status: 'Inactive' },
      }),
      because: 'a key was switched off',
    },
    {
      event: apiCall('ec2:ImportKeyPair', { requestParameters: { keyName: 'alice' } }),
      because: 'it is a key for instances',
    },
  ],
})
