import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('ec2:DisableEbsEncryptionByDefault', {
        requestParameters: { DisableEbsEncryptionByDefaultRequest: {} },
        responseElements: { DisableEbsEncryptionByDefaultResponse: { ebsEncryptionByDefault: false } },
      }),
      title: 'alice switched off the encryption of new EBS disks in us-east-1',
      severity: 'medium',
    },
  ],
  silent: [
    {
      event: apiCall('ec2:EnableEbsEncryptionByDefault', {
        requestParameters: { EnableEbsEncryptionByDefaultRequest: {} },
      }),
      because: 'it is switched on',
    },
    {
      event: apiCall('ec2:DisableEbsEncryptionByDefault', { errorCode: 'Client.UnauthorizedOperation' }),
      because: 'AWS refused',
    },
  ],
})
