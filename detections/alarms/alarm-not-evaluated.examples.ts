import { alarmChange } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const state = { evaluationState: 'EVALUATION_ERROR', reason: 'The role cannot run the query.' }

export default defineExamples({
  fires: [
    {
      event: alarmChange('errors', 'INSUFFICIENT_DATA', { state, previousState: { value: 'OK' } }),
      title: 'Alarm errors cannot be evaluated as it is set up',
      severity: 'low',
    },
    {
      event: alarmChange('errors', 'OK', { state: { ...state, evaluationState: 'EVALUATION_FAILURE' } }),
      title: 'CloudWatch fails to evaluate alarm errors',
    },
  ],
  silent: [
    { event: alarmChange('errors', 'ALARM', { state }), because: 'it is in ALARM, which is told' },
    {
      event: alarmChange('errors', 'INSUFFICIENT_DATA', {
        state: { evaluationState: 'IN_WARM_UP' },
        previousState: { value: 'OK' },
      }),
      because: 'it is new, and warms up',
    },
    {
      event: alarmChange('TargetTracking-service/main/web-AlarmLow-1', 'INSUFFICIENT_DATA', { state }),
      because: 'scaling by a target made it',
    },
  ],
})
