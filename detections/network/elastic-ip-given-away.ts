import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { asked } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'network/elastic-ip-given-away',
  calls: ['ec2:EnableAddressTransfer', 'ec2:ReleaseAddress'],
  severity: (e) => {
    if (isTransfer(e)) return 'high'
    return 'low'
  },
  title: (e) => {
    const address = named('elastic IP', asked(e, 'publicIp') ?? asked(e, 'allocationId'))
    if (!isTransfer(e)) return `${e.actor.name} released ${address}`
    return `${e.actor.name} offered ${address} to ${named('account', receiverOf(e))}`
  },
  why: 'Whoever gets the address gets the traffic of all names that still point to it, and the trust of all who let it in.',
  respond: (e) => [
    ...ifKnown(isTransfer(e) ? asked(e, 'allocationId') : undefined, (allocation) => ({
      do: 'Take the offer back, as long as the other account has not accepted:',
      run: aws`ec2 disable-address-transfer --allocation-id ${allocation} --region ${e.region}`,
    })),
    ...ifKnown(isTransfer(e) ? undefined : asked(e, 'publicIp'), (address) => ({
      do: 'Ask for the same address again, as long as nobody else has it:',
      run: aws`ec2 allocate-address --address ${address} --region ${e.region}`,
    })),
    'Look for DNS records and allow lists that still name the address.',
    `Ask ${e.actor.name} why it is no longer needed here.`,
  ],
  falsePositives: (e) => [
    isTransfer(e)
      ? 'What uses the address moves to another account of the company.'
      : 'Addresses that nothing uses are given back, as they cost money.',
  ],
  mitre: ['T1583'],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EnableAddressTransfer.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReleaseAddress.html',
  ],
})

function isTransfer({ action }: ApiCall): boolean {
  return action.name === 'EnableAddressTransfer'
}

/** CloudTrail may have made a number of it. */
function receiverOf(e: ApiCall): string | undefined {
  return asked(e, 'transferAccountId')?.padStart(12, '0')
}
