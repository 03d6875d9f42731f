import { apiCall, inARow, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const calls = [
  'iam:ListUsers',
  'iam:ListRoles',
  's3:ListBuckets',
  'ec2:DescribeInstances',
  'secretsmanager:ListSecrets',
  'lambda:ListFunctions20150331',
  'rds:DescribeDBInstances',
  'kms:ListKeys',
  'ssm:DescribeParameters',
  'organizations:ListAccounts',
  'dynamodb:ListTables',
]
const denied = (eventTime: string, i: number, record: object = {}) =>
  apiCall(calls[i] ?? 'sts:GetSessionToken', {
    eventTime,
    readOnly: true,
    errorCode: i === 3 ? 'Client.UnauthorizedOperation' : i % 2 === 0 ? 'AccessDenied' : 'AccessDeniedException',
    ...record,
  })

export default defineExamples({
  fires: [
    {
      events: inARow(11, 5, (eventTime, i) => denied(eventTime, i)),
      title: 'alice was denied 10 different actions or more within 10 minutes',
      severity: 'medium',
    },
    {
      events: inARow(10, 30, (eventTime, i) =>
        denied(eventTime, i, {
          readOnly: false,
          sessionCredentialFromConsole: 'true',
          userIdentity: session('Ops', 'bob'),
        }),
      ),
      title: 'role Ops was denied 10 different actions or more within 10 minutes',
    },
  ],
  silent: [
    {
      events: inARow(11, 5, (eventTime, i) => denied(eventTime, i, { sessionCredentialFromConsole: 'true' })),
      because: 'somebody looks around in the console, whose pages ask for more than they may see',
    },
    {
      events: inARow(30, 5, (eventTime, i) => denied(eventTime, i % 3)),
      because: 'a program without permission tries the same three calls again and again',
    },
    {
      events: inARow(11, 5, (eventTime, i) => denied(eventTime, i, { errorCode: 'ThrottlingException' })),
      because: 'the calls were too many, not forbidden',
    },
    {
      events: inARow(11, 120, (eventTime, i) => denied(eventTime, i)),
      because: 'they are spread over twenty minutes',
    },
  ],
})
