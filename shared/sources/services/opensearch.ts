import { text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { type Detail, defineService } from './service.ts'

const notification = { event: text, status: text, severity: text, description: text }

export type OpenSearchEvent = Detail<typeof notification>

/**
 * What OpenSearch Service tells of a domain: `event` says of what, `status` how far it is.
 * @see https://docs.aws.amazon.com/opensearch-service/latest/developerguide/monitoring-events.html
 */
export const openSearch = defineService({
  source: 'aws.es',
  detailTypes: [
    'Amazon OpenSearch Service Cluster Status Notification',
    'Amazon OpenSearch Service Notification',
    'Amazon OpenSearch Service Software Update Notification',
    'Amazon OpenSearch Service Domain Update Notification',
    'Amazon OpenSearch Service VPC Endpoint Notification',
    'Amazon ES Service Software Update Notification',
    'Domain Error Notification',
  ],
  detail: notification,
  resources: (_, { resources }) => resources.slice(0, 1).map(resourceOfArn),
  matter: ({ event }) => event,
  what: ({ event, status }, { detailType, resources: [domain] }) =>
    `${domainInWords(domain && resourceOfArn(domain).name)} ${detailType.includes('Cluster Status') ? 'is red' : happened(event, status)}`,
  because: ({ description }) => description?.replace(/\s+/g, ' '),
})

/** "OpenSearch domain logs" */
export function domainInWords(name: string | undefined): string {
  return name === undefined || name === '' ? 'An OpenSearch domain' : `OpenSearch domain ${name}`
}

function happened(event: string | undefined, status: string | undefined): string {
  return `reports ${event === undefined ? 'an event' : `"${event}"`}${status === undefined ? '' : ` (${status})`}`
}
