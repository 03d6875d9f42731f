import { alarmActions, functionId, type Resources, ref } from './cloudformation.ts'

/**
 * Alarms for events that are lost or late without an error: Lambda dropped them before the function saw them, could not
 * put them into the dead-letter queue, or does not run the function. One alarm sums up to ten functions, which is as many as an expression may.
 */
export function lossAlarms(names: readonly string[], prefix: string): Resources {
  return Object.fromEntries(
    losses.map(({ metric, name, says, how }) => [
      `${metric}Alarm`,
      {
        Type: 'AWS::CloudWatch::Alarm',
        Properties: {
          AlarmName: `${prefix}-${name}`,
          AlarmDescription: says,
          Metrics: [
            { Id: 'all', Expression: `${how.expression}(METRICS())`, ReturnData: true },
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
                Stat: how.stat,
              },
            })),
          ],
          EvaluationPeriods: 1,
          Threshold: how.threshold,
          ComparisonOperator: 'GreaterThanOrEqualToThreshold',
          TreatMissingData: 'notBreaching',
          AlarmActions: alarmActions,
        },
      },
    ]),
  )
}

const sum = { expression: 'SUM', stat: 'Sum', threshold: 1 } as const

/** Twenty minutes, in milliseconds: longer than Lambda's own tries take, three with three minutes between them. */
const lateEvent = { expression: 'MAX', stat: 'Maximum', threshold: 20 * 60_000 } as const

const losses = [
  {
    metric: 'AsyncEventsDropped',
    name: 'events-dropped',
    says: 'Lambda dropped events before a function of Tocsin saw them: look at its throttles and its concurrency.',
    how: sum,
  },
  {
    metric: 'DestinationDeliveryFailures',
    name: 'dead-letters-lost',
    says: "Lambda could not put a failed event into Tocsin's dead-letter queue: the event is lost.",
    how: sum,
  },
  {
    metric: 'Throttles',
    name: 'throttled',
    says: 'Lambda did not run a function of Tocsin: its concurrency is used up, or was taken from it. Alerts come late, and at last not at all.',
    how: sum,
  },
  {
    metric: 'AsyncEventAge',
    name: 'events-late',
    says: 'An event waited 20 minutes or more for a function of Tocsin: alerts come late. Look at its throttles and errors.',
    how: lateEvent,
  },
] as const
