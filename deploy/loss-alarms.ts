import { functionId, type Resources, ref } from './cloudformation.ts'

/**
 * Alarms for events that are lost without an error: Lambda dropped them before the function saw them, or could not put
 * them into the dead-letter queue. One alarm sums up to ten functions, which is as many as an expression may.
 */
export function lossAlarms(names: readonly string[], prefix: string): Resources {
  return Object.fromEntries(
    losses.map(({ metric, name, says }) => [
      `${metric}Alarm`,
      {
        Type: 'AWS::CloudWatch::Alarm',
        Properties: {
          AlarmName: `${prefix}-${name}`,
          AlarmDescription: says,
          Metrics: [
            { Id: 'all', Expression: 'SUM(METRICS())', ReturnData: true },
            ...names.map((functionName, i) => ({
              Id: `m${i}`,
              ReturnData: false,
              MetricStat: {
                Metric: {
                  Namespace: 'AWS/Lambda',
                  MetricName: metric,
                  Dimensions: [{ Name: 'FunctionName', Value: ref(functionId(functionName)) }],
                },
                Period: 300,
                Stat: 'Sum',
              },
            })),
          ],
          EvaluationPeriods: 1,
          Threshold: 1,
          ComparisonOperator: 'GreaterThanOrEqualToThreshold',
          TreatMissingData: 'notBreaching',
          AlarmActions: [ref('AlertsTopic')],
        },
      },
    ]),
  )
}

const losses = [
  {
    metric: 'AsyncEventsDropped',
    name: 'events-dropped',
    says: 'Lambda dropped events before a function of Tocsin saw them: look at its throttles and its concurrency.',
  },
  {
    metric: 'DestinationDeliveryFailures',
    name: 'dead-letters-lost',
    says: "Lambda could not put a failed event into Tocsin's dead-letter queue: the event is lost.",
  },
] as const
