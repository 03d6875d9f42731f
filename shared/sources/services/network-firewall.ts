import { textAt } from '../../core/json.ts'
import { jsonList } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { stateInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const change = { data: jsonList }

export type FirewallChange = Detail<typeof change>

/**
 * An endpoint of a Network Firewall came, went or failed, or its rules reached it or did not; one event for all zones. The words of the
 * status are those of the API.
 * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/eventbridge-events.html
 * @see https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_Attachment.html
 * @see https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_PerObjectStatus.html
 */
export const networkFirewall = defineService({
  source: 'aws.network-firewall',
  detailTypes: ['Firewall Attachment Status Changed', 'Firewall Configuration Changed'],
  detail: change,
  resources: (_, { resources }) => resources.map(resourceOfArn),
  // Of several zones at once it is the whole.
  matter: ({ data }) => (data.length === 1 ? textAt(data[0], 'Availability Zone') : undefined),
  what: (_, { detailType, resources: [arn] }) => {
    const firewall = arn === undefined ? 'a Network Firewall' : `firewall ${resourceOfArn(arn).name}`
    return detailType === 'Firewall Configuration Changed'
      ? `The rules of ${firewall} are on their way to its endpoints`
      : `The endpoints of ${firewall} changed their state`
  },
  lines: ({ data }) =>
    data.slice(0, 10).map((one) => {
      const status = textAt(one, 'Current Attachment Status') ?? textAt(one, 'Current Configuration Sync Status')
      return `Zone ${textAt(one, 'Availability Zone') ?? 'unknown'}: ${stateInWords(status).replace('is ', '')}`
    }),
})

/** Whether an endpoint of it is said to have failed. */
export function hasFailed({ data }: FirewallChange): boolean {
  return data.some((one) => /^(?:FAILED|ERROR)$/.test(textAt(one, 'Current Attachment Status') ?? ''))
}
