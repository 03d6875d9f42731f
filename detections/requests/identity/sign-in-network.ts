import type { Step } from '../../../shared/core/detection.ts'
import type { ConsoleLogin, Network } from '../../../shared/core/event.ts'
import { aws } from '../../../shared/core/shell-command.ts'

/** Where somebody comes from, coarsely: 203.0.113.0/24, or 2001:db8:1::/48. `undefined` where no address is known. */
export function networkOf(network: Network): string | undefined {
  if (network.kind !== 'ip') return undefined
  const { address } = network
  if (!address.includes(':')) return `${address.split('.').slice(0, 3).join('.')}.0/24`
  const [before = [], after = []] = address.split('::').map((part) => part.split(':').filter((group) => group !== ''))
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return `${[...before, ...zeros, ...after].slice(0, 3).join(':')}::/48`
}

/** "203.0.113.10", or "an unknown address" */
export function addressOf(network: Network): string {
  return network.kind === 'ip' ? network.address : 'an unknown address'
}

/** " from 203.0.113.10"; empty where no address is known. */
export function fromAddress(network: Network): string {
  return network.kind === 'ip' ? ` from ${network.address}` : ''
}

/**
 * Whether somebody gave a name that no user here has: AWS hides it, as it may be a password.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html
 */
export function isUnknown({ actor, outcome }: ConsoleLogin): boolean {
  return outcome.kind !== 'success' && actor.kind === 'iam-user' && actor.userName === undefined
}

/** All sign-ins to the console of late, to see which of them succeeded. */
export function findSignIns(region: string): Step {
  const attribute = 'AttributeKey=EventName,AttributeValue=ConsoleLogin'
  return {
    do: 'See whether a sign-in from the same address succeeded:',
    run: aws`cloudtrail lookup-events --lookup-attributes ${attribute} --region ${region}`,
  }
}
