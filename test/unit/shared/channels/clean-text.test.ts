import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from '../../../../shared/channels/clean-text.ts'
import { redact, redactField } from '../../../../shared/channels/redact.ts'
import { hostileText } from '../../../arbitraries.ts'

test.each([
  ['plain', 'plain'],
  ['  two\n\tlines  ', 'two lines'],
  ['\u001b[31mred\u001b[0m', 'red'],
  ['\u202eevil\u202c and \u200bhidden\ufeff', 'evil and hidden'],
  ['http://evil.example.com/login?x=1', 'hxxp://evil[.]example[.]com/login?x=1'],
  ['HTTPS://evil.example.com', 'HxxPS://evil[.]example[.]com'],
  ['(+https://www.terraform.io)', '(+hxxps://www[.]terraform[.]io)'],
  ['ftp://evil.example.com/x', 'ftp[:]//evil[.]example[.]com/x'],
  ['go to www.evil.example.com', 'go to www[.]evil[.]example[.]com'],
  ['evil.com, evil.io:8080 and аррӏе.com', 'evil[.]com, evil[.]io:8080 and аррӏе[.]com'],
  ['a.b.c.d.e.f.g.h.i.j.evil.com', 'a[.]b[.]c[.]d[.]e[.]f[.]g[.]h[.]i[.]j[.]evil[.]com'],
  ['evil\u3002com, evil.рф and evil.support', 'evil[.]com, evil[.]рф and evil[.]support'],
  ['www.evil.aerospace', 'www[.]evil[.]aerospace'],
  ['sftp://evil.example.com/x', 'sftp[:]//evil[.]example[.]com/x'],
  ['https://s3.amazonaws.com.evil.com/x', 'hxxps://s3[.]amazonaws[.]com[.]evil[.]com/x'],
  ['https://login-help.s3.amazonaws.com/aws.html', 'hxxps://login-help[.]s3[.]amazonaws[.]com/aws.html'],
  ['see login.s3.amazonaws.com/x', 'see login[.]s3[.]amazonaws[.]com/x'],
  ['https://docs.aws.amazon.com/IAM/', 'https://docs.aws.amazon.com/IAM/'],
  ['sqs.eu-west-1.amazonaws.com', 'sqs.eu-west-1.amazonaws.com'],
  ['com.example.orders.OrderService', 'com.example.orders.OrderService'],
  ['java.lang.OutOfMemoryError', 'java.lang.OutOfMemoryError'],
  ['aws-cli/2.31.0 md/awscrt#0.27', 'aws-cli/2.31.0 md/awscrt#0.27'],
  ['203.0.113.10', '203.0.113.10'],
  ['go to evil.example.com/login', 'go to evil[.]example[.]com/login'],
  ['bob@example.com', 'bob@example.com'],
  ['cloudformation.amazonaws.com', 'cloudformation.amazonaws.com'],
  ['arn:aws:iam::aws:policy/AdministratorAccess', 'arn:aws:iam::aws:policy/AdministratorAccess'],
  ['a\ud800b', 'a\ufffdb'],
])('%j', (text, clean) => {
  expect(cleanText(text, 100)).toBe(clean)
})

test('cuts by characters, and says so', () => {
  expect(cleanText('한국어'.repeat(10), 8)).toBe('한국어한국...')
  expect(cleanText('👍'.repeat(10), 10)).toBe('👍'.repeat(10))
})

