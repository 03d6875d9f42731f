import { familyOf } from '../core/alert.ts'
import type { Bulletin, Paragraph } from '../core/bulletin.ts'
import type { Notification } from '../core/notification.ts'
import { graver } from '../core/severity.ts'
import { redactField } from '../secrets/redact-fields.ts'
import { cleanText, cutUnits } from './clean-text.ts'
import { smsText } from './sms.ts'
import { stepSections } from './steps.ts'
import { type Head, subjectText } from './subject.ts'
import { columns, labelled, wrap } from './wrap.ts'

export function renderBulletin(bulletin: Bulletin): Notification {
  const { id, kind, severity, heardAs = severity, about, headline, ends = [], attributes, data } = bulletin
  const head: Head = [`[${severity.toUpperCase()}]`, ` ${cutUnits(cleanText(about, 40), 40)}: `]
  const email = renderText(bulletin)
  const place = kind === 'incident-update' ? ` (${cleanText(attributes.region, 30)})` : ''
  const sms = smsText(head, [headline], place)
  const json = JSON.stringify({ version: 1, id, kind, severity, title: headline, ...data }, redactField)
  const clean = (text: string): string => cleanText(text, 100) || 'unknown'
  return {
    subject: subjectText(head, withoutEnd(headline, ends[0]), ends),
    messages: { default: email, email, sms, sqs: json, lambda: json, firehose: json },
    attributes: {
      severity: graver(severity, heardAs),
      detection: clean(attributes.detection),
      family: clean(familyOf(attributes.detection)),
      account: clean(attributes.account),
      region: clean(attributes.region),
      kind,
      ...(attributes.incident !== undefined && { incident: attributes.incident }),
    },
  }
}

function withoutEnd(headline: string, end = ''): string {
  return headline.endsWith(end) ? headline.slice(0, headline.length - end.length) : headline
}

function renderText({ id, kind, headline, paragraphs }: Bulletin): string {
  const steps = stepSections(paragraphs.filter((paragraph) => 'steps' in paragraph)).values()
  const linesOf = (paragraph: Paragraph): readonly string[] => {
    if ('facts' in paragraph) return paragraph.facts.flatMap(([label, value]) => labelled(label, clean(value)))
    if (!('steps' in paragraph))
      return paragraph.flatMap((line) => wrap(clean(line), indentOf(line), `${indentOf(line)}  `))
    return paragraph.steps.length === 0 ? [] : (steps.next().value ?? [])
  }
  const sections = [
    wrap(clean(headline), ''),
    ...paragraphs.map(linesOf),
    ['-'.repeat(columns), ...wrap(`${kind} ${id}`, '')],
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function clean(text: string): string {
  return cleanText(text, 500)
}

function indentOf(line: string): string {
  return line.match(/^ */)?.[0] ?? ''
}
