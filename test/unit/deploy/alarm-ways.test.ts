import { expect, test } from 'vitest'
import { alarmWays } from '../../../deploy/alarm-ways.ts'
import { generateResources } from '../../../deploy/stack.ts'

const topic = 'arn:aws:sns:eu-west-1:111122223333:alarms'

test('alarms of the account may have the function as their action', () => {
  expect(alarmWays([], 'tocsin-prod')).toEqual({
    AlarmStateActionPermission: {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        Action: 'lambda:InvokeFunction',
        FunctionName: { 'Fn::GetAtt': ['AlarmStateLambdaFunction', 'Arn'] },
        Principal: 'lambda.alarms.cloudwatch.amazonaws.com',
        SourceAccount: { Ref: 'AWS::AccountId' },
        SourceArn: {
          'Fn::Sub': `arn:\${AWS::Partition}:cloudwatch:\${AWS::Region}:\${AWS::AccountId}:alarm:*`,
        },
      },
    },
  })
})

test('the function is subscribed to the topics that alarms notify, and these alone may invoke it', () => {
  const resources = Object.entries(generateResources({ alarmTopics: [topic] }, 'tocsin-prod')).filter(([id]) =>
    id.startsWith('AlarmTopic'),
  )
  expect(resources.map(([, { Type, Properties }]) => [Type, Properties])).toEqual([
    [
      'AWS::Lambda::Permission',
      {
        Action: 'lambda:InvokeFunction',
        FunctionName: { 'Fn::GetAtt': ['AlarmStateLambdaFunction', 'Arn'] },
        Principal: 'sns.amazonaws.com',
        SourceArn: topic,
      },
    ],
    [
      'AWS::SNS::Subscription',
      {
        TopicArn: topic,
        Region: 'eu-west-1',
        Protocol: 'lambda',
        Endpoint: { 'Fn::GetAtt': ['AlarmStateLambdaFunction', 'Arn'] },
      },
    ],
  ])
})

test('a topic more changes no logical ID of the others', () => {
  const ids = Object.keys(alarmWays([topic], 'tocsin-prod'))
  expect(Object.keys(alarmWays([`${topic}-2`, topic], 'tocsin-prod'))).toEqual(expect.arrayContaining(ids))
})

test.each(['tocsin-prod-alerts', 'tocsin-dev-watch'])('%s would bring its own messages back', (name) => {
  expect(() => alarmWays([`arn:aws:sns:us-east-1:111122223333:${name}`], 'tocsin-prod')).toThrow(
    'alarmTopics[0]: "arn:aws:sns:us-east-1:111122223333:' +
      name +
      '" is a topic that Tocsin itself notifies; delete it',
  )
})
