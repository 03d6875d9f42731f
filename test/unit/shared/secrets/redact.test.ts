import { expect, test } from 'vitest'
import { cleanText } from '../../../../shared/channels/clean-text.ts'
import { redact } from '../../../../shared/secrets/redact.ts'
import { redactEnvelope, redactField } from '../../../../shared/secrets/redact-fields.ts'
import { asSeen, interrupted } from '../../../interrupted-secrets.ts'
import { isLong } from '../../../long.ts'
import { secretTexts } from '../../../secrets.ts'
import { slowTexts } from '../../../slow-texts.ts'

test.each([
  ['password=hunter2 next', 'password=[redacted] next'],
  ['"password": "hunter 2", "user": "bob"', '"password": "[redacted]", "user": "bob"'],
  ['aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', 'aws_secret_access_key = [redacted]'],
  ['Authorization: Bearer abcdefgh12345678', 'Authorization: Bearer [redacted]'],
  ['token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl end', 'token [redacted] end'],
  ['postgres://app:s3cret@db.example.com/x', 'postgres://app:[redacted]@db.example.com/x'],
  ['-----BEGIN RSA PRIVATE KEY----- MIIEow -----END RSA PRIVATE KEY----- after', '[redacted] after'],
  ['ghp_0123456789abcdefghij', '[redacted]'],
  ['mysql --user app --password hunter2 orders', 'mysql --user app --password [redacted] orders'],
  ['{\\"password\\":\\"hunter2\\",\\"user\\":\\"bob\\"}', '{\\"password\\":\\"[redacted]\\",\\"user\\":\\"bob\\"}'],
  ['GET /x?X-Amz-Signature=0123abc&y=1', 'GET /x?X-Amz-Signature=[redacted]&y=1'],
  ['Cookie: session=0123abc', 'Cookie: [redacted]'],
  ['{"password":"hunter\\"2 x","user":"bob"}', '{"password":"[redacted]","user":"bob"}'],
  ['{\\"password\\":\\"a\\\\\\"b c\\",\\"user\\":\\"bob\\"}', '{\\"password\\":\\"[redacted]\\",\\"user\\":\\"bob\\"}'],
  ['"password": {"value": "a}b"}, "user": "bob"', '"password": "[redacted]", "user": "bob"'],
  ['"password": ["a", "b"], "user": "bob"', '"password": "[redacted]", "user": "bob"'],
  ['"cookies": {"session": "0123abc"}', '"cookies": "[redacted]"'],
  ['Cookie: a=1; b=2; c=3 next', 'Cookie: [redacted] next'],
  ['Authorization: Digest username="x", response="0123"', 'Authorization: [redacted]'],
  ['Authorization: token abc', 'Authorization: [redacted]'],
  [':password => "hunter2", :user', ':password => "[redacted]", :user'],
  ['<Password>hunter2</Password>', '<Password>[redacted]</Password>'],
  ['{"name":"DB_PASSWORD","value":"hunter2"}', '{"name":"DB_PASSWORD","value":"[redacted]"}'],
  ['--client-secret hunter2 --secret-key hunter2', '--client-secret [redacted] --secret-key [redacted]'],
  ['SECRET_KEY_BASE=hunter2 passwordHash=0123', 'SECRET_KEY_BASE=[redacted] passwordHash=[redacted]'],
  ['made wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY for bob', 'made [redacted] for bob'],
  [`IQoJb3JpZ2luX2VjEBEa${'CXVzLWVhc3Qt'.repeat(5)} end`, '[redacted] end'],
  ['redis://:hunter2@cache and amqp://app:p@ss@queue', 'redis://:[redacted]@cache and amqp://app:[redacted]@queue'],
  ["{ password: \u001b[32m'hunter2'\u001b[39m }", "{ password: \u001b[32m'[redacted]'\u001b[39m }"],
  ['pass\u00adword=hun\u200bter2 next', 'pass\u00adword=[redacted] next'],
  ['password="never closed', 'password="[redacted]'],
])('redacts %s', (text, redacted) => {
  expect(redact(text)).toBe(redacted)
  expect(redact(redacted)).toBe(redacted)
})

test.each([
  'Unexpected token: comma',
  'Failed password for root from 203.0.113.66',
  'access key AKIAIOSFODNN7EXAMPLE',
  'accessKey=AKIAIOSFODNN7EXAMPLE',
  'arn:aws:secretsmanager:us-east-1:111122223333:secret:orders-AbCdEf',
  'secretId: orders, secretArn: x, secretName=orders',
  'basic authentication failed',
  'nextToken: abc',
  'mysql --no-password orders',
  'ForceNewPassword=true',
  'commit 0123456789abcdef0123456789abcdef01234567',
  'src/Application2/Handlers/OrdersController',
])('leaves %s', (text) => {
  expect(redact(text)).toBe(text)
})

