import { type RouteName, routeNames, scheduledNames } from '../shared/lambda/routes.ts'

/** What CloudWatch counts while a fault goes on, by metric; `none` where it gets no value. */
export type Counts = Readonly<Record<string, number | 'none'>>

/** One row of the table of docs/reliability.md that says which alarm hears what. */
export interface Fault {
  /** As the row names it. */
  readonly row: string
  /** The functions that it can be in; left out where it is in none. */
  readonly of?: readonly string[]
  readonly counts: (functionName: string) => Counts
  /** Whether the parameter `concurrency` is given. */
  readonly isReserved?: true
}

/** A metric is named by its namespace, its name, and its dimension's value. */
const lambda = (metric: string, value: number | 'none') => (functionName: string) => ({
  [`AWS/Lambda ${metric} ${functionName}`]: value,
})
const own = (metric: string, value: number | 'none' = 1) => ({ [`Tocsin ${metric} tocsin-prod`]: value })
const queue = (metric: string) => ({ [`AWS/SQS ${metric} DeadLetterQueue`]: 1 })
const undelivered = (topic: string) => ({ [`AWS/SNS NumberOfNotificationsFailed ${topic}`]: 1 })

/** Where nothing is wrong. */
export const healthy: Counts = { ...lambda('Invocations', 5)('sweep'), ...own('DigestsSent') }

const error = lambda('Errors', 1)
const givenUp = lambda('AsyncEventsDropped', 1)
const arrived = queue('NumberOfMessagesSent')
const inQueue = (name: string): Counts => ({ ...givenUp(name), ...arrived, ...noDigestOf(name) })
const lost = (name: string): Counts => ({
  ...givenUp(name),
  ...lambda('DestinationDeliveryFailures', 1)(name),
  ...noDigestOf(name),
})
/** For longer than twenty minutes. */
const waiting = (name: string): Counts => ({ ...lambda('AsyncEventAge', 20 * 60_000)(name), ...throttled(name) })
const throttled = lambda('Throttles', 1)
const noDigest = own('DigestsSent', 'none')
const noDigestOf = (name: string): Counts => (name === 'digest' ? noDigest : {})
const noSweep = lambda('Invocations', 'none')('sweep')

const ofAll = (counts: (name: string) => Counts): Counts =>
  Object.assign({}, ...[...routeNames, ...scheduledNames].map(counts))

const tellingOfOthers: readonly RouteName[] = ['apiCall', 'watch']
const others = routeNames.filter((name) => !tellingOfOthers.includes(name))

/**
 * By what AWS documents of asynchronous invocations:
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html and
 * https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
 */
export const faults: readonly Fault[] = [
  { row: 'A function fails at each try', of: routeNames, counts: (f) => ({ ...error(f), ...inQueue(f) }) },
  { row: 'The sweeper fails at each try', of: ['sweep'], counts: (f) => ({ ...error(f), ...inQueue(f) }) },
  { row: 'The digest fails at each try', of: ['digest'], counts: (f) => ({ ...error(f), ...inQueue(f) }) },
  { row: 'A function or the sweeper fails, and the next try succeeds', of: [...routeNames, 'sweep'], counts: error },
  {
    row: 'A function fails, and the queue does not take it',
    of: routeNames,
    counts: (f) => ({ ...error(f), ...lost(f) }),
  },
  { row: 'The sweeper fails so', of: ['sweep'], counts: (f) => ({ ...error(f), ...lost(f) }) },
  { row: 'The digest fails so', of: ['digest'], counts: (f) => ({ ...error(f), ...lost(f) }) },
  { row: 'Lambda may not take on the role of a function', of: routeNames, counts: lost },
  { row: 'That of the sweeper', of: ['sweep'], counts: (f) => ({ ...lost(f), ...noSweep }) },
  { row: 'That of the digest', of: ['digest'], counts: lost },
  { row: "A function's concurrency is set to 0", of: routeNames, counts: inQueue },
  { row: 'The same, and the queue does not take its events', of: routeNames, counts: lost },
  { row: "The sweeper's is set to 0", of: ['sweep'], counts: (f) => ({ ...inQueue(f), ...noSweep }) },
  { row: "The digest's is set to 0", of: ['digest'], counts: inQueue },
  { row: '`apiCall` or `watch` gets too little of it', of: tellingOfOthers, counts: waiting },
  { row: 'Another function gets too little of it', of: others, counts: waiting },
  { row: 'The same, for six hours', of: others, counts: (f) => ({ ...waiting(f), ...inQueue(f) }) },
  { row: 'The same, with the parameter `concurrency`', of: routeNames, counts: waiting, isReserved: true },
  { row: "The account's concurrency is used up now and then", counts: () => ofAll(throttled) },
  { row: 'The same, for 20 minutes', counts: () => ({ ...ofAll(waiting), ...noSweep }) },
  { row: 'Lambda itself is late by 20 minutes', counts: () => ofAll(lambda('AsyncEventAge', 20 * 60_000)) },
  { row: 'EventBridge may not invoke a function', counts: () => arrived },
  { row: 'Events lie in the queue for a day', counts: () => queue('ApproximateNumberOfMessagesVisible') },
  { row: 'The state table does not answer', counts: () => own('LedgerFailures') },
  { row: 'Somebody writes into the state table', counts: () => own('ForgedItems') },
  { row: 'No message is left for summaries', counts: () => own('MessagesPostponed') },
  { row: "The sweeper's lock is always taken", counts: () => own('SweepsBusy', 5) },
  { row: 'Nothing invokes the sweeper', counts: () => noSweep },
  { row: 'Nothing invokes the digest, or it has nothing left to tell', counts: () => noDigest },
  { row: 'A subscriber cannot be reached', counts: () => undelivered('AlertsTopic') },
  { row: 'A subscriber of the second topic cannot be reached', counts: () => undelivered('WatchTopic') },
]
