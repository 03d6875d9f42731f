import { type JsonObject, objectAt } from '../../shared/core/json.ts'
import { consoleLogin, inARow, sample, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const delivered = (sessionName: string) => {
  const { sessionContext, ...role } = session('Web', sessionName)
  return { ...role, sessionContext: { ...sessionContext, ec2RoleDelivery: '2.0' } }
}
const instance = {
  ...delivered('i-0123456789abcdef0'),
  inScopeOf: {
    issuerType: 'AWS::EC2::Instance',
    credentialsIssuedTo: 'arn:aws:ec2:us-east-1:111122223333:instance/i-0123456789abcdef0',
  },
}
const noMfa = { additionalEventData: { MobileVersion: 'No', MFAUsed: 'No' } }
const token = (userIdentity: object, record: object = {}) =>
  consoleLogin({
    eventName: 'GetSigninToken',
    userIdentity: { ...userIdentity },
    userAgent: 'python-requests/2.32.0',
    responseElements: { credentials: { accessKeyId: 'ASIAI44QH8DHBEXAMPLE' }, GetSigninToken: 'Success' },
    ...noMfa,
    ...record,
  })

/** The same as an API call, which it is for a tool. */
const asCall = (event: JsonObject): JsonObject => ({
  ...event,
  'detail-type': 'AWS API Call via CloudTrail',
  detail: { ...objectAt(event, 'detail'), eventType: 'AwsApiCall' },
})

export default defineExamples({
  fires: [
    {
      events: inARow(2, 5, (eventTime, i) =>
        i === 0 ? token(instance, { eventTime }) : consoleLogin({ eventTime, userIdentity: instance, ...noMfa }),
      ),
      title: 'The console was opened with credentials of EC2 instance i-0123456789abcdef0 from 203.0.113.10',
      severity: 'high',
    },
    {
      event: token({
        ...session('Orders', 'orders'),
        inScopeOf: {
          issuerType: 'AWS::Lambda::Function',
          credentialsIssuedTo: 'arn:aws:lambda:us-east-1:111122223333:function:orders',
        },
      }),
      title: 'The console was opened with credentials of Lambda function orders from 203.0.113.10',
    },
    {
      event: token({
        ...session('Task', '0123456789abcdef0123456789abcdef'),
        inScopeOf: {
          issuerType: 'AWS::ECS::Task',
          credentialsIssuedTo: 'arn:aws:ecs:us-east-1:111122223333:task/main/0123456789abcdef0123456789abcdef',
        },
      }),
      title: 'The console was opened with credentials of ECS task 0123456789abcdef0123456789abcdef from 203.0.113.10',
    },
    {
      event: token(instance, { responseElements: { GetSigninToken: 'Failure' }, errorMessage: 'Denied' }),
      title: 'The console was tried with credentials of EC2 instance i-0123456789abcdef0 from 203.0.113.10',
      severity: 'medium',
    },
    {
      event: asCall(token(instance)),
      title: 'The console was opened with credentials of EC2 instance i-0123456789abcdef0 from 203.0.113.10',
      severity: 'high',
    },
  ],
  silent: [
    {
      event: token(session('AWSReservedSSO_ReadOnly_0123456789abcdef', 'bob@example.com')),
      because: 'Identity Center opens the console this way',
    },
    { event: sample('console-login/federated.json'), because: 'a person signed in through a provider' },
    {
      event: consoleLogin({
        eventName: 'SwitchRole',
        userIdentity: instance,
        responseElements: { SwitchRole: 'Success' },
      }),
      because: 'a role was switched to, in a console that was open',
    },
  ],
})
