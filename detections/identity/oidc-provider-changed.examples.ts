import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const create = (url: string, record = {}) =>
  apiCall('iam:CreateOpenIDConnectProvider', {
    requestParameters: { url, clientIDList: ['sts.amazonaws.com'], thumbprintList: [] },
    responseElements: { openIDConnectProviderArn: url.replace('https://', 'arn:aws:iam::111122223333:oidc-provider/') },
    ...record,
  })

const openIDConnectProviderArn = 'arn:aws:iam::111122223333:oidc-provider/login.example.com'

export default defineExamples({
  fires: [
    {
      event: create('https://login.example.com'),
      title: 'alice created OIDC provider login.example.com',
      severity: 'medium',
    },
    {
      event: create('https://oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE', {
        userAgent: 'eksctl/0.216.0',
      }),
      title: 'alice created OIDC provider oidc.eks.eu-west-1.amazonaws.com',
      severity: 'information',
    },
    {
      event: apiCall('iam:AddClientIDToOpenIDConnectProvider', {
        requestParameters: { openIDConnectProviderArn, clientID: 'orders' },
      }),
      title: 'alice added client orders to OIDC provider login.example.com',
    },
    {
      event: apiCall('iam:UpdateOpenIDConnectProviderThumbprint', {
        requestParameters: { openIDConnectProviderArn, thumbprintList: ['0123456789abcdef0123456789abcdef01234567'] },
      }),
      title: 'alice changed the certificates that OIDC provider login.example.com is known by',
    },
  ],
  silent: [
    {
      event: apiCall('iam:RemoveClientIDFromOpenIDConnectProvider', {
        requestParameters: { openIDConnectProviderArn, clientID: 'orders' },
      }),
      because: 'fewer tokens are taken now',
    },
    {
      event: apiCall('iam:TagOpenIDConnectProvider', { requestParameters: { openIDConnectProviderArn } }),
      because: 'only a tag was added',
    },
  ],
})
