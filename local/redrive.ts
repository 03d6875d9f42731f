import { parseArgs } from 'node:util'
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueUrlCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs'
import { cleanText } from '../shared/channels/clean-text.ts'
import { durationInWords } from '../shared/core/duration.ts'
import { commandLine } from './command-line.ts'
import { type DeadLetter, readDeadLetter } from './dead-letter.ts'
import { answerHelp, awsProblem, parsed, runCommand, UsageError } from './run-command.ts'
import { findStack, type Stack } from './stack.ts'
import { formatTable } from './table.ts'

const usage = `Shows what lies in the dead-letter queue, or sends it through the functions again.

  npm run redrive                            what lies there, and why; nothing is changed
  npm run redrive -- --send                  hands each event to its function again
  npm run redrive -- --limit 10              so many messages; 1000 where it is left out

  --stage prod                               dev where it is left out
  --aws-region eu-west-1                     AWS_REGION, or us-east-1
  --endpoint http://127.0.0.1:4566           an SQS and a Lambda that are not AWS's

A message is deleted after Lambda has taken its event. An event that fails again comes back to the queue.
`

/** For so long nobody else sees what this run has received; what stays is given back at its end. */
const hiddenSeconds = 300

interface Options {
  readonly send: boolean
  readonly limit: number
}

interface Services {
  readonly sqs: SQSClient
  readonly lambda: LambdaClient
  readonly queueUrl: string
  readonly prefix: string
}

async function main(): Promise<void> {
  const { values } = parsed(() => parseArgs({ options: commandLine.redrive.options }))
  const { limit = '1000', send = false } = values
  if (!/^[1-9]\d{0,6}$/.test(limit))
    throw new UsageError([`--limit is "${limit}"; it must be a whole number from 1 on`])
  const stack = findStack({ stage: values.stage, region: values['aws-region'], endpoint: values.endpoint })
  await redrive(stack, { send, limit: Number(limit) })
}

async function redrive(stack: Stack, options: Options): Promise<void> {
  const queue = `${stack.prefix}-dead-letters`
  const sqs = new SQSClient({ ...stack.client, useQueueUrlAsEndpoint: false })
  const lambda = new LambdaClient(stack.client)
  try {
    const { QueueUrl: queueUrl = '' } = await sqs.send(new GetQueueUrlCommand({ QueueName: queue }))
    await passThrough({ sqs, lambda, queueUrl, prefix: stack.prefix }, options)
  } catch (error) {
    throw awsProblem(error, `queue ${queue}`, stack)
  } finally {
    sqs.destroy()
    lambda.destroy()
  }
}

async function passThrough(services: Services, { send, limit }: Options): Promise<void> {
  const rows: (readonly string[])[] = []
  const staying: Message[] = []
  let problems = 0
  try {
    for await (const message of receive(services, limit)) {
      const { letter, problem } = await handle(message, services, send)
      if (!send || problem !== undefined) staying.push(message)
      if (letter !== undefined) rows.push(toRow(message, letter, problem ?? (send ? 'sent' : 'lies there')))
      if (problem === undefined) continue
      problems++
      console.error(`Message ${message.MessageId} stays: ${problem}`)
    }
  } finally {
    await giveBack(staying, services)
  }
  printAll(rows, { send, isFull: rows.length + problems >= limit })
  if (problems > 0) process.exitCode = 1
}

function printAll(rows: readonly (readonly string[])[], { send, isFull }: { send: boolean; isFull: boolean }): void {
  console.log(rows.length === 0 ? 'none' : formatTable(['age', 'function', 'event', 'reason', 'now'], rows))
  if (isFull) console.log('\nThere may be more: --limit says how many to take.')
  if (!send && rows.length > 0) console.log('\nNothing was changed. To hand them to their functions again: --send')
}

/** Each message once, until no more come, or `limit` did. */
async function* receive({ sqs, queueUrl }: Services, limit: number): AsyncGenerator<Message> {
  const seen = new Set<string>()
  while (seen.size < limit) {
    const { Messages: messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: queueUrl,
        MaxNumberOfMessages: Math.min(10, limit - seen.size),
        VisibilityTimeout: hiddenSeconds,
        // A short wait asks all of the queue's servers.
        WaitTimeSeconds: 1,
        MessageAttributeNames: ['All'],
        MessageSystemAttributeNames: ['SentTimestamp'],
      }),
    )
    const fresh = messages.filter(({ MessageId = '' }) => !seen.has(MessageId))
    for (const { MessageId = '' } of fresh) seen.add(MessageId)
    yield* fresh
    if (fresh.length === 0) return
  }
}

/** What it is, and what is wrong where it must stay. */
async function handle(message: Message, { sqs, lambda, queueUrl, prefix }: Services, send: boolean) {
  const attributes = Object.entries(message.MessageAttributes ?? {}).map(([name, { StringValue }]) => [
    name,
    StringValue ?? '',
  ])
  const read = readDeadLetter(message.Body ?? '', Object.fromEntries(attributes), prefix)
  if (!read.ok) return { letter: undefined, problem: read.problem }
  const { functionName, payload } = read.value
  if (!send) return { letter: read.value, problem: undefined }
  try {
    const Payload = Buffer.from(JSON.stringify(payload))
    await lambda.send(new InvokeCommand({ FunctionName: functionName, InvocationType: 'Event', Payload }))
  } catch (error) {
    return { letter: read.value, problem: `Lambda did not take it: ${cleanText(String(error), 200)}` }
  }
  await sqs.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle: message.ReceiptHandle }))
  return { letter: read.value, problem: undefined }
}

async function giveBack(messages: readonly Message[], { sqs, queueUrl }: Services): Promise<void> {
  for (const { ReceiptHandle } of messages) {
    await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl: queueUrl, ReceiptHandle, VisibilityTimeout: 0 }))
  }
}

function toRow({ Attributes }: Message, letter: DeadLetter, now: string): readonly string[] {
  const age = Date.now() - Number(Attributes?.SentTimestamp ?? Date.now())
  return [durationInWords(age), letter.functionName, letter.event, letter.reason, now]
}

answerHelp(usage)
await runCommand(main)
