import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall, ownFunctionRole } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const tableName = 'tocsin-prod-state'
const ownName = ownFunctionRole.replace(/.*\//, '')

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

const sessionOf = (userName: string, arn = `arn:aws:iam::111122223333:role/${userName}`): JsonObject => ({
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
        arn,
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
      event: write('DeleteItem', {
        requestParameters: { tableName, key: { pk: 'due', sk: '2026-11-21T14:10:00.000Z#run#x' } },
        ...sessionOf(ownName, `arn:aws:iam::111122223333:role/dev/${ownName}`),
      }),
      title: `role ${ownName} (session session) wrote into Tocsin's own table tocsin-prod-state`,
      severity: 'critical',
    },
    {
      event: write('PutItem', sessionOf(ownName, `arn:aws:iam::123456789012:role/${ownName}`)),
      title: `role ${ownName} (session session) wrote into Tocsin's own table tocsin-prod-state`,
      severity: 'critical',
    },
    {
      event: write('PutItem', sessionOf('tocsin-prod-ApiCallRole-Z9Y8X7W6V5U4')),
      title:
        "role tocsin-prod-ApiCallRole-Z9Y8X7W6V5U4 (session session) wrote into Tocsin's own table tocsin-prod-state",
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
      event: write('PutItem', sessionOf(ownName)),
      because: 'a function of Tocsin remembers something',
    },
    {
      event: write('PutItem', sessionOf('tocsin-dev-ApiCallRole-1A2B3C4D5E6F'), 'tocsin-dev-state'),
      because: 'it is the memory of another stack, whose functions watch it themselves',
    },
    { event: write('PutItem', {}, 'orders'), because: 'it is a table of somebody else' },
    { event: write('GetItem'), because: 'the table was only read' },
  ],
})
