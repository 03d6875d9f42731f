import fc from 'fast-check'
import { expect, test } from 'vitest'
import { render } from '../../../../shared/channels/index.ts'
import { renderJson } from '../../../../shared/channels/json.ts'
import { aws } from '../../../../shared/core/shell-command.ts'
import { alertOf } from '../../../alert.ts'
import { hostileText, json } from '../../../arbitraries.ts'
import { apiCall } from '../../../events.ts'

test('has what a program needs to act', () => {
  const respond = ['Ask.', { do: 'Stop it:', run: aws`iam delete-user --user-name ${'bob'}` }]
  expect(JSON.parse(renderJson(alertOf(undefined, { respond, mitre: ['T1136'] })))).toMatchObject({
    version: 1,
    id: expect.stringMatching(/^T-[0-9A-F]{5}-[0-9A-F]{5}-[0-9A-F]{5}$/),
    severity: 'high',
    title: 'alice created a user',
    detection: 'identity/example',
    family: 'identity',
    kind: 'api-call',
    account: { id: '111122223333', name: 'Production' },
    region: 'us-east-1',
    time: '2026-11-21T14:00:00.000Z',
    respond: [{ do: 'Ask.' }, { do: 'Stop it:', run: 'aws iam delete-user --user-name bob' }],
    mitre: ['T1136'],
    event: {
      actor: { kind: 'iam-user', userName: 'alice' },
      action: { service: 'iam', name: 'CreateUser' },
      request: { userName: 'bob' },
    },
  })
})

test('redacts secrets in the event', () => {
  const text = renderJson(
    alertOf(
      apiCall('rds:ModifyDBInstance', { requestParameters: { masterUserPassword: 'x', note: 'password=hunter2' } }),
    ),
  )
  expect(JSON.parse(text).event.request).toEqual({ masterUserPassword: '[redacted]', note: 'password=[redacted]' })
})

test('a large event loses its parameters, and then goes whole, but never the alert', () => {
  const large = renderJson(
    alertOf(apiCall('s3:PutBucketPolicy', { requestParameters: { policies: Array(9).fill('x'.repeat(9_000)) } })),
  )
  expect(JSON.parse(large)).toMatchObject({
    title: 'alice created a user',
    event: { action: { name: 'PutBucketPolicy' } },
  })
  expect(JSON.parse(large).event.request).toBeUndefined()
  const huge = renderJson(alertOf(apiCall('s3:PutBucketPolicy', { userAgent: '\u0001'.repeat(200_000) })))
  expect(JSON.parse(huge)).toMatchObject({ title: 'alice created a user' })
  expect(JSON.parse(huge).event).toBeUndefined()
})

test('many long texts take linear time', () => {
  const texts = ['password=', 'a.', '\\"', 'http://', '{"token":["'].map((text) => text.repeat(10_000))
  const requestParameters = { names: Array.from({ length: 200 }, (_, i) => texts[i % texts.length] ?? '') }
  const start = performance.now()
  renderJson(alertOf(apiCall('iam:CreateUser', { requestParameters })))
  expect(performance.now() - start).toBeLessThan(3000)
})

test('for any event, the message keeps the limits of SNS', () => {
  fc.assert(
    fc.property(json, hostileText, hostileText, (parameters, userAgent, name) => {
      const requestParameters = { parameters: JSON.parse(JSON.stringify(parameters)), padding: userAgent.repeat(50) }
      const { subject, messages, attributes } = render(
        alertOf(apiCall('iam:CreateUser', { requestParameters, userAgent, recipientAccountId: name })),
        { timeZone: 'UTC' },
      )
      expect(Buffer.byteLength(JSON.stringify(messages))).toBeLessThan(256 * 1024 - 1024)
      expect(subject.length).toBeLessThan(100)
      expect(Object.keys(messages).sort()).toEqual(['default', 'email', 'firehose', 'lambda', 'sms', 'sqs'])
      expect(Object.keys(attributes)).toEqual(['severity', 'detection', 'family', 'account', 'region', 'kind'])
      for (const value of Object.values(attributes)) expect(value).toMatch(/^[^\p{Cc}\p{Cs}]{1,100}$/u)
      expect(() => JSON.parse(messages['sqs'] ?? '')).not.toThrow()
    }),
    { numRuns: 300 },
  )
})
