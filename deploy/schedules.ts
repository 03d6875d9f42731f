import type { TocsinConfig } from '../shared/config.ts'
import { scheduledNames } from '../shared/lambda/routes.ts'
import {
  allow,
  attribute,
  capitalized,
  functionId,
  type Resources,
  ref,
  type Statement,
  substitute,
} from './cloudformation.ts'

/** What functions may that have something for the sweeper now. */
export function mayWakeSweeper(prefix: string): readonly Statement[] {
  const sweeper = `arn:\${AWS::Partition}:lambda:\${AWS::Region}:\${AWS::AccountId}:function:${prefix}-sweep`
  return [allow(['lambda:InvokeFunction'], substitute(sweeper))]
}

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
    ...Object.fromEntries(schedules),
  }
}
