import * as z from 'zod'
import { cleanText } from '../shared/channels/clean-text.ts'
import { isJsonObject, textAt } from '../shared/core/json.ts'
import { fail, ok, type Result } from '../shared/core/result.ts'

/** An event that was not handled. */
export interface DeadLetter {
  /** The name of the function that should have handled it, as `tocsin-prod-apiCall`. */
  readonly functionName: string
  readonly payload: unknown
  /** Why it lies here, and which event it is; fit for a terminal. */
  readonly reason: string
  readonly event: string
}

/**
 * What EventBridge adds to an event that it could not hand over.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html
 */
const eventBridge = z.object({
  TARGET_ARN: z.string(),
  ERROR_CODE: z.string().optional(),
  ERROR_MESSAGE: z.string().optional(),
})

/**
 * What Lambda writes of an invocation that failed to the end.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html
 */
const failedInvocation = z.object({
  requestContext: z.object({ functionArn: z.string(), condition: z.string().optional() }),
  requestPayload: z.json(),
  responsePayload: z.object({ errorType: z.string(), errorMessage: z.string() }).partial().nullish().catch(undefined),
})

/**
 * @param attributes the message's, as text
 * @param prefix what the names of the stack's functions begin with, as `tocsin-prod`: no other is ever invoked
 * @returns the dead letter, or why it cannot be read
 */
export function readDeadLetter(
  body: string,
  attributes: Readonly<Record<string, string>>,
  prefix: string,
): Result<DeadLetter, string> {
  const content = parseJson(body)
  if (content === undefined) return fail('it is no JSON')
  const byRule = eventBridge.safeParse(attributes)
  if (byRule.success) {
    const { TARGET_ARN, ERROR_CODE, ERROR_MESSAGE } = byRule.data
    return letterOf(TARGET_ARN, content, [ERROR_CODE, ERROR_MESSAGE], prefix)
  }
  const record = failedInvocation.safeParse(content)
  if (!record.success) return fail("it is neither EventBridge's nor Lambda's: nothing says which function it is for")
  const { requestContext, requestPayload, responsePayload } = record.data
  const problem = [responsePayload?.errorType ?? requestContext.condition, responsePayload?.errorMessage]
  return letterOf(requestContext.functionArn, requestPayload, problem, prefix)
}

function letterOf(
  functionArn: string,
  payload: unknown,
  problem: readonly (string | undefined)[],
  prefix: string,
): Result<DeadLetter, string> {
  const [, functionName = ''] =
    /^arn:[\w-]+:lambda:[\w-]+:\d{12}:function:([\w-]{1,140})(?::[\w$-]+)?$/.exec(functionArn) ?? []
  if (!functionName.startsWith(`${prefix}-`)) {
    return fail(`it is for ${cleanText(functionArn, 200)}, which is no function of ${prefix}`)
  }
  const reason = problem.filter((text) => text !== undefined && text !== '').join(': ')
  return ok({ functionName, payload, reason: cleanText(reason, 120) || 'unknown', event: eventOf(payload) })
}

function eventOf(payload: unknown): string {
  if (!isJsonObject(payload)) return 'no event'
  if (payload['awslogs'] !== undefined) return 'lines of a log group'
  const texts = [textAt(payload, 'detail-type'), textAt(payload, 'detail', 'eventName'), textAt(payload, 'id')]
  return cleanText(texts.filter((text) => text !== undefined).join(' '), 120) || 'an event without a name'
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
