import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const point = {
  backupVaultName: 'main',
  recoveryPointArn: 'arn:aws:ec2:us-east-1::snapshot/snap-0123456789abcdef0',
}
const remove = (record: object = {}) => apiCall('backup:DeleteRecoveryPoint', { requestParameters: point, ...record })
const expire = (deleteAfterDays: number) =>
  apiCall('backup:UpdateRecoveryPointLifecycle', { requestParameters: { ...point, lifecycle: { deleteAfterDays } } })

export default defineExamples({
  fires: [
    {
      event: remove(),
      title: 'alice deleted backup snap-0123456789abcdef0 in backup vault main',
      severity: 'medium',
    },
    {
      event: remove({ userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0' }),
      title: 'alice deleted backup snap-0123456789abcdef0 in backup vault main',
      severity: 'low',
    },
    {
      event: expire(1),
      title: 'alice made backup snap-0123456789abcdef0 in backup vault main expire after 1 day',
      severity: 'medium',
    },
  ],
  silent: [
    { event: expire(365), because: 'it is kept for a year' },
    { event: expire(-1), because: 'it is kept for ever' },
    {
      event: remove({ sourceIPAddress: 'backup.amazonaws.com', userAgent: 'backup.amazonaws.com' }),
      because: 'AWS Backup clears away what is past its time',
    },
  ],
})
