import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const identityPoolId = 'us-east-1:12345678-dead-beef-cafe-123456790abc'

const call = (name: string, allowUnauthenticatedIdentities: boolean, record = {}) =>
  apiCall(`cognito-identity:${name}`, {
    requestParameters: { identityPoolName: 'shop', allowUnauthenticatedIdentities },
    responseElements: { identityPoolId, identityPoolName: 'shop', allowUnauthenticatedIdentities },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: call('CreateIdentityPool', true),
      title: 'alice created identity pool shop that is open to guests',
      severity: 'medium',
    },
    {
      event: call('UpdateIdentityPool', true, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4' }),
      title: 'alice updated identity pool shop, which is open to guests',
      severity: 'low',
    },
  ],
  silent: [
    { event: call('CreateIdentityPool', false), because: 'guests get nothing' },
    { event: call('UpdateIdentityPool', false), because: 'guests get nothing any more' },
  ],
})
