import { apiCall, refusedLogin, session, stateChange } from '../../test/events.ts'
import { randomOf, shuffled } from './random.ts'

interface Moment {
  readonly time: string
  /** A number of the event's own, and of no other. */
  readonly index: number
  /** A random whole number below `limit`. */
  readonly below: (limit: number) => number
}

type Kind = (moment: Moment) => unknown

const admin = (i: number) => session(`Admin${i}`, 'session')

const accessKey: Kind = ({ time, index, below }) =>
  apiCall('iam:CreateAccessKey', {
    eventTime: time,
    eventID: `key-${index}`,
    userIdentity: admin(below(4)),
    requestParameters: { userName: `user-${below(2)}` },
  })

const logGroup: Kind = ({ time, index, below }) =>
  apiCall('logs:DeleteLogGroup', {
    eventTime: time,
    eventID: `log-group-${index}`,
    userIdentity: admin(below(2)),
    requestParameters: { logGroupName: `/app/${index}` },
  })

const openedGroup: Kind = ({ time, index, below }) =>
  apiCall('ec2:AuthorizeSecurityGroupIngress', {
    eventTime: time,
    eventID: `group-${index}`,
    userIdentity: admin(0),
    requestParameters: {
      groupId: `sg-${below(200)}`,
      ipPermissions: {
        items: [{ ipProtocol: 'tcp', fromPort: 22, toPort: 22, ipRanges: { items: [{ cidrIp: '0.0.0.0/0' }] } }],
      },
    },
  })

const trail: Kind = ({ time, index, below }) =>
  apiCall('cloudtrail:StopLogging', {
    eventTime: time,
    eventID: `trail-${index}`,
    userIdentity: admin(0),
    requestParameters: { name: `trail-${below(30)}` },
  })

const login: Kind = ({ time, index, below }) => {
  const name = `user-${below(20)}`
  const userIdentity = { type: 'IAMUser', accountId: '111122223333', accessKeyId: '', userName: name }
  const sourceIPAddress = `203.0.113.${below(50)}`
  return refusedLogin({ eventTime: time, eventID: `login-${index}`, userIdentity, sourceIPAddress })
}

const stopped: Kind = ({ time, below }) => stateChange('stopped', time, `i-${String(below(50)).padStart(17, '0')}`)

/** Some groups with many events, many groups with some, thresholds, critical ones, and such that wait. */
export const everything = [
  ...[login, login, login, login, accessKey, accessKey, accessKey],
  ...[logGroup, openedGroup, trail, stopped],
]

/** One alert an event, in ten groups: the flood guard lets all of their first alerts out. */
export const fewGroups = [accessKey, logGroup]

/**
 * Payloads as EventBridge hands them over, spread over a minute; one in ten comes twice.
 * @param kinds of which each event is one, chosen at random
 */
export function traffic(kinds: readonly Kind[], count: number, start: Date, seed: number): readonly unknown[] {
  const random = randomOf(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  const originals = Math.ceil(count / 1.1)
  const events = Array.from({ length: originals }, (_, index) => {
    const time = new Date(start.getTime() + (index * 60_000) / originals).toISOString().replace(/\.\d+Z$/, 'Z')
    return kinds[below(kinds.length)]?.({ time, index, below })
  })
  const places = shuffled([...events.keys()], random).slice(0, count - originals)
  // A repeat comes soon after, as a second delivery does.
  return [
    ...events.map((event, place) => ({ event, place })),
    ...places.map((i) => ({ event: events[i], place: i + 20 })),
  ]
    .sort((a, b) => a.place - b.place)
    .map(({ event }) => event)
}
