import type { JsonObject } from '../../shared/core/json.ts'
import type { RouteName, scheduledNames } from '../../shared/lambda/routes.ts'
import { apiCall, logLines, stateChange, user } from '../../test/events.ts'
import { type AlertingEvent, alertingEvents } from '../alerting-events.ts'

/** What a function is given: events that are told, and events on which nothing fires. */
export interface Case {
  readonly name: RouteName | (typeof scheduledNames)[number]
  readonly what: string
  /** How many of each kind one process gets: no more messages than the flood guard lets out. */
  readonly repeats: number
  told(): AlertingEvent
  ignored?(): JsonObject
}

const linesOfBatch = 1_000

let serial = 0

/** Lines of another log group each time, of which three say that something is wrong. */
function batch(failures: readonly string[]): JsonObject {
  const group = `/aws/lambda/orders-${serial++}`
  const ordinary = Array.from({ length: linesOfBatch - failures.length }, (_, i) =>
    JSON.stringify({ level: 'INFO', service: 'orders', message: `order ${i} taken`, requestId: `${group}-${i}` }),
  )
  return logLines(group, [...ordinary, ...failures])
}

const failures = ['payment failed', 'the database is gone', 'disk full'].map((message) =>
  JSON.stringify({ level: 'ERROR', service: 'orders', message }),
)

export const cases: readonly Case[] = [
  {
    name: 'apiCall',
    what: 'one call',
    repeats: 7,
    told: alertingEvents.apiCall,
    ignored: () =>
      apiCall('sts:AssumeRole', {
        eventID: `ignored-${serial++}`,
        eventTime: new Date().toISOString(),
        userIdentity: user('carol'),
        requestParameters: { roleArn: 'arn:aws:iam::111122223333:role/Reader', roleSessionName: 'carol' },
      }),
  },
  {
    name: 'ec2StateChange',
    what: 'one instance stopped',
    repeats: 7,
    told: alertingEvents.ec2StateChange,
    ignored: () => stateChange('pending', new Date().toISOString(), `i-${String(serial++).padStart(17, '1')}`),
  },
  { name: 'alarmState', what: 'one alarm fired', repeats: 7, told: alertingEvents.alarmState },
  { name: 'serviceEvent', what: 'one execution failed', repeats: 7, told: alertingEvents.serviceEvent },
  {
    name: 'logSubscription',
    what: `${linesOfBatch} lines, 3 alerts`,
    repeats: 3,
    told: () => ({ event: batch(failures) }),
    ignored: () => batch([]),
  },
  { name: 'sweep', what: 'idle', repeats: 7, told: () => ({ event: {} }) },
]