test('one list of names holds for fields, too', () => {
  const event = {
    dbPasswords: ['a'],
    password: { value: 'a' },
    accessKey: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'a' },
    authorization: ['Basic YTph', { type: 'AWS_IAM' }],
    environment: [
      { name: 'API_TOKEN', value: 'a' },
      { name: 'REGION', value: 'us-east-1' },
    ],
    nextToken: 'a',
    secretId: 'orders',
    key: 'Zx9qT7mWb2LkP4vRt8NcY1sHd6G',
  }
  expect(JSON.parse(JSON.stringify(event, redactField))).toEqual({
    dbPasswords: '[redacted]',
    password: '[redacted]',
    accessKey: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: '[redacted]' },
    authorization: ['[redacted]', { type: 'AWS_IAM' }],
    environment: [
      { name: 'API_TOKEN', value: '[redacted]' },
      { name: 'REGION', value: 'us-east-1' },
    ],
    nextToken: 'a',
    secretId: 'orders',
    key: 'Zx9qT7mWb2LkP4vRt8NcY1sHd6G',
  })
})

test('names of fields that hold secrets are numbered, and no field is lost', () => {
  const headers = { 'password=hunter2': 1, 'password=hunter3': 2, 'password=[redacted] 2': 3, host: 4 }
  const redacted = { 'password=[redacted]': 1, 'password=[redacted] 3': 2, 'password=[redacted] 2': 3, host: 4 }
  expect(JSON.parse(JSON.stringify({ headers }, redactField))).toEqual({ headers: redacted })
  const envelope = { source: 'aws.iam', 'detail-type': 'x', detail: { headers } }
  expect(redactEnvelope(envelope).detail).toEqual({ headers: redacted })
  expect(redactEnvelope(redactEnvelope(envelope))).toEqual(redactEnvelope(envelope))
})

/** Of the processor: how much else runs on the machine does not count. */
function millisecondsOf(work: () => void): number {
  const start = process.cpuUsage()
  work()
  return process.cpuUsage(start).user / 1e3
}

test('takes linear time for texts made to be slow', () => {
  for (const whole of slowTexts) {
    const text = isLong ? whole : whole.slice(0, whole.length / 4)
    for (const clean of [() => redact(text), () => redactField('x', text)]) {
      expect(millisecondsOf(clean), text.slice(0, 20)).toBeLessThan(isLong ? 3000 : 1000)
    }
  }
})

test.each(secretTexts)('$text holds a secret', ({ text, secret }) => {
  for (const line of [text, `ERROR ${text}`, JSON.stringify({ level: 'error', message: text })]) {
    expect(redact(line)).not.toContain(secret)
    expect(redact(redact(line))).toBe(redact(line))
  }
})

test.each([3, 4, 5, 6])('nor does what something unseen cuts show: %i', (seed) => {
  for (const { text, secret } of interrupted(seed)) {
    for (const line of [text, `ERROR ${text}`, JSON.stringify({ level: 'error', message: text })]) {
      const redacted = redact(line)
      expect(asSeen(JSON.stringify([redacted, cleanText(line, 2000)]))).not.toContain(secret.slice(-10))
      expect(redact(redacted)).toBe(redacted)
    }
  }
})

test('takes linear time for what begins like a secret, again and again', () => {
  const beginnings = secretTexts.flatMap(({ text, secret }) => {
    const [before = ''] = text.split(secret)
    return [text, before, `${before}x`, secret.slice(0, 12), `${before}"`]
  })
  for (const beginning of new Set(beginnings)) {
    const text = beginning.repeat(Math.ceil((isLong ? 50_000 : 15_000) / Math.max(1, beginning.length)))
    expect(
      millisecondsOf(() => redact(text)),
      beginning,
    ).toBeLessThan(isLong ? 3000 : 1000)
  }
}, 60_000)

test.each([
  [['--password', 'hunter2']],
  [['app', '--db-password', 'hunter 2', '--verbose']],
  [['mysql', '-phunter2', 'orders']],
  [['sshpass', '-p', 'hunter2', 'ssh', 'host']],
  [['curl', '-u', 'app:hunter2', 'https://example.com']],
])('hides what the word before it in a command says is a secret: %j', (command) => {
  const event = { containerOverrides: [{ command }] }
  expect(JSON.stringify(event, redactField)).not.toContain('hunter')
  const { detail } = redactEnvelope({ source: 'aws.ecs', 'detail-type': 'x', detail: { requestParameters: event } })
  expect(JSON.stringify(detail)).not.toContain('hunter')
})

test('keeps the harmless words of a command', () => {
  const command = ['app', '--port', '8080', '-v', '--name=orders', 'password', 'reset', '-c', 'true', 'a\nb']
  expect(JSON.parse(JSON.stringify({ command }, redactField))).toEqual({ command })
})
