import { readFile } from 'node:fs/promises'
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DeleteMessageBatchCommand, type Message, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import dynalite from 'dynalite'
import { startFauxqs } from 'fauxqs'
import { parse } from 'yaml'
import * as z from 'zod'
import { withTransactions } from './dynalite-transactions.ts'

const region = 'us-east-1'

/** What a subscriber of the topic receives. */
export interface Delivery {
  readonly subject: string
  /** The text for each protocol: SNS delivers one of them, fauxqs all. */
  readonly messages: Readonly<Record<string, string>>
  readonly attributes: Readonly<Record<string, string>>
}

export interface EmbeddedAws {
  /** For the environment of this process, before a handler is imported. */
  readonly environment: Readonly<Record<string, string>>
  /** The ARN of an invoked function: the topic lies in its account and region. */
  readonly functionArn: string
  readonly snsUrl: string
  readonly dynamoDbUrl: string
  /** Everything that was published since the last call. */
  receive(): Promise<readonly Delivery[]>
  stop(): Promise<void>
}

/** An SNS topic with a queue subscribed to it, and a DynamoDB table, served over HTTP on free ports of the loopback. */
export async function startEmbeddedAws(): Promise<EmbeddedAws> {
  const names = { topic: 'tocsin-local-alerts', table: 'tocsin-local-state', queue: 'tocsin-local-subscriber' }
  const [fauxqs, dynamoDb] = await Promise.all([
    startFauxqs({ port: 0, logger: false, host: '127.0.0.1', defaultRegion: region }),
    startDynalite(),
  ])
  const { topicArn } = fauxqs.createTopic(names.topic, { region })
  const { queueUrl } = fauxqs.createQueue(names.queue, { region })
  fauxqs.subscribe({ topic: names.topic, queue: names.queue, region })
  const snsUrl = `http://127.0.0.1:${fauxqs.port}`
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  await createStateTable(new DynamoDBClient({ endpoint: dynamoDb.url, region, credentials }), names.table)
  const sqs = new SQSClient({ endpoint: snsUrl, region, credentials, useQueueUrlAsEndpoint: false })
  return {
    environment: {
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_ENDPOINT_URL_SNS: snsUrl,
      AWS_ENDPOINT_URL_DYNAMODB: dynamoDb.url,
      TOCSIN_TOPIC: names.topic,
      TOCSIN_TABLE: names.table,
      TOCSIN_TIME_ZONE: 'UTC',
      POWERTOOLS_LOG_LEVEL: 'SILENT',
      POWERTOOLS_METRICS_DISABLED: 'true',
    },
    functionArn: topicArn.replace(':sns:', ':lambda:').replace(names.topic, 'function:tocsin-local'),
    snsUrl,
    dynamoDbUrl: dynamoDb.url,
    receive: () => drain(sqs, queueUrl),
    async stop() {
      await Promise.all([fauxqs.stop(), dynamoDb.stop()])
    },
  }
}

async function startDynalite() {
  const server = withTransactions(dynalite({ createTableMs: 0 }))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('dynalite listens on no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

const stateTable = z.object({
  Resources: z.object({
    StateTable: z.object({
      Properties: z.object({
        AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
        KeySchema: z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) })),
      }),
    }),
  }),
})

/** The table with the keys that it has where it is deployed. */
async function createStateTable(client: DynamoDBClient, name: string): Promise<void> {
  const template = await readFile(new URL('../deploy/resources/state-table.yml', import.meta.url), 'utf8')
  const { AttributeDefinitions, KeySchema } = stateTable.parse(parse(template, { logLevel: 'error' })).Resources
    .StateTable.Properties
  await client.send(
    new CreateTableCommand({ TableName: name, BillingMode: 'PAY_PER_REQUEST', AttributeDefinitions, KeySchema }),
  )
}

const delivered = z.object({
  Subject: z.string(),
  Message: z.string(),
  MessageAttributes: z.record(z.string(), z.object({ Value: z.string() })),
})

async function drain(sqs: SQSClient, queueUrl: string): Promise<readonly Delivery[]> {
  const deliveries: Delivery[] = []
  for (;;) {
    const { Messages: messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: 10 }),
    )
    if (messages.length === 0) return deliveries
    deliveries.push(...messages.map(toDelivery))
    const entries = messages.map(({ ReceiptHandle }, i) => ({ Id: String(i), ReceiptHandle }))
    await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries: entries }))
  }
}

function toDelivery({ Body: body = '' }: Message): Delivery {
  const { Subject: subject, Message: message, MessageAttributes: attributes } = delivered.parse(JSON.parse(body))
  return {
    subject,
    messages: z.record(z.string(), z.string()).parse(JSON.parse(message)),
    attributes: Object.fromEntries(Object.entries(attributes).map(([name, { Value }]) => [name, Value])),
  }
}
