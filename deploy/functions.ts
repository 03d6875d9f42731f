import { routeNames } from '../shared/lambda/routes.ts'
import {
  allow,
  attribute,
  capitalized,
  functionId,
  type Resources,
  ref,
  roleId,
  type Statement,
  substitute,
} from './cloudformation.ts'
import { lateAlarms } from './function-alarms.ts'

/**
 * What each function needs beside its code: a role of its own, and a place for the events it fails on.
 * @param prefix of the functions' names in AWS, as `tocsin-prod`
 * @param may what it may beside what all functions may
 */
export function functionResources(name: string, prefix: string, may: readonly Statement[] = []): Resources {
  return {
    [roleId(name)]: { Type: 'AWS::IAM::Role', Properties: role(prefix, `${prefix}-${name}`, may) },
    [`${capitalized(name)}OnFailure`]: {
      Type: 'AWS::Lambda::EventInvokeConfig',
      Properties: {
        FunctionName: ref(functionId(name)),
        Qualifier: '$LATEST',
        MaximumRetryAttempts: 2,
        DestinationConfig: { OnFailure: { Destination: attribute('DeadLetterQueue', 'Arn') } },
      },
    },
  }
}

/**
 * How many processes of each function run at the same time at most: without the state table, each sends by a limit of its
 * own. The framework adds it to its functions; without the parameter there is no bound but the account's. Each of them may be
 * late by itself then.
 */
export function reservedConcurrency(concurrency: string | undefined, prefix: string): Resources {
  if (concurrency === undefined) return {}
  const Properties = { ReservedConcurrentExecutions: Number(concurrency) }
  const reserved = routeNames.map((name) => [functionId(name), { Type: 'AWS::Lambda::Function', Properties }])
  return { ...Object.fromEntries(reserved), ...lateAlarms(routeNames, prefix) }
}

function role(prefix: string, functionName: string, may: readonly Statement[]): object {
  return {
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    },
    Policies: [
      {
        PolicyName: 'tocsin',
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            allow(
              ['logs:CreateLogStream', 'logs:PutLogEvents'],
              substitute(
                `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:/aws/lambda/${functionName}:*`,
              ),
            ),
            allow(['sns:Publish'], [ref('AlertsTopic'), ref('WatchTopic')]),
            allow(
              ['kms:Decrypt', 'kms:GenerateDataKey*'],
              [attribute('AlertsKey', 'Arn'), attribute('WatchKey', 'Arn')],
            ),
            allow(
              ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'].map(
                (action) => `dynamodb:${action}`,
              ),
              // By name: the table's policy names the roles, and CloudFormation takes no circle.
              substitute(`arn:\${AWS::Partition}:dynamodb:\${AWS::Region}:\${AWS::AccountId}:table/${prefix}-state`),
            ),
            allow(['sqs:SendMessage'], attribute('DeadLetterQueue', 'Arn')),
            ...may,
          ],
        },
      },
    ],
  }
}
