import { capitalized } from '../../shared/core/capitalized.ts'
import { groupInWords, instanceRefresh } from '../../shared/sources/services/autoscaling.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(instanceRefresh, {
  id: 'reliability/instance-refresh-rolled-back',
  detailTypes: ['EC2 Auto Scaling Instance Refresh Rollback Succeeded'],
  closes: 'reliability/instance-refresh-failed',
  onlyCloses: true,
  severity: 'information',
  title: (_, e) => `${capitalized(groupInWords(e.resources))} is as it was before its instance refresh`,
  why: 'All its instances are of the former version: what was to be deployed or patched is on none of them.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/autoscaling/ec2/userguide/instance-refresh-rollback.html'],
})
