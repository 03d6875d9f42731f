import { type Alert, familyOf } from '../core/alert.ts'
import type { Notification } from '../core/notification.ts'
import { isAsGrave } from '../core/severity.ts'
import type { Channel, RenderContext } from './channel.ts'
import { cleanText } from './clean-text.ts'
import { renderEmail } from './email.ts'
import { renderJson } from './json.ts'
import { renderSms } from './sms.ts'
import { subjectOf } from './subject.ts'

const channels: readonly Channel[] = [
  { protocols: ['sms'], render: renderSms },
  { protocols: ['sqs', 'lambda', 'firehose'], render: renderJson },
]

export function render(alert: Alert, context: RenderContext): Notification {
  const email = renderEmail(alert, context)
  const messages: Record<string, string> & { default: string } = { default: email, email }
  for (const channel of channels) {
    const text = channel.render(alert, context)
    for (const protocol of channel.protocols) messages[protocol] = text
  }
  return { subject: subjectOf(alert), messages, attributes: attributesOf(alert) }
}

/** At most ten: SNS discards messages with more on their way to a queue with raw delivery. */
function attributesOf({
  severity,
  heardAs = severity,
  detection,
  event,
  soFar,
}: Alert): Readonly<Record<string, string>> {
  const clean = (text: string): string => cleanText(text, 100) || 'unknown'
  return {
    severity: isAsGrave(severity, heardAs) ? severity : heardAs,
    detection: detection.id,
    family: familyOf(detection.id),
    account: clean(event.account.id),
    region: clean(event.region),
    kind: event.kind,
    ...(soFar && { incident: soFar.incident.id }),
  }
}
