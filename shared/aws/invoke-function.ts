import type { AwsAccess } from '../config.ts'
import type { JsonObject } from '../core/json.ts'
import { awsUrlOf, sendSigned } from './signed-request.ts'

const timeouts = { connection: 1_000, answer: 1_000 }

/**
 * Has Lambda invoke a function of the account and region, without waiting for what it does.
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
 * @throws Error where Lambda does not take it
 */
export async function invokeFunction(name: string, payload: JsonObject, access: AwsAccess, now: Date): Promise<void> {
  const { region, credentials, lambdaUrl = awsUrlOf('lambda', region) } = access
  const url = `${lambdaUrl}/2015-03-31/functions/${name}/invocations`
  const headers = { 'Content-Type': 'application/json', 'X-Amz-Invocation-Type': 'Event' }
  const endpoint = { url, service: 'lambda', region, credentials }
  const { status, body } = await sendSigned(endpoint, headers, JSON.stringify(payload), now, timeouts)
  if (status !== 202) throw new Error(`Lambda does not invoke ${name}: status ${status}, ${body.slice(0, 300)}`)
}
