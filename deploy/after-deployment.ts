import { type Json, listAt, textAt } from '../shared/core/json.ts'

interface AfterDeployment {
  /** The ARNs of the stack's topics: of alerts, and of what is wrong with Tocsin itself. */
  readonly topics: readonly string[]
  /** @param subscriptions what SNS answers to ListSubscriptionsByTopic, for each topic */
  readonly lines: (subscriptions: readonly Json[]) => readonly string[]
}

/**
 * What to do after a deployment: nothing is delivered to an address before somebody has opened the link in AWS's e-mail.
 * @param stacks what CloudFormation answers to DescribeStacks
 */
export function afterDeployment(stacks: Json | undefined, stage: string, region: string): AfterDeployment {
  const [stack] = listAt(stacks, 'Stacks')
  const outputs = new Map(
    listAt(stack, 'Outputs').map((output) => [textAt(output, 'OutputKey'), textAt(output, 'OutputValue')]),
  )
  const topic = outputs.get('AlertsTopicArn')
  return {
    topics: [topic, outputs.get('WatchTopicArn')].filter((arn) => arn !== undefined),
    lines(subscriptions) {
      const pending = subscriptions
        .flatMap((answer) => listAt(answer, 'Subscriptions'))
        .filter((each) => textAt(each, 'SubscriptionArn') === 'PendingConfirmation')
        .flatMap((each) => textAt(each, 'Endpoint') ?? [])
      return [
        '',
        `Alerts are published to ${topic ?? 'the topic of the stack'}`,
        ...[...Map.groupBy(pending, (address) => address)].map(([address, { length }]) =>
          length === 1
            ? `Now confirm the e-mail: AWS sent ${address} a link, and nothing is delivered before it is opened.`
            : `Now confirm the e-mails: AWS sent ${address} a link for alerts and one for what is wrong with Tocsin itself; open both.`,
        ),
        'To see an alert arrive:',
        `  npx serverless invoke -f consoleLogin -p events/console-login/root-without-mfa.json --stage ${stage} --region ${region}`,
        'It is told once: the same file sent again within a day is silent.',
      ]
    },
  }
}
