import { expect, test } from 'vitest'
import { isOfKind } from '../../../../../shared/core/event.ts'
import { healthEvent } from '../../../../../shared/sources/services/health-event.ts'
import { serviceEvent } from '../../../../events.ts'

function read(detail: object, resources: readonly string[] = [], detailType = 'AWS Health Event') {
  const envelope = serviceEvent('aws.health', detailType, detail, resources)
  const { event, describe } = healthEvent.read(
    { ...envelope, source: 'aws.health', 'detail-type': detailType },
    { accountName: () => undefined },
  )
  if (!isOfKind(event, 'health-event')) return expect.fail(`It is of kind ${event.kind}`)
  return { event, ...describe() }
}

const entities = [
  { entityValue: 'i-1', status: 'IMPAIRED' },
  { entityValue: 'i-2', status: 'RESOLVED' },
  { entityValue: 'i-3', status: 'UNIMPAIRED' },
  { entityValue: 'i-1' },
  {},
]

test.each([
  [{ affectedEntities: entities }, [], ['i-1']],
  [
    { affectedEntities: ['UNKNOWN', 'PENDING'].map((status) => ({ entityValue: status, status })) },
    [],
    ['UNKNOWN', 'PENDING'],
  ],
  [{ affectedEntities: [{ entityValue: 'i-2', status: 'UNIMPAIRED' }] }, ['i-3'], []],
  [{ affectedEntities: [{ entityValue: 'i-2', status: 'RESOLVED' }] }, ['i-3'], []],
  [{}, ['i-3'], ['i-3']],
  [{ affectedEntities: 'odd' }, [], []],
])('%j with the resources %j affects %j', (detail, resources, affected) => {
  expect(read(detail, resources).event.affected).toEqual(affected)
})

test.each([
  [
    { page: '2', totalPages: '3' },
    { number: 2, of: 3 },
  ],
  [
    { page: 2, totalPages: 3 },
    { number: 2, of: 3 },
  ],
  [{ page: '1', totalPages: '1' }, undefined],
  [{ totalPages: '3' }, { number: 1, of: 3 }],
  [{}, undefined],
])('%j is part %j', (detail, page) => {
  expect(read(detail).event.page).toEqual(page)
})

test.each([
  ['AWS_EC2_INSTANCE_RETIREMENT_SCHEDULED', 'EC2 instance retirement scheduled'],
  ['AWS_ELASTICLOADBALANCING_API_ISSUE', 'Elastic Load Balancing API issue'],
  ['AWS_RISK_CREDENTIALS_EXPOSED', 'credentials exposed'],
  ['AWS_ABUSE_DOS_REPORT', 'denial of service report'],
  ['CAA_CHECK_FAILURE', 'CAA check failure'],
  ['AWS_EC2', 'EC2'],
  [undefined, 'an event without a name'],
])('code %s is told as %s', (eventTypeCode, words) => {
  expect(read({ eventTypeCode }).what).toBe(`AWS Health reports "${words}"`)
})

const said = (...descriptions: readonly (readonly [string, string])[]) => ({
  eventDescription: descriptions.map(([language, latestDescription]) => ({ language, latestDescription })),
})

test.each([
  [said(['de_DE', 'Auf Deutsch.'], ['en_US', 'It stops. Then it starts.']), ': It stops.'],
  [said(['de_DE', 'Auf Deutsch']), ': Auf Deutsch.'],
  [said(['en_US', 'Version 1.21 ends\nMore of it.']), ': Version 1.21 ends.'],
  [said(['en_US', 'x'.repeat(301)]), 'us-east-1.'],
  [said(['en_US', '\n \n']), 'us-east-1.'],
  [{}, 'us-east-1.'],
])('of %j the sentence says %j', (detail, end) => {
  const { sentence } = read(detail)
  expect(sentence.endsWith(end), sentence).toBe(true)
})

test.each([
  [{}, 'AWS Health Abuse Event', true],
  [{ service: 'ABUSE' }, 'AWS Health Event', true],
  [{ service: 'EC2' }, 'AWS Health Event', false],
])('whether %j of %s is abuse', (detail, type, isAbuse) => {
  expect(read(detail, [], type).event.isAbuse).toBe(isAbuse)
})

test('a copy in another region, and what another account passes on, is the same event; another part is not', () => {
  const detail = { eventArn: 'arn', communicationId: 'one', affectedAccount: '111122223333', eventRegion: 'us-east-1' }
  const { key } = read(detail).event
  expect(read({ ...detail, backupEvent: 'true' }).event.key).toBe(key)
  expect(read({ ...detail, page: '2', totalPages: '2' }).event.key).not.toBe(key)
  expect(read({ ...detail, communicationId: 'two' }).event.key).not.toBe(key)
  expect(read({ ...detail, affectedAccount: '999988887777' }).event.key).not.toBe(key)
})

test('times are read as AWS Health writes them', () => {
  const { event, lines } = read({ startTime: 'Mon, 21 Dec 2026 14:00:00 GMT', endTime: 'odd' })
  expect(event.starts?.toISOString()).toBe('2026-12-21T14:00:00.000Z')
  expect(lines).toEqual(['Begins: 2026-12-21 14:00 UTC'])
})
