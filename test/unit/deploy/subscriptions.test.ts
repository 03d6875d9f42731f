import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recipientsOf, recipientWarnings, topicSubscriptions } from '../../../deploy/subscriptions.ts'
import type { EmailSubscription, SmsSubscription } from '../../../shared/config.ts'
import { type Severity, severities } from '../../../shared/core/severity.ts'
import { compilePattern } from '../../../shared/patterns/index.ts'

const families = ['compute', 'data', 'identity', 'network', 'tocsin'] as const

/** Whether SNS sends a message with these attributes: a filter policy is evaluated as a pattern of EventBridge is. */
function gets(subscription: { readonly emails?: EmailSubscription; readonly sms?: SmsSubscription }) {
  const { emails, sms } = subscription
  const resources = topicSubscriptions({ emails: emails ? [emails] : [], sms: sms ? [sms] : [] })
  const [{ Properties } = { Properties: {} }] = Object.values(resources)
  const filter = 'FilterPolicy' in Properties ? Properties.FilterPolicy : undefined
  const policy = filter === undefined ? undefined : compilePattern(JSON.parse(JSON.stringify(filter)))
  return (severity: Severity, family = 'identity', kind = 'alert') =>
    policy === undefined || policy.matches({ severity, family, kind, detection: 'x', account: 'a', region: 'r' })
}

const emailEntry = fc.record<EmailSubscription>(
  {
    address: fc.constant('ops@example.com'),
    severity: fc.constantFrom('high', 'medium', 'low', 'information'),
    families: fc.uniqueArray(fc.constantFrom(...families), { minLength: 1 }),
  },
  { requiredKeys: ['address'] },
)

describe('what an e-mail address gets', () => {
  test('critical and high alerts and digests, whatever the entry says', () => {
    fc.assert(
      fc.property(emailEntry, fc.constantFrom(...families), (emails, family) => {
        const sends = gets({ emails })
        expect([sends('critical', family), sends('high', family)]).toEqual([true, true])
        expect(sends('information', 'tocsin', 'digest')).toBe(true)
      }),
    )
  })

  test.each<[EmailSubscription['severity'] | undefined, readonly boolean[]]>([
    [undefined, [true, true, true, false, false]],
    ['high', [true, true, false, false, false]],
    ['low', [true, true, true, true, false]],
    ['information', [true, true, true, true, true]],
  ])('from %s on', (severity, expected) => {
    const sends = gets({ emails: { address: 'ops@example.com', ...(severity && { severity }) } })
    expect(severities.map((each) => sends(each))).toEqual(expected)
  })

  test('below high, of its families, and what Tocsin says of several at once', () => {
    const sends = gets({ emails: { address: 'net@example.com', families: ['network'] } })
    expect([sends('medium', 'network'), sends('medium', 'identity'), sends('low', 'network')]).toEqual([
      true,
      false,
      false,
    ])
    expect(sends('medium', 'tocsin', 'flood-summary')).toBe(true)
  })
})

test('a telephone gets what is critical, and more where it says so', () => {
  const number = '+15550100'
  const plain = gets({ sms: { number } })
  expect(severities.map((each) => plain(each))).toEqual([true, false, false, false, false])
  const asked = gets({ sms: { number, severity: 'high', families: ['network'] } })
  expect([asked('critical'), asked('high'), asked('high', 'network'), asked('medium', 'network')]).toEqual([
    true,
    false,
    true,
    false,
  ])
})

test('an address whose messages are filtered gets alarms by the second topic: they have no attributes', () => {
  const topicsOf = (entry: EmailSubscription, watch: readonly string[] = []) =>
    Object.values(topicSubscriptions({ emails: [entry], sms: [], watch })).map(({ Properties }) => Properties)
  expect(topicsOf({ address: 'ops@example.com' })).toMatchObject([
    { TopicArn: { Ref: 'AlertsTopic' } },
    { TopicArn: { Ref: 'WatchTopic' }, Endpoint: 'ops@example.com', FilterPolicy: undefined },
  ])
  expect(topicsOf({ address: 'ops@example.com', severity: 'information' })).toHaveLength(1)
  expect(topicsOf({ address: 'ops@example.com' }, ['OPS@example.com'])).toHaveLength(2)
})

test('an address keeps its logical ID where it moves from a parameter into the configuration', () => {
  const given = recipientsOf({}, { email: { address: 'Ops@example.com', severity: 'low' } })
  const listed = recipientsOf({ emails: [{ address: 'ops@example.com' }] }, {})
  expect(Object.keys(topicSubscriptions(given))).toEqual(Object.keys(topicSubscriptions(listed)))
})

test('what the configuration says of an address holds before what a parameter says', () => {
  const config = { emails: [{ address: 'ops@example.com', severity: 'low' }], sms: [{ number: '+15550100' }] } as const
  const both = recipientsOf(config, { email: { address: 'OPS@example.com' }, sms: { number: '+15550100' } })
  expect(both).toEqual(config)
  expect(recipientWarnings(config, both)).toEqual([])
})

test('a stack that tells nobody is warned of, and so is an address that the next deployment would not know', () => {
  expect(recipientWarnings({}, recipientsOf({}, {}))).toEqual([expect.stringMatching(/^Nobody gets an e-mail: /)])
  const given = recipientsOf({}, { email: { address: 'ops@example.com' }, sms: { number: '+15550100' } })
  expect(recipientWarnings({}, given)).toEqual([
    expect.stringMatching(
      /^ops@example\.com is subscribed by a parameter, .* emails: \[\{ address: 'ops@example\.com' \}\]$/,
    ),
    expect.stringMatching(/^\+15550100 is subscribed by a parameter, .* sms: \[\{ number: '\+15550100' \}\]$/),
  ])
})
