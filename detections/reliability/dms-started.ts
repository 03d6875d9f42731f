import { dms, dmsThing } from '../../shared/sources/services/dms.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(dms, {
  id: 'reliability/dms-started',
  detailTypes: ['DMS Replication Task State Change'],
  detail: { eventType: ['REPLICATION_TASK_STARTED'] },
  closes: 'reliability/dms-failed',
  onlyCloses: true,
  severity: 'information',
  title: (d, e) => `${dmsThing(d, e.detailType)} started`,
  ending: (d, e) => ({
    title: `${dmsThing(d, e.detailType)} runs again`,
    since: 'it failed',
    why: 'It catches up with its source; see that no table is left in error.',
  }),
  why: 'It catches up with its source.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/dms/latest/userguide/CHAP_EventBridge.html'],
})
