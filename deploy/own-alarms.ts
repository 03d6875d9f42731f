import { alarmActions, functionId, type Resources, ref } from './cloudformation.ts'

/**
 * Alarms on what Tocsin counts about itself. Nothing else would tell: no function fails by it, or the one that would say
 * so is not invoked.
 */
export function ownAlarms(prefix: string): Resources {
  const alarms = {
    ForgedItems: {
      name: 'forged-items',
      says: "Somebody wrote into Tocsin's state table what none of its functions writes. A critical alert says what it was; the functions' logs hold the items.",
      metric: ownMetric('ForgedItems', prefix),
      when: atLeast(1),
    },
    MessagesPostponed: {
      name: 'messages-postponed',
      says: 'Summaries of Tocsin have waited for a quarter of an hour: no message is left for them. A flood goes on, or somebody keeps the flood guard empty.',
      metric: ownMetric('MessagesPostponed', prefix),
      when: { ...atLeast(1), EvaluationPeriods: 3 },
    },
    SweepsBusy: {
      name: 'sweeps-busy',
      says: "Tocsin's sweeper found its lock taken again and again, and left. What is counted, folded or waiting is told to nobody; see who writes into the state table.",
      metric: ownMetric('SweepsBusy', prefix),
      // A run that was cut off leaves its lock for 90 seconds: two runs find it.
      when: atLeast(4),
    },
    DigestMissed: {
      name: 'digest-missed',
      says: "Tocsin sent no digest for a day. See its schedule, and its function's log.",
      metric: ownMetric('DigestsSent', prefix),
      when: missingFor(3600, 27),
    },
    DigestStandsStill: {
      name: 'digest-stands-still',
      says: "Tocsin's digest was not invoked for a day: its schedule is switched off, or may not invoke it.",
      metric: {
        Namespace: 'AWS/Lambda',
        MetricName: 'Invocations',
        Dimensions: [{ Name: 'FunctionName', Value: ref(functionId('digest')) }],
      },
      when: missingFor(3600, 27),
    },
  }
  return Object.fromEntries(
    Object.entries(alarms).map(([id, { name, says, metric, when }]) => [
      `${id}Alarm`,
      {
        Type: 'AWS::CloudWatch::Alarm',
        Properties: {
          AlarmName: `${prefix}-${name}`,
          AlarmDescription: says,
          ...metric,
          ...when,
          Statistic: 'Sum',
          AlarmActions: alarmActions,
        },
      },
    ]),
  )
}

/** As shared/lambda/runtime.ts counts: each stage by itself. */
function ownMetric(MetricName: string, prefix: string) {
  return { Namespace: 'Tocsin', MetricName, Dimensions: [{ Name: 'service', Value: prefix }] }
}

function atLeast(Threshold: number) {
  return {
    Period: 300,
    EvaluationPeriods: 1,
    Threshold,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    TreatMissingData: 'notBreaching',
  }
}

/** A day may have 25 hours, and a digest may come late. CloudWatch takes up to seven days in periods of an hour. */
function missingFor(Period: number, EvaluationPeriods: number) {
  return {
    Period,
    EvaluationPeriods,
    Threshold: 1,
    ComparisonOperator: 'LessThanThreshold',
    TreatMissingData: 'breaching',
  }
}
