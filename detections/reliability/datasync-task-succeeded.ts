import { dataSyncExecution } from '../../shared/sources/services/datasync.ts'
import { thingInWords } from '../../shared/sources/services/named-thing.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(dataSyncExecution, {
  id: 'reliability/datasync-task-succeeded',
  detail: { State: ['SUCCESS'] },
  closes: 'reliability/datasync-task-failed',
  onlyCloses: true,
  severity: 'information',
  title: (_, e) => `${thingInWords('DataSync task', e.resources[0]?.name)} succeeded`,
  ending: (_, e) => ({
    title: `${thingInWords('DataSync task', e.resources[0]?.name)} succeeded again`,
    since: 'it failed',
    why: 'It has copied what was missing.',
  }),
  why: 'It has copied what was missing.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/datasync/latest/userguide/monitor-datasync.html'],
})
