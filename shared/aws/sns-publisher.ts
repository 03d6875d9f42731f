import { setTimeout as sleep } from 'node:timers/promises'
import type { MessageAttributeValue } from '@aws-sdk/client-sns'
import type { Notification } from '../core/notification.ts'
import { UnansweredError } from '../core/unanswered-error.ts'

/** SNS answers within milliseconds, and was seen to take eight seconds: who gives up earlier sends everything twice. */
export const longestAnswer = 15_000

/** What surely was not done is asked for again, if it was refused so soon. */
export const longestRefusal = 3_000

const maxAttempts = 3

let loading: ReturnType<typeof load> | undefined

async function load() {
  const { createSnsClient, PublishCommand } = await import('./sns-client.ts')
  return { client: createSnsClient(longestAnswer), PublishCommand }
}

/** Loads the client, which a function that tells nothing needs not; while it waits for something else, that costs no time. */
export function loadSns(): ReturnType<typeof load> {
  loading ??= load()
  return loading
}

/**
 * @throws UnansweredError where the message may be out; whatever SNS answers where it refused it, after further tries
 *   where it may take it then
 */
export async function publishToSns(topicArn: string, notification: Notification): Promise<void> {
  const { client, PublishCommand } = await loadSns()
  const attributes = Object.entries(notification.attributes)
  const command = new PublishCommand({
    TopicArn: topicArn,
    Subject: notification.subject,
    MessageStructure: 'json',
    Message: JSON.stringify(notification.messages),
    MessageAttributes: Object.fromEntries(attributes.map(([name, value]) => [name, attributeOf(value)])),
  })
  const patience = AbortSignal.timeout(longestRefusal)
  for (let attempt = 1; ; attempt++) {
    try {
      await client.send(command)
      return
    } catch (error) {
      const became = whatBecameOf(error)
      if (became === 'unknown') throw new UnansweredError(error)
      const isLast = attempt === maxAttempts || patience.aborted
      if (became === 'refused' || isLast) throw error
      await sleep(100 * 2 ** attempt + 100 * Math.random())
    }
  }
}

/** @see https://docs.aws.amazon.com/sns/latest/dg/sns-message-attributes.html for the form of a list */
function attributeOf(value: string | readonly string[]): MessageAttributeValue {
  if (typeof value === 'string') return { DataType: 'String', StringValue: value }
  return { DataType: 'String.Array', StringValue: JSON.stringify(value) }
}

/** The connection did not come about. */
const notConnected = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']

/** `busy` where the same request may be taken in a moment; neither then nor where it was refused is the message out. */
function whatBecameOf(error: unknown): 'unknown' | 'refused' | 'busy' {
  if (!(error instanceof Error)) return 'unknown'
  const status = httpStatusOf(error)
  if (status !== undefined) {
    const isBusy = status === 503 || status === 429 || /Throttl|TooManyRequests/.test(error.name)
    if (isBusy) return 'busy'
    return status < 500 ? 'refused' : 'unknown'
  }
  if ('code' in error && notConnected.includes(String(error.code))) return 'busy'
  if (error.name === 'CredentialsProviderError') return 'refused'
  return error.message.includes('did not establish a connection') ? 'busy' : 'unknown'
}

function httpStatusOf(error: Error): number | undefined {
  const metadata: unknown = '$metadata' in error ? error.$metadata : undefined
  const status: unknown = Object(metadata).httpStatusCode
  return typeof status === 'number' ? status : undefined
}
