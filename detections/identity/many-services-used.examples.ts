import { alice, apiCall, inARow, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const calls = [
  ...['ec2:CreateVpc', 'iam:CreateRole', 's3:CreateBucket', 'lambda:CreateFunction20150331', 'sqs:CreateQueue'],
  ...['sns:CreateTopic', 'kms:CreateKey', 'rds:CreateDBInstance', 'ecs:CreateCluster', 'ecr:CreateRepository'],
  ...['logs:CreateLogGroup', 'ssm:PutParameter'],
]
const use = (count: number, secondsApart: number, record: object = {}) =>
  inARow(count, secondsApart, (eventTime, i) => apiCall(calls[i] ?? '', { eventTime, ...record }))

export default defineExamples({
  fires: [
    {
      events: use(12, 20),
      title: 'The access key of alice was used to make changes in 12 services or more within 10 minutes',
      severity: 'low',
    },
  ],
  silent: [
    { events: use(12, 120), because: 'it takes its time' },
    { events: use(11, 20), because: 'these are eleven' },
    { events: use(12, 20, { userIdentity: session('Deploy', 'ci-42') }), because: 'a role does it' },
    {
      events: use(12, 20, { userIdentity: { ...alice, accessKeyId: 'ASIAIOSFODNN7EXAMPLE' } }),
      because: 'it is done in the console, or with a session',
    },
  ],
})
