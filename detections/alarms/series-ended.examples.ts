import { alarmChange, seriesChange } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      events: [
        seriesChange('throttles', 'ALARM', { time: '2026-11-21T13:50:00Z' }),
        seriesChange('throttles', 'OK', { time: '2026-11-21T14:00:00Z' }),
      ],
      title: 'Alarm throttles is OK again for table orders',
    },
  ],
  silent: [
    { event: seriesChange('throttles', 'ALARM'), because: 'it fired' },
    { event: alarmChange('throttles', 'OK'), because: 'the alarm itself is OK' },
  ],
})
