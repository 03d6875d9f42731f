import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (on: boolean) =>
  apiCall('s3:PutAccountPublicAccessBlock', {
    requestParameters: {
      Host: '111122223333.s3-control.us-east-1.amazonaws.com',
      publicAccessBlock: '',
      'x-amz-account-id': '111122223333',
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: on,
        IgnorePublicAcls: on,
        BlockPublicPolicy: true,
        RestrictPublicBuckets: true,
      },
    },
  })

export default defineExamples({
  fires: [
    {
      event: put(false),
      title: 'alice weakened the public access block of the whole account',
      severity: 'high',
    },
    {
      event: apiCall('s3:DeleteAccountPublicAccessBlock', {
        requestParameters: { publicAccessBlock: '', 'x-amz-account-id': '111122223333' },
      }),
      title: 'alice removed the public access block of the whole account',
      severity: 'high',
    },
  ],
  silent: [{ event: put(true), because: 'all of it was switched on' }],
})
