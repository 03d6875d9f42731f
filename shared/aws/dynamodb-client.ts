import { setTimeout as sleep } from 'node:timers/promises'
import type {
  BatchGetItemInput,
  BatchGetItemOutput,
  DeleteItemInput,
  DeleteItemOutput,
  GetItemInput,
  GetItemOutput,
  PutItemInput,
  PutItemOutput,
  QueryInput,
  QueryOutput,
  TransactWriteItemsInput,
  TransactWriteItemsOutput,
  UpdateItemInput,
  UpdateItemOutput,
} from '@aws-sdk/client-dynamodb'
import type { AwsAccess } from '../config.ts'
import { isJsonObject, type Json, listAt, textAt } from '../core/json.ts'
import { type Answer, awsUrlOf, ConnectionError, type Endpoint, sendSigned } from './signed-request.ts'

/** What Tocsin asks of DynamoDB: inputs and outputs as AWS's API reference has them. */
export interface Operations {
  readonly BatchGetItem: readonly [input: BatchGetItemInput, output: BatchGetItemOutput]
  readonly DeleteItem: readonly [input: DeleteItemInput, output: DeleteItemOutput]
  readonly GetItem: readonly [input: GetItemInput, output: GetItemOutput]
  readonly PutItem: readonly [input: PutItemInput, output: PutItemOutput]
  readonly Query: readonly [input: QueryInput, output: QueryOutput]
  readonly TransactWriteItems: readonly [input: TransactWriteItemsInput, output: TransactWriteItemsOutput]
  readonly UpdateItem: readonly [input: UpdateItemInput, output: UpdateItemOutput]
}

export interface DynamoDbClient {
  /** @throws DynamoDbError where DynamoDB refuses it; ConnectionError where there is no answer */
  call<Name extends keyof Operations>(name: Name, input: Operations[Name][0]): Promise<Operations[Name][1]>
}

/** An answer that is none of success. */
export class DynamoDbError extends Error {
  /** As `ConditionalCheckFailedException`. */
  override readonly name: string
  readonly status: number
  /** How often it was asked. */
  readonly attempts: number
  /** Of a transaction, for each item in its place: as `ConditionalCheckFailed`, or `None`. */
  readonly reasons: readonly string[]

  constructor({ status, body }: Answer, attempts: number) {
    const said = toJson(body)
    super(textAt(said, 'message') ?? textAt(said, 'Message') ?? `status ${status}`)
    this.name = textAt(said, '__type')?.split('#').at(-1) ?? 'UnknownError'
    this.status = status
    this.attempts = attempts
    this.reasons = listAt(said, 'CancellationReasons').map((reason) => textAt(reason, 'Code') ?? 'None')
  }
}

export interface DynamoDbOptions extends Omit<Endpoint, 'service'> {
  readonly now: () => Date
  /** As often as it asks in all. */
  readonly maxAttempts?: number
}

const timeouts = { connection: 1_000, answer: 2_000 }

/**
 * DynamoDB's JSON protocol, signed and sent by ourselves: its client is most of what a cold function loads
 * (docs/decisions/0026-dynamodb-without-its-client.md).
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html
 */
export function createDynamoDbClient({ maxAttempts = 2, now, ...options }: DynamoDbOptions): DynamoDbClient {
  const endpoint = { ...options, service: 'dynamodb' }
  /** Milliseconds by which DynamoDB's clock is ahead of ours, once it refused something for that. */
  let skew = 0
  const ask = async (
    name: string,
    body: string,
    attempt: number,
  ): Promise<Answer | DynamoDbError | ConnectionError> => {
    const headers = { 'Content-Type': 'application/x-amz-json-1.0', 'X-Amz-Target': `DynamoDB_20120810.${name}` }
    try {
      const answer = await sendSigned(endpoint, headers, body, new Date(now().getTime() + skew), timeouts)
      if (answer.status === 200 && toJson(answer.body) !== null) return answer
      if (answer.status === 200) return new ConnectionError(`${endpoint.url}: an answer that cannot be read`, false)
      const error = new DynamoDbError(answer, attempt)
      if (isSkew(error) && answer.date !== undefined) skew = answer.date.getTime() - now().getTime()
      return error
    } catch (error) {
      if (error instanceof ConnectionError) return error
      throw error
    }
  }
  return {
    async call(name, input) {
      const body = JSON.stringify(input, bytesAsBase64)
      for (let attempt = 1; ; attempt++) {
        const answer = await ask(name, body, attempt)
        // It is what AWS's API reference says; shared/gate/checked-store.ts checks the items.
        if (!(answer instanceof Error)) return readAnswer(answer.body)
        if (attempt >= maxAttempts || !mayBeTriedAgain(answer)) throw answer
        await sleep(backOff(attempt, answer))
      }
    },
  }
}

/** Bytes are in base64, as `{"B": "..."}`. */
export function bytesAsBase64(_: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  // A Buffer has made itself JSON before it comes here.
  return isJsonObject(value) && value['type'] === 'Buffer' && Array.isArray(value['data'])
    ? Buffer.from(value['data']).toString('base64')
    : value
}

function readAnswer(body: string) {
  const readBytes = (key: string, value: unknown): unknown =>
    key === 'B' && typeof value === 'string' ? Buffer.from(value, 'base64') : value
  return body.includes('"B"') ? JSON.parse(body, readBytes) : JSON.parse(body)
}

/** In milliseconds, at random up to twice as much each time; DynamoDB wants more of whoever asks too much. */
function backOff(attempt: number, error: DynamoDbError | ConnectionError): number {
  if (error instanceof ConnectionError) return error.wasReused ? 0 : Math.random() * 50 * 2 ** attempt
  return Math.random() * Math.min(2_000, (isThrottling(error) ? 250 : 50) * 2 ** attempt)
}

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html */
function mayBeTriedAgain(error: DynamoDbError | ConnectionError): boolean {
  return error instanceof ConnectionError || error.status >= 500 || isThrottling(error) || isSkew(error)
}

function isThrottling({ name }: DynamoDbError): boolean {
  return [
    'ProvisionedThroughputExceededException',
    'RequestLimitExceeded',
    'ThrottlingException',
    'LimitExceededException',
  ].includes(name)
}

/** What AWS says of a signature whose time is minutes off. */
function isSkew({ name, message }: DynamoDbError): boolean {
  return (
    name === 'RequestTimeTooSkewed' || (name === 'InvalidSignatureException' && /not yet current|expired/.test(message))
  )
}

function toJson(text: string): Json {
  try {
    const value: unknown = JSON.parse(text)
    return isJsonObject(value) ? value : null
  } catch {
    return null
  }
}

/** DynamoDB of the account and region in which a function runs. */
export function dynamoDbOfFunction({ region, dynamoDbUrl, credentials }: AwsAccess, now: () => Date): DynamoDbClient {
  return createDynamoDbClient({ url: dynamoDbUrl ?? awsUrlOf('dynamodb', region), region, now, credentials })
}
