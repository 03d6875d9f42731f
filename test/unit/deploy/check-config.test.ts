import { expect, test } from 'vitest'
import { checkConfig } from '../../../deploy/check-config.ts'
import config from '../../../tocsin.config.ts'
import { now } from '../../run.ts'

const ids = ['identity/root-console-login', 'identity/root-api-call']
const allow = { detection: ids[0], reason: 'a drill', expires: '2027-01-31' }

test.each([
  [{ acounts: {} }, 'unknown key "acounts"; did you mean "accounts"?'],
  [
    { disabled: ['identity/root-consol-login'] },
    'disabled[0]: there is no detection or sequence "identity/root-consol-login"; did you mean "identity/root-console-login"?',
  ],
  [{ severity: { 'identity/root-api-cal': 'high' } }, 'did you mean "identity/root-api-call"?'],
  [
    { severity: { 'identity/root-api-call': 'urgent' } },
    'severity["identity/root-api-call"]: must be one of "critical", "high", "medium", "low", "information"',
  ],
  [{ accounts: { '1111': 'Production' } }, 'accounts.1111: must be an account ID of twelve digits'],
  [{ accounts: { '111122223333': 'two\nlines' } }, 'accounts.111122223333: must be 1 to 40 characters, without'],
  [{ accounts: { '111122223333': '' } }, 'must be 1 to 40 characters'],
  [{ accounts: { '111122223333': '한'.repeat(41) } }, 'is longer than 40 characters'],
  [{ timeZone: 'Mars/Olympus' }, 'timeZone: must be an IANA time zone, like "Europe/Berlin"'],
  [{ allow: [{ ...allow, reson: 'x' }] }, 'allow[0]: unknown key "reson"; did you mean "reason"?'],
  [{ allow: [{ ...allow, reason: ' ' }] }, 'allow[0].reason: say why this is expected'],
  [{ allow: [{ ...allow, expires: '2027-02-30' }] }, 'allow[0].expires: must be a day like "2027-01-31"'],
  [{ allow: [{ ...allow, expires: 'soon' }] }, 'allow[0].expires: must be a day like "2027-01-31"'],
  [{ allow: [{ ...allow, actor: '**' }] }, 'allow[0].actor: two stars in a row'],
  [{ allow: [{ ...allow, actor: '*role/KeyRotation' }] }, 'allow[0].actor: a name that AWS gives holds only letters'],
  [{ allow: [{ ...allow, resource: 'arn:aws:s3*' }] }, 'allow[0].resource: an ARN has six parts'],
  [
    { eventBuses: ['default'] },
    'eventBuses[0]: must be the name of an event bus, like "orders", and not the default one',
  ],
  [{ eventBuses: ['arn:aws:events:us-east-1:111122223333:event-bus/orders'] }, 'eventBuses[0]: must be the name'],
  [{ eventBuses: ['orders', 'orders'] }, 'eventBuses[1]: "orders" is there twice; delete one'],
  [{ alarms: [{ name: 'prod-*' }] }, 'alarms[0].severity: must be one of "critical", "high"'],
  [{ alarms: [{ name: '', severity: 'high' }] }, 'alarms[0].name: is empty; "*" stands for any'],
  [{ alarms: [{ name: 'prod-**', severity: 'high' }] }, 'alarms[0].name: two stars in a row'],
  [{ alarms: [{ name: '*', description: '\\P1', severity: 'high' }] }, 'alarms[0].description: a backslash must be'],
  [{ alarms: [{ nam: '*', name: '*', severity: 'high' }] }, 'alarms[0]: unknown key "nam"; did you mean "name"?'],
  [{ alarms: [{ name: '*', severity: 'urgent' }] }, 'alarms[0].severity: must be one of "critical", "high"'],
  [{ alarmTopics: ['alarms'] }, 'alarmTopics[0]: must be the whole ARN of an SNS topic that is no FIFO topic'],
  [{ alarmTopics: ['arn:aws:sns:us-east-1:111122223333:a.fifo'] }, 'alarmTopics[0]: must be the whole ARN'],
  [
    { alarmTopics: ['arn:aws:sns:us-east-1:111122223333:a', 'arn:aws:sns:us-east-1:111122223333:a'] },
    'alarmTopics[1]: "arn:aws:sns:us-east-1:111122223333:a" is there twice; delete one',
  ],
  [{ logs: [{ logGroup: '/app/*', filterPattern: '' }] }, 'logs[0].logGroup: must be the full name of a log group'],
  [{ logs: [{ logGroup: '/app', filterPattern: 'x'.repeat(1025) }] }, 'is longer than the 1024 characters'],
  [{ logs: [{ logGroup: '/app' }] }, 'logs[0].filterPattern: is missing'],
  [{ allow: [{ reason: 'x', expires: '2027-01-31' }] }, 'allow[0].detection: is missing'],
  [{ allow: {} }, 'allow: must be a list: [...]'],
  [{ accounts: [] }, 'accounts: must be an object: { ... }'],
  [{ alertReplays: 'yes' }, 'alertReplays: must be true or false'],
  [{ disabled: [7] }, 'disabled[0]: must be a text in quotes'],
  [{ joinSeconds: 1.5 }, 'joinSeconds: must be a whole number'],
  [{ joinSeconds: '120' }, 'joinSeconds: must be a number'],
  [{ joinSeconds: -1 }, 'joinSeconds: must be 0 or more'],
  [{ learningDays: 91 }, 'learningDays: must be 90 or less'],
  [{ allow: [{ ...allow, actor: '' }] }, 'allow[0].actor: is empty'],
  [{ emails: [{ address: 'ops' }] }, 'emails[0].address: must be one address, like "ops@example.com"'],
  [{ emails: [{ address: 'a@example.com, b@example.com' }] }, 'emails[0].address: must be one address'],
  [{ emails: [{ adress: 'a@example.com' }] }, 'emails[0]: unknown key "adress"; did you mean "address"?'],
  [
    { emails: [{ address: 'a@example.com', severity: 'critical' }] },
    'emails[0].severity: must be "high" or less: high alerts are always sent',
  ],
  [{ emails: [{ address: 'a@example.com', severity: 'urgent' }] }, 'must be one of "high", "medium", "low"'],
  [
    { emails: [{ address: 'a@example.com', families: ['identiy'] }] },
    'emails[0].families[0]: there is no family "identiy"; did you mean "identity"?',
  ],
  [{ emails: [{ address: 'a@example.com', families: [] }] }, 'families: name a family, or leave it out'],
  [
    { emails: [{ address: 'a@example.com' }, { address: 'A@example.com' }] },
    'emails[1]: "a@example.com" is there twice',
  ],
  [{ sms: [{ number: '0155' }] }, 'sms[0].number: must be one number with its country'],
  [{ sms: [{ nummer: '+15550100' }] }, 'sms[0]: unknown key "nummer"; did you mean "number"?'],
  [{ disabled: ['identty/*'] }, 'disabled[0]: no detection has an ID like "identty/*"; did you mean "identity/*"?'],
  [{ disabled: ['identity/**'] }, 'disabled[0]: two stars in a row'],
  [{ severity: { 'compute/*': 'low' } }, 'no detection has an ID like "compute/*"'],
  [{ logs: [{ logGroup: '/app', filterPattern: '{ level = x }' }] }, 'logs[0].filterPattern: has "level"'],
  [{ digest: 'monthly' }, 'digest: must be one of "daily", "weekly", "off"'],
  [7, 'must be an object: { ... }'],
])('%j is refused', (written, message) => {
  expect(() => checkConfig(written, ids, now)).toThrow(message)
  expect(() => checkConfig(written, ids, now)).toThrow(/^tocsin\.config\.ts: /)
})

