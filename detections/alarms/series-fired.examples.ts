import { sample, seriesChange } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const query = {
  id: 'm1',
  expression: 'SELECT SUM(ThrottledRequests) FROM "AWS/DynamoDB" GROUP BY TableName',
  returnData: true,
  period: 60,
}

export default defineExamples({
  fires: [
    {
      event: seriesChange('throttles', 'ALARM', {
        state: {
          reason:
            'Threshold Crossed: 1 datapoint was greater than the threshold (1.0). The most recent datapoint which crossed the threshold: [4.0 (21/11/26 13:34:00)].',
        },
        metrics: [query],
      }),
      title: 'Alarm throttles fired: throttled requests of table orders are above 1',
      severity: 'medium',
    },
    {
      event: seriesChange('throttles', 'ALARM', { alarmContributor: { id: '6d442278dba546f6' } }),
      title: 'Alarm throttles fired for series 6d442278dba546f6',
    },
    {
      event: seriesChange('throttles', 'ALARM', { alarmContributor: {} }),
      title: 'Alarm throttles fired for one of its series',
    },
  ],
  silent: [
    { event: sample('alarm-state/contributor-alarm.json'), because: 'a mute rule holds' },
    { event: sample('alarm-state/multi-time-series-alarm.json'), because: 'the alarm itself fired' },
    { event: seriesChange('throttles', 'OK'), because: 'it is OK' },
  ],
})
