import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const update = (maxSessionDuration: number, record = {}) =>
  apiCall('iam:UpdateRole', {
    requestParameters: { roleName: 'Deploy', description: 'Deploys the shop', maxSessionDuration },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: update(43_200), title: 'alice let sessions of role Deploy last 12 hours', severity: 'low' },
    {
      event: update(28_800, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4' }),
      title: 'alice let sessions of role Deploy last 8 hours',
      severity: 'information',
    },
  ],
  silent: [
    { event: update(3600), because: 'it is the usual hour' },
    {
      event: apiCall('iam:UpdateRole', { requestParameters: { roleName: 'Deploy', description: 'Deploys' } }),
      because: 'only the description changed',
    },
  ],
})
