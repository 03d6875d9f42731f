import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const config = {
  evaluationPeriods: 3,
  threshold: 10,
  comparisonOperator: 'GreaterThanThreshold',
  treatMissingData: 'breaching',
  actionsEnabled: true,
  alarmActions: ['arn:aws:sns:us-east-1:111122223333:on-call'],
}

function update(alarmName: string | undefined, now: object, before: object = config) {
  return serviceEvent('aws.cloudwatch', 'CloudWatch Alarm Configuration Change', {
    alarmName,
    operation: 'update',
    configuration: { ...config, ...now },
    previousConfiguration: before,
  })
}

export default defineExamples({
  fires: [
    {
      event: sample('alarm-configuration/update-metric.json'),
      title: 'Alarm ServerCpuTooHigh goes off later than before: its threshold is 80 instead of 70',
      severity: 'low',
    },
    {
      event: update('orders-5xx', { evaluationPeriods: 5, treatMissingData: 'notBreaching' }),
      title:
        'Alarm orders-5xx goes off later than before: it needs 5 datapoints instead of 3, and missing data no longer sets it off',
    },
    {
      event: update('orders-5xx', { alarmActions: [] }),
      title: 'Alarm orders-5xx tells nobody any more: its actions were taken away',
    },
    {
      event: update(undefined, { threshold: 5, comparisonOperator: 'LessThanThreshold' }),
      title: 'An alarm goes off later than before: its threshold is 5 instead of 10',
    },
  ],
  silent: [
    { event: update('orders-5xx', { threshold: 5 }), because: 'it goes off sooner' },
    {
      event: update('orders-5xx', { datapointsToAlarm: 2, evaluationPeriods: 5 }),
      because: 'it needs fewer datapoints',
    },
    { event: update('orders-5xx', { actionsEnabled: false }), because: 'the call tells who switched its actions off' },
    { event: update('TargetTracking-table/orders', { threshold: 20 }), because: 'scaling by a target wrote it' },
    { event: update('tocsin-dev-errors', { threshold: 20 }), because: 'the call on its own alarm is told' },
    { event: sample('alarm-configuration/delete-metric-math.json'), because: 'the call tells who deleted it' },
    { event: sample('alarm-configuration/create-composite.json'), because: 'it is new' },
  ],
})
