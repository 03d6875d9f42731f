import { functionId, type Resources, ref } from './cloudformation.ts'

/** What an alarm is about, and when it goes off. */
export interface Alarm {
  /** In AWS, after the prefix of all names. */
  readonly name: string
  /** What is wrong, and what to look at: people get nothing else. */
  readonly says: string
  readonly metric: Metric
  readonly when: Condition
}

interface Metric {
  readonly Namespace: string
  readonly MetricName: string
  readonly Dimensions: readonly object[]
  readonly Statistic: 'Sum' | 'Maximum'
}

interface Condition {
  readonly Period: number
  readonly EvaluationPeriods: number
  readonly DatapointsToAlarm: number
  readonly Threshold: number
  readonly ComparisonOperator: string
  readonly TreatMissingData: string
}

/** Every alarm is about Tocsin itself: it takes both routes, since it may be about one of them. */
const bothRoutes = [ref('AlertsTopic'), ref('WatchTopic')]

/**
 * CloudWatch itself tells the topics, so that functions that are broken are heard of. Each alarm lists one metric: one on
 * an expression or a query costs as much for each of its metrics (https://aws.amazon.com/cloudwatch/pricing/).
 * @param byId by the logical ID, without `Alarm` at its end
 */
export function alarmResources(prefix: string, byId: Readonly<Record<string, Alarm>>): Resources {
  return Object.fromEntries(
    Object.entries(byId).map(([id, { name, says, metric, when }]) => [
      `${id}Alarm`,
      {
        Type: 'AWS::CloudWatch::Alarm',
        Properties: {
          AlarmName: `${prefix}-${name}`,
          AlarmDescription: says,
          ...metric,
          ...when,
          AlarmActions: bothRoutes,
        },
      },
    ]),
  )
}

/** What Lambda counts of a function, without the function's doing. */
export function lambdaMetric(functionName: string, MetricName: string, Statistic: Metric['Statistic'] = 'Sum'): Metric {
  const Dimensions = [{ Name: 'FunctionName', Value: ref(functionId(functionName)) }]
  return { Namespace: 'AWS/Lambda', MetricName, Dimensions, Statistic }
}

/** As shared/lambda/runtime.ts counts: each stage by itself. */
export function ownMetric(prefix: string, MetricName: string): Metric {
  return { Namespace: 'Tocsin', MetricName, Dimensions: [{ Name: 'service', Value: prefix }], Statistic: 'Sum' }
}

/**
 * Once within five minutes is enough, and is seen for a quarter of an hour: Lambda dates an error at the beginning of its
 * invocation, which may take five minutes (https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html).
 */
export function atLeast(Threshold: number): Condition {
  return {
    Period: 300,
    EvaluationPeriods: 3,
    DatapointsToAlarm: 1,
    Threshold,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    TreatMissingData: 'notBreaching',
  }
}

/** Lambda writes no metric for a function that is not invoked, and Tocsin none for what it does not do. */
export function missingFor(periods: number, Period: number): Condition {
  return {
    Period,
    EvaluationPeriods: periods,
    DatapointsToAlarm: periods,
    Threshold: 1,
    ComparisonOperator: 'LessThanThreshold',
    TreatMissingData: 'breaching',
  }
}
