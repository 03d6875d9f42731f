import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const requestParameters = { mailType: 'MARKETING', websiteURL: 'https://example.com', productionAccessEnabled: true }

export default defineExamples({
  fires: [
    {
      event: apiCall('ses:PutAccountDetails', { requestParameters }),
      title: 'alice asked to send marketing mail to anyone from us-east-1',
      severity: 'high',
    },
    {
      event: apiCall('ses:PutAccountDetails', { userIdentity: session('Developer', 'bob') }),
      title: 'role Developer (session bob) called ses:PutAccountDetails, and CloudTrail does not show its parameters',
      severity: 'medium',
    },
  ],
  silent: [
    {
      event: apiCall('ses:PutAccountDetails', {
        requestParameters: { ...requestParameters, productionAccessEnabled: false },
      }),
      because: 'only the details were changed',
    },
    {
      event: apiCall('ses:PutAccountDetails', { requestParameters, errorCode: 'ConflictException' }),
      because: 'AWS still looks at an earlier request',
    },
  ],
})
