import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const add = (userName: string, groupName: string, record = {}) =>
  apiCall('iam:AddUserToGroup', { requestParameters: { groupName, userName }, ...record })

export default defineExamples({
  fires: [
    { event: add('bob', 'developers'), title: 'alice added bob to group developers', severity: 'low' },
    { event: add('bob', 'Admin'), title: 'alice added bob to group Admin', severity: 'medium' },
    { event: add('alice', 'developers'), title: 'alice added themselves to group developers', severity: 'medium' },
    { event: add('alice', 'Admin'), title: 'alice added themselves to group Admin', severity: 'high' },
    {
      event: add('bob', 'developers', { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4' }),
      title: 'alice added bob to group developers',
      severity: 'information',
    },
  ],
  silent: [
    {
      event: apiCall('iam:RemoveUserFromGroup', { requestParameters: { groupName: 'Admin', userName: 'bob' } }),
      because: 'the user was taken out',
    },
    {
      event: apiCall('cognito-idp:AdminAddUserToGroup', {
        requestParameters: { groupName: 'Admin', userPoolId: 'us-east-1_Example' },
      }),
      because: 'it is a group of an application',
    },
  ],
})
