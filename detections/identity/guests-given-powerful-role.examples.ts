import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const identityPoolId = 'us-east-1:12345678-dead-beef-cafe-123456790abc'
const roleArn = (name: string) => `arn:aws:iam::111122223333:role/${name}`

const set = (roles: { readonly authenticated?: string; readonly unauthenticated?: string }) =>
  apiCall('cognito-identity:SetIdentityPoolRoles', { requestParameters: { identityPoolId, roles } })

export default defineExamples({
  fires: [
    {
      event: set({ unauthenticated: roleArn('Admin') }),
      title: `alice let guests of identity pool ${identityPoolId}, who do not sign in, act as Admin`,
      severity: 'high',
    },
    {
      event: set({ authenticated: roleArn('Admin'), unauthenticated: roleArn('Admin') }),
      title: `alice let guests of identity pool ${identityPoolId}, who do not sign in, act as Admin`,
    },
  ],
  silent: [
    { event: set({ unauthenticated: roleArn('shop-guests') }), because: 'the role does not sound powerful' },
    { event: set({ authenticated: roleArn('Admin') }), because: 'only who signs in gets it, which another tells' },
  ],
})
