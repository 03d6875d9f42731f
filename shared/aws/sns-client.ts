import { PublishCommand, SNSClient } from '@aws-sdk/client-sns'

/**
 * It tries nothing again by itself: what SNS may have done is not asked for twice in one invocation. Each message has a
 * connection of its own: Lambda stops between invocations, and of a connection that broke meanwhile nobody knows what
 * it still carried.
 * @param longestAnswer in milliseconds
 */
export function createSnsClient(longestAnswer: number): SNSClient {
  return new SNSClient({
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: 2_000,
      requestTimeout: longestAnswer,
      throwOnRequestTimeout: true,
      httpAgent: { keepAlive: false },
      httpsAgent: { keepAlive: false },
    },
  })
}

export { PublishCommand }
