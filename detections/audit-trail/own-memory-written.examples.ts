import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const tableName = 'tocsin-prod-state'

const write = (name: string, record: JsonObject = {}, table = tableName) =>
  apiCall(`dynamodb:${name}`, {
    eventCategory: 'Data',
    managementEvent: false,
    requestParameters: { tableName: table, key: { pk: 'bucket#critical', sk: 'bucket' } },
    resources: [
      {
        accountId: '111122223333',
        type: 'AWS::DynamoDB::Table',
        ARN: `arn:aws:dynamodb:us-east-1:111122223333:table/${table}`,
      },
    ],
    ...record,
  })

const sessionOf = (userName: string): JsonObject => ({
  userIdentity: {
    type: 'AssumedRole',
    principalId: 'AROAEXAMPLE:session',
    arn: `arn:aws:sts::111122223333:assumed-role/${userName}/session`,
    accountId: '111122223333',
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        userName,
        principalId: 'AROAEXAMPLE',
        arn: `arn:aws:iam::111122223333:role/${userName}`,
        accountId: '111122223333',
      },
    },
  },
})

export default defineExamples({
  fires: [
    {
      event: write('PutItem'),
      title: "alice wrote into Tocsin's own table tocsin-prod-state",
      severity: 'critical',
    },
    {
      event: write('BatchWriteItem', {
        requestParameters: { requestItems: { [tableName]: [] } },
        ...sessionOf('Admin'),
      }),
      title: "role Admin (session session) wrote into Tocsin's own table tocsin-prod-state",
      severity: 'critical',
    },
    {
      event: write('ExecuteStatement', { requestParameters: {} }),
      title: "alice ran PartiQL on Tocsin's own table tocsin-prod-state",
      severity: 'critical',
    },
    {
      event: write('TransactWriteItems', { requestParameters: {} }),
      title: "alice wrote into Tocsin's own table tocsin-prod-state",
      severity: 'critical',
    },
    {
      event: write('PutItem', { requestParameters: { tableName, key: { pk: 'mutes', sk: 'M-7F3A' } } }),
      title: "alice changed the mutes in Tocsin's own table tocsin-prod-state",
      severity: 'medium',
    },
  ],
  silent: [
    {
      event: write('PutItem', sessionOf('tocsin-prod-ApiCallRole-1A2B3C4D5E6F')),
      because: 'a function of Tocsin remembers something',
    },
    { event: write('PutItem', {}, 'orders'), because: 'it is a table of somebody else' },
    { event: write('GetItem'), because: 'the table was only read' },
  ],
})