test('all mistakes are named at once', () => {
  expect(() => checkConfig({ timeZone: 'x', acounts: {} }, ids, now)).toThrow(/timeZone: .*\n.*unknown key "acounts"/)
})

test('an entry by actor is refused where alerts never say who acted', () => {
  const written = { allow: [allow, { ...allow, detection: ids[1], actor: 'Deploy' }] }
  expect(checkConfig(written, ids, now, new Set([ids[0] ?? ''])).config).toEqual(written)
  expect(() => checkConfig(written, ids, now, new Set(ids))).toThrow(
    'allow[1].actor: alerts of identity/root-api-call do not say who acted',
  )
})

test('what is right is taken as it is', () => {
  const written = {
    accounts: { '111122223333': 'Production' },
    timeZone: 'Asia/Seoul',
    emails: [{ address: 'ops@example.com', severity: 'low', families: ['identity'] }],
    sms: [{ number: '+15550100' }],
    digest: 'weekly',
    disabled: [ids[1], 'identity/*'],
    severity: { 'identity/root-console-login': 'high' },
    allow: [allow],
    deployedBy: ['arn:aws:iam::111122223333:role/Deploy'],
    logs: [{ logGroup: '/aws/lambda/orders', filterPattern: '?ERROR ?FATAL' }],
  }
  expect(checkConfig(written, ids, now)).toEqual({ config: written, warnings: [] })
})

test('an entry that expired is pointed out, and stops nothing', () => {
  const { warnings } = checkConfig({ deployedBy: [], allow: [{ ...allow, expires: '2026-11-20' }] }, ids, now)
  expect(warnings).toEqual(['allow[0] expired on 2026-11-20 and holds nothing any more; delete it'])
})

test('who has not said who deploys is told what the next deployment will be', () => {
  const warning = expect.stringMatching(/^deployedBy is missing, so the next deployment is told as an attack on Tocsin/)
  expect(checkConfig({}, ids, now).warnings).toEqual([warning])
})

test("the project's own configuration is right", () => {
  expect(() => checkConfig(config, [], now)).not.toThrow()
})
