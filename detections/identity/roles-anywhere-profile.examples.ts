import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const profileId = '12345678-90ab-cdef-1234-567890abcdef'
const role = (name: string) => `arn:aws:iam::111122223333:role/${name}`

const create = (names: readonly string[], record = {}) =>
  apiCall('rolesanywhere:CreateProfile', {
    requestParameters: { name: 'datacenter', enabled: true, roleArns: names.map(role) },
    responseElements: { profile: { name: 'datacenter', profileId } },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: create(['Backup']),
      title: 'alice offered role Backup to servers outside AWS by IAM Roles Anywhere',
      severity: 'medium',
    },
    {
      event: create(['Backup', 'service/Logs'], { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4' }),
      title: 'alice offered role Backup and 1 more to servers outside AWS by IAM Roles Anywhere',
      severity: 'low',
    },
    {
      event: apiCall('rolesanywhere:UpdateProfile', { requestParameters: { profileId, roleArns: [role('Admin')] } }),
      title: 'alice offered role Admin to servers outside AWS by IAM Roles Anywhere',
    },
  ],
  silent: [
    {
      event: apiCall('rolesanywhere:UpdateProfile', { requestParameters: { profileId, durationSeconds: 900 } }),
      because: 'its roles stay as they were',
    },
    {
      event: apiCall('sso:CreateProfile', { requestParameters: { name: 'datacenter' } }),
      because: 'it is a profile of Identity Center',
    },
  ],
})
