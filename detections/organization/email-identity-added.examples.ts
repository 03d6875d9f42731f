import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('ses:VerifyEmailIdentity', { requestParameters: { emailAddress: 'news@example.com' } }),
      title: 'alice added news@example.com as a sender of mail',
      severity: 'medium',
    },
    {
      event: apiCall('ses:CreateEmailIdentity', {
        userIdentity: session('Developer', 'bob'),
        requestParameters: { emailIdentity: 'shop.example.com' },
      }),
      title: 'role Developer (session bob) added shop.example.com as a sender of mail',
      severity: 'low',
    },
    {
      event: apiCall('ses:VerifyDomainIdentity', {
        requestParameters: { domain: 'shop.example.com' },
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0',
      }),
      title: 'alice added shop.example.com as a sender of mail',
      severity: 'low',
    },
    { event: apiCall('ses:CreateEmailIdentity'), title: 'alice added an address as a sender of mail' },
  ],
  silent: [
    {
      event: apiCall('ses:CreateEmailIdentity', {
        requestParameters: { emailIdentity: 'shop.example.com' },
        errorCode: 'AlreadyExistsException',
      }),
      because: 'it was there before',
    },
    {
      event: apiCall('ses:GetEmailIdentity', {
        requestParameters: { emailIdentity: 'shop.example.com' },
        readOnly: true,
      }),
      because: 'it was only looked at',
    },
  ],
})
