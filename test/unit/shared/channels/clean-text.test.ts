import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from '../../../../shared/channels/clean-text.ts'
import { hostileText } from '../../../arbitraries.ts'
import { slowTexts } from '../../../slow-texts.ts'

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
  ['\u3164\u115f\u1160\uffa0hid\u3164den\u034f\ufe0f', 'hidden'],
  ['bl\u2800ank', 'bl ank'],
  [`z${'\u0301'.repeat(40)}algo`, `z${'\u0301'.repeat(3)}algo`],
  ['\u0338over what came before', 'over what came before'],
  ['ผู้ใช้ต้องเข้าสู่ระบบ', 'ผู้ใช้ต้องเข้าสู่ระบบ'],
  ['see https://console.aws.amazon.com/x', 'see hxxps://console[.]aws[.]amazon[.]com/x'],
  [
    'https://us-east-1.console.aws.amazon.com/cloudformation/home#/stacks/create?u=x',
    'hxxps://us-east-1[.]console[.]aws[.]amazon[.]com/cloudformation/home#/stacks/create?u=x',
  ],
  ['console.aws.amazon.com/iam', 'console[.]aws[.]amazon[.]com/iam'],
  ['s3.amazonaws.com/evil/login.html', 's3[.]amazonaws[.]com/evil/login.html'],
  ['signin.aws.amazon.com', 'signin.aws.amazon.com'],
  ["KeyError: 'customerId' in app.py:12", "KeyError: 'customerId' in app.py:12"],
  ['File "/var/task/app.py", line 12, in handler', 'File "/var/task/app.py", line 12, in handler'],
  ['app.py failed', 'app.py failed'],
  ['at java.base/java.lang.Thread.run(Thread.java:840)', 'at java.base/java.lang.Thread.run(Thread.java:840)'],
  [
    'at com.example.orders.PaymentService.charge(PaymentService.java:42)',
    'at com.example.orders.PaymentService.charge(PaymentService.java:42)',
  ],
  ['at Runtime.handler (file:///var/task/index.mjs:3:12)', 'at Runtime.handler (file:///var/task/index.mjs:3:12)'],
  ['file://evil.example.com/share', 'file[:]//evil[.]example[.]com/share'],
  ['src/main.rs:1:1, ./run.sh: line 2, "lib.so"', 'src/main.rs:1:1, ./run.sh: line 2, "lib.so"'],
  ['go to evil.sh now, or evil.py/login', 'go to evil[.]sh now, or evil[.]py/login'],
  ['org.springframework.web.client/x.y', 'org.springframework.web.client/x.y'],
  ['evil.academy/x', 'evil[.]academy/x'],
])('%j', (text, clean) => {
  expect(cleanText(text, 100)).toBe(clean)
})

test('cuts by characters, and says so', () => {
  expect(cleanText('한국어'.repeat(10), 8)).toBe('한국어한국...')
  expect(cleanText('👍'.repeat(10), 10)).toBe('👍'.repeat(10))
})

test('for any text: one line, no character that hides or commands, no link, no longer than asked', () => {
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 3, max: 500 }), (text, maxLength) => {
      const clean = cleanText(text, maxLength)
      expect([...clean].length).toBeLessThanOrEqual(maxLength)
      expect(clean).not.toMatch(/\p{M}{4}|\p{Default_Ignorable_Code_Point}/u)
      expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|https?:\/\//iu)
    }),
    { numRuns: 500 },
  )
})

test('takes linear time for texts made to be slow', () => {
  for (const text of slowTexts) {
    const start = process.hrtime.bigint()
    cleanText(text, 1000)
    expect(Number(process.hrtime.bigint() - start) / 1e6, text.slice(0, 20)).toBeLessThan(1000)
  }
})
