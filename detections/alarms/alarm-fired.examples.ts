import { alarmChange, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const above = (value: string, threshold: string) =>
  `Threshold Crossed: 1 out of the last 1 datapoints [${value} (21/11/26 13:55:00)] was greater than the threshold (${threshold}) (minimum 1 datapoint for OK -> ALARM transition).`

const errors = {
  metricStat: {
    metric: {
      namespace: 'AWS/ApplicationELB',
      name: 'HTTPCode_ELB_5XX_Count',
      dimensions: { LoadBalancer: 'app/web/50dc6c495c0c9188' },
    },
    period: 300,
    stat: 'Sum',
  },
  returnData: true,
}

export default defineExamples({
  fires: [
    {
      event: sample('alarm-state/metric-alarm-no-mute.json'),
      title: 'Alarm ServerCpuTooHigh: average CPU of EC2 instance i-12345678901234567 is above 50%',
      severity: 'medium',
    },
    {
      event: alarmChange('web-5xx', 'ALARM', { state: { reason: above('37.0', '10.0') }, metrics: [errors] }),
      title: 'Alarm web-5xx: 5xx errors of load balancer app/web in 5 min are above 10',
    },
    {
      event: alarmChange('web-5xx', 'ALARM', {
        state: {
          reason:
            'Threshold Crossed: no datapoints were received for 1 period and 1 missing datapoint was treated as [Breaching].',
        },
        metrics: [errors],
      }),
      title: 'Alarm web-5xx fired: no data on 5xx errors of load balancer app/web in 5 min',
    },
    {
      event: sample('alarm-state/metrics-insights-partial-data.json'),
      title: 'Alarm my-alarm-name: total partial data test metric in partial_data_test is above 0',
    },
    {
      event: sample('alarm-state/multi-time-series-alarm.json'),
      title: 'Alarm DynamoDBInsightsAlarm fired on average consumed write capacity units of DynamoDB, by table',
    },
    {
      event: sample('alarm-state/action-metric-alarm.json'),
      title: 'Alarm lambda-demo-metric-alarm fired on average calls of EC2 instance i-12345678',
    },
    {
      event: sample('alarm-state/action-composite-alarm.json'),
      title: 'Composite alarm CompositeDemo.Main fired, by alarm CompositeDemo.FirstChild',
    },
    {
      event: sample('alarm-state/sns-composite-alarm.json'),
      title: 'Composite alarm ServiceAggregatedAlarm fired, by alarm ServerCpuTooHigh',
    },
    {
      event: sample('alarm-state/sns-multiple-metrics-alarm-go.json'),
      title: 'Alarm EXAMPLE: calculation from outgoing network traffic of EC2 instance TestInstance is above 0',
    },
    {
      event: sample('alarm-state/sns-single-metric-alarm-go.json'),
      title: 'Alarm EXAMPLE: average outgoing network traffic of EC2 instance TestInstance is above 0 bytes',
    },
    {
      event: alarmChange('network', 'ALARM', {
        state: { reason: above('45628.0', '10000.0') },
        metrics: [
          { id: 'e1', expression: 'SUM(METRICS())', label: 'Total Network Traffic', returnData: true },
          {
            id: 'm1',
            metricStat: {
              metric: { namespace: 'AWS/EC2', name: 'NetworkIn', dimensions: { InstanceId: 'i-1234567890abcdef0' } },
              period: 300,
              stat: 'Maximum',
            },
            returnData: false,
          },
        ],
      }),
      title: 'Alarm network: Total Network Traffic of EC2 instance i-1234567890abcdef0 is above 10,000',
    },
    {
      event: alarmChange('cpu-anomaly', 'ALARM', {
        state: {
          reason:
            'Thresholds Crossed: 1 out of the last 1 datapoints [0.0 (21/11/26 13:58:00)] was less than the lower thresholds [0.02] or greater than the upper thresholds [0.3] (minimum 1 datapoint for OK -> ALARM transition).',
          reasonData: JSON.stringify({
            version: '1.0',
            recentDatapoints: [0],
            recentLowerThresholds: [0.02],
            recentUpperThresholds: [0.3],
          }),
        },
        metrics: [
          {
            id: 'm1',
            metricStat: {
              metric: { namespace: 'AWS/RDS', name: 'CPUUtilization', dimensions: { DBInstanceIdentifier: 'orders' } },
              period: 60,
              stat: 'Average',
            },
            returnData: true,
          },
          { id: 'ad1', expression: 'ANOMALY_DETECTION_BAND(m1, 2)', label: 'CPU (expected)', returnData: true },
        ],
      }),
      title: 'Alarm cpu-anomaly: average CPU of DB instance orders is outside its expected band',
    },
    {
      // A log alarm: what its configuration says is documented nowhere.
      event: alarmChange('orders-errors-by-host', 'ALARM', { state: { reason: above('12.0', '5.0') } }),
      title: 'Alarm orders-errors-by-host fired',
    },
    { event: alarmChange('lean', 'ALARM', { state: {} }), title: 'Alarm lean fired' },
  ],
  silent: [
    {
      event: alarmChange('TargetTracking-service/main/web-AlarmLow-1', 'ALARM'),
      because: 'scaling by a target made it, and it fires each night',
    },
    {
      event: alarmChange('tocsin-prod-dead-letters', 'ALARM'),
      because: 'it is an alarm of Tocsin itself, which publishes to the topic without any function',
    },
    { event: sample('alarm-state/metric-alarm.json'), because: 'a mute rule holds' },
    { event: sample('alarm-state/composite-alarm-no-mute.json'), because: 'it waits for its suppressor' },
    { event: sample('alarm-state/metric-ok.json'), because: 'it is OK' },
    { event: sample('alarm-state/contributor-alarm.json'), because: 'one series of it fired' },
  ],
})
