import { parseArn } from '../../core/arn.ts'
import type { ServiceEvent } from '../../core/event.ts'
import { textAt } from '../../core/json.ts'
import { json, optionalObject, text } from '../read-leniently.ts'
import { type Detail, defineService } from './service.ts'

const sending = { data: json, metadata: optionalObject({ impact: text, type: text }) }

export type EmailSending = Detail<typeof sending>

const says: ReadonlyMap<string, (who: string) => string> = new Map([
  ['Sending Status Disabled', (who) => `The sending of ${who} is paused`],
  ['Sending Status Enabled', (who) => `The sending of ${who} goes on`],
  ['Advisor Recommendation Status Open', (who) => `Amazon SES found what harms the reputation of ${who}`],
  ['Advisor Recommendation Status Resolved', (who) => `What harmed the reputation of ${who} is mended`],
  ['Advisor Recommendation Status Closed', (who) => `What harmed the reputation of ${who} is closed`],
])

/**
 * SES paused a tenant, lets it send again, or found something that harms the reputation of its mail. `data` is a sentence for a
 * finding, and an object for a pause.
 * @see https://docs.aws.amazon.com/ses/latest/dg/tenants.html
 * @see https://docs.aws.amazon.com/ses/latest/dg/monitoring-eventbridge.html
 */
export const emailSending = defineService({
  source: 'aws.ses',
  detailTypes: [
    'Sending Status Disabled',
    'Sending Status Enabled',
    'Advisor Recommendation Status Open',
    'Advisor Recommendation Status Resolved',
    'Advisor Recommendation Status Closed',
  ],
  detail: sending,
  resources: (_, { resources }) => resources.slice(0, 1).map(sender),
  matter: ({ metadata }) => metadata?.type,
  what: (_, { detailType, resources: [arn] }) => {
    const who = arn === undefined ? 'an SES tenant' : `SES ${kindOf(sender(arn))} ${sender(arn).name}`
    return says.get(detailType)?.(who) ?? `Amazon SES reports of ${who}`
  },
  because: (e) => (typeof e.data === 'string' ? e.data : textAt(e.data, 'record', 'cause')),
  lines: (e) => {
    const origin = textAt(e.data, 'origin')
    return origin === undefined ? [] : [`Origin ${origin}`]
  },
})

/** "SES tenant newsletter" */
export function senderInWords({ resources: [sender] }: ServiceEvent): string {
  if (sender === undefined) return 'An SES tenant'
  return `SES ${kindOf(sender)} ${sender.name}`
}

function sender(arn: string) {
  const [kind, name] = parseArn(arn).resource.split('/')
  return { type: kind === 'tenant' ? 'AWS::SES::Tenant' : 'AWS::SES::EmailIdentity', name: name || arn, arn }
}

function kindOf({ type }: { readonly type: string }): string {
  return type === 'AWS::SES::Tenant' ? 'tenant' : 'identity'
}

/** "bounces too often": what is wrong with the mail that is sent */
export function faultOf({ metadata }: EmailSending): string {
  switch (metadata?.type) {
    case 'BOUNCE':
      return 'bounces too often'
    case 'COMPLAINT':
      return 'too many people call spam'
    default:
      return 'harms its reputation'
  }
}
