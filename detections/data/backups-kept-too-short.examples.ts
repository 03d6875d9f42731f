import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const update = (deleteAfterDays: number, name = 'UpdateBackupPlan') =>
  apiCall(`backup:${name}`, {
    requestParameters: {
      ...(name === 'UpdateBackupPlan' && { backupPlanId: '1234abcd-12ab-34cd-56ef-1234567890ab' }),
      backupPlan: {
        backupPlanName: 'nightly',
        rules: [{ ruleName: 'all', targetBackupVaultName: 'main', lifecycle: { deleteAfterDays } }],
      },
    },
  })

export default defineExamples({
  fires: [
    { event: update(1), title: 'alice had backup plan nightly keep backups for 1 day only', severity: 'medium' },
    {
      event: update(3, 'CreateBackupPlan'),
      title: 'alice had backup plan nightly keep backups for 3 days only',
      severity: 'low',
    },
  ],
  silent: [
    { event: update(35), because: 'they are kept for weeks' },
    { event: update(-1), because: 'they are kept for ever' },
  ],
})
