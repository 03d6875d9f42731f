import { type Json, listAt, textAt } from '../shared/core/json.ts'

interface AfterDeployment {
  readonly topic: string | undefined
  /** @param subscriptions what SNS answers to ListSubscriptionsByTopic */
  readonly lines: (subscriptions: Json | undefined) => readonly string[]
}

/**
 * What to do after a deployment: nothing is delivered to an address before somebody has opened the link in AWS's e-mail.
 * @param stacks what CloudFormation answers to DescribeStacks
 */
export function afterDeployment(stacks: Json | undefined, stage: string, region: string): AfterDeployment {
  const [stack] = listAt(stacks, 'Stacks')
  const topic = listAt(stack, 'Outputs')
    .filter((output) => textAt(output, 'OutputKey') === 'AlertsTopicArn')
    .map((output) => textAt(output, 'OutputValue'))
    .find((value) => value !== undefined)
  return {
    topic,
    lines(subscriptions) {
      const pending = listAt(subscriptions, 'Subscriptions')
        .filter((each) => textAt(each, 'SubscriptionArn') === 'PendingConfirmation')
        .flatMap((each) => textAt(each, 'Endpoint') ?? [])
      return [
        '',
        `Alerts are published to ${topic ?? 'the topic of the stack'}`,
        ...[...new Set(pending)].map(
          (address) =>
            `Now confirm the e-mail: AWS sent ${address} a link, and nothing is delivered before it is opened.`,
        ),
        'To see an alert arrive:',
        `  npx serverless invoke -f consoleLogin -p events/console-login/root-without-mfa.json --stage ${stage} --region ${region}`,
        'It is told once: the same file sent again within a day is silent.',
      ]
    },
  }
}
