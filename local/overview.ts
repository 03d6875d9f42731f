import * as z from 'zod'
import { toTerminal } from '../shared/channels/terminal.ts'
import { columns } from '../shared/channels/wrap.ts'
import { amount } from '../shared/core/amount.ts'
import { severities } from '../shared/core/severity.ts'
import type { Delivery } from './embedded-aws.ts'
import { formatTable } from './table.ts'

/** What shows best what Tocsin is for: the worst sign-in, a door that opens, and an event joined with who caused it. */
const shownFirst = [
  'identity/root-console-login',
  'network/security-group-opened-to-world',
  'compute/ec2-instance-stopped',
]

/** For who sees Tocsin for the first time: three alerts as they arrive, the others by their subjects, and how to go on. */
export function overview(deliveries: readonly Delivery[], events: number, width: number, ofAttack: string): string {
  const gravestFirst = deliveries.toSorted((a, b) => rankOf(a) - rankOf(b))
  const preferred = shownFirst.flatMap(
    (id) => gravestFirst.find(({ attributes }) => detectionsIn(attributes['detection']).includes(id)) ?? [],
  )
  // A configuration may leave any of them out.
  const shown = [...new Set([...preferred, ...gravestFirst])].slice(0, 3)
  const others = gravestFirst.filter((delivery) => !shown.includes(delivery))
  const named = ofEachSource(others)
  const rows = named.map(({ subject, attributes }) => [
    attributes['severity'] ?? '',
    subject.replace(/^\[[A-Z]+\] /, ''),
  ])
  const line = '='.repeat(columns)
  return [
    `What a subscriber of Tocsin gets, by three examples:\n\n${line}\n`,
    ...shown.map((delivery) => `${messageOf(delivery)}\n${line}\n`),
    `And ${amount(others.length, 'other message')}, of ${amount(events, 'event')} and a flood of 200 refused\nsign-ins. Of each source the gravest:\n`,
    formatTable(['severity', 'subject'], rows, width),
    '',
    ofAttack,
    '',
    'npm start -- --all           each of them, and why other events are silent',
    'npm start -- --event FILE    what an event of yours gives',
    "npm run scan -- PATH         what your account's past would have given",
  ].join('\n')
}

/** What told it: the kind of event, and of what services send, the service. */
function sourceOf({ messages, attributes }: Delivery): string {
  const { event } = z
    .object({ event: z.looseObject({ source: z.string().optional() }).optional() })
    .parse(JSON.parse(messages['sqs'] ?? '{}'))
  return `${attributes['kind']} ${event?.source ?? attributes['family']}`
}

function ofEachSource(gravestFirst: readonly Delivery[]): readonly Delivery[] {
  const bySource = Map.groupBy(gravestFirst, sourceOf)
  return [...bySource.values()].flatMap((some) => some.slice(0, 1))
}

/** An attribute with several values comes as JSON. */
function detectionsIn(value = ''): readonly string[] {
  return value.startsWith('[') ? z.array(z.string()).parse(JSON.parse(value)) : [value]
}

const ranks = new Map<string, number>(severities.map((severity, rank) => [severity, rank]))

function rankOf({ attributes }: Delivery): number {
  return ranks.get(attributes['severity'] ?? '') ?? severities.length
}

function messageOf({ subject, messages, attributes }: Delivery): string {
  return toTerminal({ subject, attributes, messages: { default: '', ...messages } })
}
