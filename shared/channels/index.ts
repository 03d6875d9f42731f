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

/** @param others alerts on the same event, none of them graver, which the message tells, too */
export function render(alert: Alert, context: RenderContext, others: readonly Alert[] = []): Notification {
  const email = renderEmail(alert, context, others)
  const messages: Record<string, string> & { default: string } = { default: email, email }
  for (const channel of channels) {
    const text = channel.render(alert, context, others)
    for (const protocol of channel.protocols) messages[protocol] = text
  }
  return { subject: subjectOf(alert), messages, attributes: attributesOf(alert, others) }
}

/** At most ten: SNS discards messages with more on their way to a queue with raw delivery. */
function attributesOf(
  { severity, heardAs = severity, detection, event, soFar }: Alert,
  others: readonly Alert[],
): Notification['attributes'] {
  const detections = [detection, ...others.map((other) => other.detection)].map(({ id }) => id)
  const clean = (text: string): string => cleanText(text, 100) || 'unknown'
  return {
    severity: isAsGrave(severity, heardAs) ? severity : heardAs,
    detection: oneOrAll(detections),
    family: oneOrAll(detections.map(familyOf)),
    account: clean(event.account.id),
    region: clean(event.region),
    kind: event.kind,
    ...(soFar && { incident: soFar.incident.id }),
  }
}

/** Whoever hears of one family alone must hear of a message in which any alert is of it. */
function oneOrAll(values: readonly string[]): string | readonly string[] {
  const [first = '', ...others] = new Set(values)
  return others.length === 0 ? first : [first, ...others]
}
