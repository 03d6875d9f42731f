import {
  EventBridgeClient,
  ListRuleNamesByTargetCommand,
  ListRulesCommand,
  ListTargetsByRuleCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-eventbridge'
import type { EventRules } from '../self-watch/rule-watch.ts'

/** It is asked every minute: what does not answer in seconds is asked again by the next sweep. */
const client = new EventBridgeClient({
  maxAttempts: 2,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
})

/** The rules of the default event bus in the function's region. */
export const eventRules: EventRules = {
  async list(prefix) {
    const pages = await allPages(async (NextToken) => {
      const answer = await client.send(new ListRulesCommand({ NamePrefix: prefix, NextToken }))
      return { items: answer.Rules, next: answer.NextToken }
    })
    return pages.map(({ Name = '', State = '', EventPattern }) => ({ name: Name, state: State, pattern: EventPattern }))
  },
  namesByTarget: (arn) =>
    allPages(async (NextToken) => {
      const answer = await client.send(new ListRuleNamesByTargetCommand({ TargetArn: arn, NextToken }))
      return { items: answer.RuleNames, next: answer.NextToken }
    }),
  async targetsOf(rule) {
    const targets = await allPages(async (NextToken) => {
      const answer = await client.send(new ListTargetsByRuleCommand({ Rule: rule, NextToken }))
      return { items: answer.Targets, next: answer.NextToken }
    }).catch((error: unknown) => {
      if (error instanceof ResourceNotFoundException) return []
      throw error
    })
    return targets.map(({ Arn = '', DeadLetterConfig, Input, InputPath, InputTransformer }) => ({
      arn: Arn,
      deadLetters: DeadLetterConfig?.Arn,
      getsTheEvent: Input === undefined && InputPath === undefined && InputTransformer === undefined,
    }))
  },
}

async function allPages<Item>(
  ask: (
    token: string | undefined,
  ) => Promise<{ readonly items: readonly Item[] | undefined; readonly next: string | undefined }>,
): Promise<readonly Item[]> {
  const found: Item[] = []
  let token: string | undefined
  do {
    const { items = [], next } = await ask(token)
    found.push(...items)
    token = next
  } while (token !== undefined)
  return found
}
