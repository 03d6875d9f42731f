import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderSms, toGsm } from '../../../../shared/channels/sms.ts'
import { headOf, subjectOf } from '../../../../shared/channels/subject.ts'
import { severities } from '../../../../shared/core/severity.ts'
import { alertOf } from '../../../alert.ts'
import { hostileText } from '../../../arbitraries.ts'
import { apiCall, session } from '../../../events.ts'

test('the severity and the account come first', () => {
  expect(subjectOf(alertOf())).toBe('[HIGH] Production: alice created a user')
  expect(renderSms(alertOf())).toBe('[HIGH] Production: alice created a user (us-east-1, 14:00 UTC)')
})

test.each([
  ['Größe', 'Größe'],
  ['결제 서비스에 연결할 수 없습니다', '결제 서비스에 연결할 수 없습니다'],
  ['“quoted” – dashed', '“quoted” – dashed'],
  ['two\r\nlines', 'two lines'],
  ['see http://evil.example.com/x', 'see hxxp://evil[.]example[.]com/x'],
])('the title %j keeps its characters, on one line', (title, subject) => {
  expect(subjectOf(alertOf(undefined, { title: () => title }))).toBe(`[HIGH] Production: ${subject}`)
})

test.each([
  ['Größe', '[HIGH] Production: Größe (us-east-1, 14:00 UTC)'],
  ['Crème brûlée “now”', '[HIGH] Production: Crème brulée "now" (us-east-1, 14:00 UTC)'],
  ['在庫がありません', '[HIGH] Production: 在庫がありません (us-east-1, 14:00 UTC)'],
  ['결제 서비스에 연결할 수 없습니다 (주문 7)', '[HIGH] Production: 결제 서비스에 연결할 수 없습니다 (주문 7)'],
  ['Не удалось подключиться к базе данных заказов', '[HIGH] Production: Не удалось подключиться к базе данных за...'],
])('an SMS says %j in one part, without a question mark', (title, sms) => {
  expect(renderSms(alertOf(undefined, { title: () => title }))).toBe(sms)
})

test('the title is cut, and nothing else', () => {
  const subject = subjectOf(alertOf(undefined, { title: () => 'xxxx '.repeat(100), severity: 'information' }))
  expect(subject).toBe(`[INFORMATION] Production: ${'xxxx '.repeat(14).trimEnd()}...`)
  expect(subject.length).toBeLessThan(100)
})

test.each([
  ['운영 계정', '[HIGH] 운영 계정: '],
  ['x'.repeat(41), '[HIGH] 111122223333: '],
  ['x'.repeat(40), `[HIGH] ${'x'.repeat(40)}: `],
])('the name of an account stands whole, or its ID: %s', (name, head) => {
  expect(subjectOf(alertOf(undefined, {}, () => name)).startsWith(head)).toBe(true)
})

test('whatever a session is called, the Subject says what was done', () => {
  const long = { title: () => 'role stratus-leave-org (session aws-go-sdk-1688990515440126480) left its organization' }
  expect(subjectOf(alertOf(undefined, { ...long, severity: 'critical' }))).toBe(
    '[CRITICAL] Production: role stratus-leave-org (session aws-go-sdk-1688990...) left its organization',
  )
  const sessionName = fc.stringMatching(/^[\w+=,.@-]{2,64}$/)
  fc.assert(
    fc.property(sessionName, (name) => {
      const title = () => `role stratus-leave-org (session ${name}) left its organization`
      expect(subjectOf(alertOf(undefined, { title }))).toContain('left its organization')
    }),
  )
})

test('an SMS fits one part, whatever an account is called', () => {
  const sms = renderSms(alertOf(undefined, { title: () => 'x'.repeat(200) }, () => '[{~}]'.repeat(8)))
  expect(sms.startsWith('[HIGH] ((-))((-))')).toBe(true)
  expect(sms).toHaveLength(148)
})

test('of a long SMS what a session is called goes first, and what was done stays', () => {
  const name = 'alice.smith@example-corporation.com'
  const event = apiCall('iam:CreateUser', { userIdentity: session('OrganizationAccountAccessRole', name) })
  const done = (what: string) => renderSms(alertOf(event, { title: (e) => `${e.actor.name} ${what}` }))
  expect(done('stopped the logging of trail main')).toContain(
    'role OrganizationAccountAccessRole stopped the logging of trail main (us-east-1',
  )
  expect(done('left')).toContain(`(session ${name}) left (us-east-1`)
})

test('for any text, both keep their limits, and show severity and account whole', () => {
  fc.assert(
    fc.property(
      hostileText,
      hostileText,
      hostileText,
      fc.constantFrom(...severities),
      (title, name, region, severity) => {
        const event = apiCall('iam:CreateUser', { awsRegion: region, recipientAccountId: name })
        const alert = alertOf(event, { title: () => title, severity }, () => name)
        const subject = subjectOf(alert)
        const head = headOf(alert).join('')
        expect(subject.length).toBeLessThanOrEqual(99)
        expect(subject.startsWith(head)).toBe(true)
        expect(head).toMatch(new RegExp(`^\\[${severity.toUpperCase()}\\] .{1,40}: $`, 'u'))
        expect(subject).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u)
        const sms = renderSms(alert)
        const isGsm = toGsm(sms) === sms.replace('[', '(').replace(']', ')')
        expect('Tocsin> '.length + sms.length + (isGsm ? 2 : 0)).toBeLessThanOrEqual(isGsm ? 160 : 70)
        expect(sms.startsWith(head) || sms.startsWith(`[${severity.toUpperCase()}]${toGsm(headOf(alert)[1])}`)).toBe(
          true,
        )
      },
    ),
    { numRuns: 500 },
  )
})
