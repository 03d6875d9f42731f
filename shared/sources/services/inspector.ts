import { text } from '../read-leniently.ts'
import { defineService } from './service.ts'

const autoEnable = { AutoEnableStatus: text, Reason: text }

/**
 * Inspector could not switch itself on in a new account of the organization.
 * @see https://docs.aws.amazon.com/inspector/latest/user/eventbridge-integration.html
 */
export const inspectorAutoEnable = defineService({
  source: 'aws.inspector2',
  detailTypes: ['Inspector2 AutoEnable'],
  detail: autoEnable,
  resources: () => [],
  what: ({ AutoEnableStatus: status }) =>
    `Inspector reports of switching itself on in new accounts: ${status?.toLowerCase() ?? 'unknown'}`,
  because: ({ Reason }) => Reason,
})
