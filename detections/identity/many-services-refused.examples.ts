import { apiCall, inARow, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const calls = [
  's3:ListBuckets',
  'ec2:DescribeInstances',
  'iam:ListUsers',
  'lambda:ListFunctions20150331',
  'secretsmanager:ListSecrets',
]
const refuse = (count: number, secondsApart: number, record: object = {}) =>
  inARow(count, secondsApart, (eventTime, i) =>
    apiCall(calls[i % calls.length] ?? '', {
      eventTime,
      readOnly: true,
      errorCode: i % calls.length === 1 ? 'Client.UnauthorizedOperation' : 'AccessDenied',
      ...record,
    }),
  )

export default defineExamples({
  fires: [
    {
      events: refuse(5, 20),
      title: 'alice was refused by 5 services or more within 10 minutes that had not refused them before',
      severity: 'medium',
    },
    {
      events: refuse(5, 20, { readOnly: false, userIdentity: session('Web', 'i-0123456789abcdef0') }),
      title: 'role Web was refused by 5 services or more within 10 minutes that had not refused them before',
    },
  ],
  silent: [
    { events: refuse(4, 20), because: 'these are four services' },
    { events: refuse(5, 180), because: 'it is spread over twelve minutes' },
    {
      events: refuse(5, 20, { sessionCredentialFromConsole: 'true' }),
      because: 'somebody looks around in the console, whose pages ask for more than they may see',
    },
    { events: refuse(5, 20, { errorCode: 'ThrottlingException' }), because: 'the calls were too many, not forbidden' },
  ],
})
