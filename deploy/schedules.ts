import type { TocsinConfig } from '../shared/config.ts'
import { scheduledNames } from '../shared/lambda/routes.ts'
import { alarmActions, attribute, capitalized, functionId, type Resources, ref } from './cloudformation.ts'

/** What invokes the scheduled functions, and what it may. */
export function scheduleResources(prefix: string, timeZone: string, config: TocsinConfig): Resources {
  const [hour = '08', minute = '00'] = (config.digestTime ?? '08:00').split(':')
  const expressions: Record<(typeof scheduledNames)[number], string> = {
    sweep: 'rate(1 minute)',
    digest: `cron(${Number(minute)} ${Number(hour)} ${config.digest === 'weekly' ? '? * MON' : '* * ?'} *)`,
  }
  const scheduled = scheduledNames.filter((name) => name !== 'digest' || config.digest !== 'off')
  const schedules = scheduled.map((name) => [
    `${capitalized(name)}Schedule`,
    {
      Type: 'AWS::Scheduler::Schedule',
      Properties: {
        Name: `${prefix}-${name}`,
        ScheduleExpression: expressions[name],
        ScheduleExpressionTimezone: timeZone,
        FlexibleTimeWindow: { Mode: 'OFF' },
        Target: {
          Arn: attribute(functionId(name), 'Arn'),
          RoleArn: attribute('SchedulerRole', 'Arn'),
          // So that a digest that comes late still tells of its own day.
          Input: JSON.stringify({ scheduledAt: '<aws.scheduler.scheduled-time>' }),
          // The next minute's sweep does what a failed one left; a missed digest is asked for again within the hour.
          RetryPolicy: { MaximumEventAgeInSeconds: name === 'sweep' ? 60 : 3600, MaximumRetryAttempts: 3 },
        },
      },
    },
  ])
  return {
    SchedulerRole: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Service: 'scheduler.amazonaws.com' },
              Action: 'sts:AssumeRole',
              Condition: { StringEquals: { 'aws:SourceAccount': ref('AWS::AccountId') } },
            },
          ],
        },
        Policies: [
          {
            PolicyName: 'tocsin',
            PolicyDocument: {
              Version: '2012-10-17',
              Statement: [
                {
                  Effect: 'Allow',
                  Action: ['lambda:InvokeFunction'],
                  Resource: scheduledNames.map((name) => attribute(functionId(name), 'Arn')),
                },
              ],
            },
          },
        ],
      },
    },
    SweepStandsStillAlarm: { Type: 'AWS::CloudWatch::Alarm', Properties: standsStillAlarm(prefix) },
    ...Object.fromEntries(schedules),
  }
}

/**
 * A sweeper that nothing invokes makes no error: its schedule was switched off, or may not invoke it any more. What waits,
 * what was counted and what was folded is then told to nobody.
 */
function standsStillAlarm(prefix: string): object {
  return {
    AlarmName: `${prefix}-sweep-stands-still`,
    AlarmDescription:
      "Tocsin's sweeper was not invoked for a quarter of an hour: summaries and waiting alerts do not go out. See its schedule.",
    Namespace: 'AWS/Lambda',
    MetricName: 'Invocations',
    Dimensions: [{ Name: 'FunctionName', Value: ref(functionId('sweep')) }],
    Statistic: 'Sum',
    Period: 300,
    EvaluationPeriods: 3,
    Threshold: 1,
    ComparisonOperator: 'LessThanThreshold',
    // Lambda writes no metric for a function that is not invoked.
    TreatMissingData: 'breaching',
    AlarmActions: alarmActions,
  }
}