test.each([
  ['password=hunter2 next', 'password=[redacted] next'],
  ['"password": "hunter 2", "user": "bob"', '"password": [redacted], "user": "bob"'],
  ['aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', 'aws_secret_access_key = [redacted]'],
  ['Authorization: Bearer abcdefgh12345678', 'Authorization: Bearer [redacted]'],
  ['token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl end', 'token [redacted] end'],
  ['postgres://app:s3cret@db.example.com/x', 'postgres://app:[redacted]@db.example.com/x'],
  ['-----BEGIN RSA PRIVATE KEY----- MIIEow -----END RSA PRIVATE KEY----- after', '[redacted] after'],
  ['ghp_0123456789abcdefghij', '[redacted]'],
  ['mysql --user app --password hunter2 orders', 'mysql --user app --password [redacted] orders'],
  ['{\\"password\\":\\"hunter2\\",\\"user\\":\\"bob\\"}', '{\\"password\\":[redacted],\\"user\\":\\"bob\\"}'],
  ['GET /x?X-Amz-Signature=0123abc&y=1', 'GET /x?X-Amz-Signature=[redacted]&y=1'],
  ['Cookie: session=0123abc', 'Cookie: [redacted]'],
  ['{"password":"hunter\\"2 x","user":"bob"}', '{"password":[redacted],"user":"bob"}'],
  ['{\\"password\\":\\"a\\\\\\"b c\\",\\"user\\":\\"bob\\"}', '{\\"password\\":[redacted],\\"user\\":\\"bob\\"}'],
  ['"password": {"value": "a}b"}, "user": "bob"', '"password": [redacted], "user": "bob"'],
  ['"password": ["a", "b"], "user": "bob"', '"password": [redacted], "user": "bob"'],
  ['"cookies": {"session": "0123abc"}', '"cookies": [redacted]'],
  ['Cookie: a=1; b=2; c=3 next', 'Cookie: [redacted] next'],
  ['Authorization: Digest username="x", response="0123"', 'Authorization: [redacted]'],
  ['Authorization: token abc', 'Authorization: [redacted]'],
  [':password => "hunter2", :user', ':password => [redacted], :user'],
  ['<Password>hunter2</Password>', '<Password>[redacted]</Password>'],
  ['{"name":"DB_PASSWORD","value":"hunter2"}', '{"name":"DB_PASSWORD","value":[redacted]}'],
  ['--client-secret hunter2 --secret-key hunter2', '--client-secret [redacted] --secret-key [redacted]'],
  ['SECRET_KEY_BASE=hunter2 passwordHash=0123', 'SECRET_KEY_BASE=[redacted] passwordHash=[redacted]'],
  ['made wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY for bob', 'made [redacted] for bob'],
  [`IQoJb3JpZ2luX2VjEBEa${'CXVzLWVhc3Qt'.repeat(5)} end`, '[redacted] end'],
  ['redis://:hunter2@cache and amqp://app:p@ss@queue', 'redis://:[redacted]@cache and amqp://app:[redacted]@queue'],
  ['password="never closed', 'password=[redacted]'],
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
  })
})

test('for any text: one line, no character that hides or commands, no link, no longer than asked', () => {
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 3, max: 500 }), (text, maxLength) => {
      const clean = cleanText(text, maxLength)
      expect([...clean].length).toBeLessThanOrEqual(maxLength)
      expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|https?:\/\//iu)
    }),
    { numRuns: 500 },
  )
})

test('takes linear time for texts made to be slow', () => {
  for (const text of [
    '-'.repeat(1e6),
    'password='.repeat(1e5),
    'a.'.repeat(5e5),
    '-----BEGIN PRIVATE KEY'.repeat(4e4),
    'eyJ'.repeat(3e5),
    '-eyJ'.repeat(2e5),
    'password'.repeat(1e5),
    `password${' '.repeat(1e6)}`,
    '--a-b-c-'.repeat(1e5),
    '\\'.repeat(1e6),
    'token\\\\"'.repeat(1e5),
    'http://'.repeat(1e5),
    'é.'.repeat(4e5),
    `password="${'\\'.repeat(1e6)}`,
    'password:{'.repeat(1e5),
    '"password":["'.repeat(1e5),
    'cookie:a;'.repeat(1e5),
    'authorization:a=b,'.repeat(1e5),
  ]) {
    for (const clean of [() => cleanText(text, 1000), () => redact(text), () => redactField('x', text)]) {
      const start = process.hrtime.bigint()
      clean()
      expect(Number(process.hrtime.bigint() - start) / 1e6, text.slice(0, 20)).toBeLessThan(1000)
    }
  }
})
