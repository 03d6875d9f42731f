import fc from 'fast-check'
import stringWidth from 'fast-string-width'
import { expect, test } from 'vitest'
import applicationError from '../../../../detections/logs/application-error.ts'
import { renderEmail } from '../../../../shared/channels/email.ts'
import { aws } from '../../../../shared/core/shell-command.ts'
import { alertOf } from '../../../alert.ts'
import { hostileText, mutatedSample } from '../../../arbitraries.ts'
import { apiCall, logLines, sample } from '../../../events.ts'
import { runPayloads } from '../../../run.ts'

const context = { timeZone: 'Europe/Berlin' }

test('has its parts in their order, each fact once', () => {
  const alert = alertOf(sample('api-call/attach-user-policy-administrator.json'), {
    id: 'identity/administrator-policy-attached',
    falsePositives: ['The first roles of a new account are set up.'],
    respond: [
      'Ask alice why it is needed.',
      {
        do: 'If it is not, take it away:',
        run: aws`iam detach-user-policy --user-name ${'malicious-iam-user'} --policy-arn ${'arn:aws:iam::aws:policy/AdministratorAccess'}`,
      },
    ],
  })
  expect(renderEmail(alert, context)).toBe(`alice created a user

alice called iam:AttachUserPolicy on IAM user malicious-iam-user and IAM
policy AdministratorAccess from 203.0.113.10 in Production
(123456789012), us-east-1. It succeeded.

What     iam:AttachUserPolicy, IAM user malicious-iam-user, IAM policy
         AdministratorAccess
Who      alice, IAM user in 123456789012, access key
         AKIAIOSFODNN7EXAMPLE
From     203.0.113.10,
         stratus-red-team_e1bd4d05-8971-4500-b6af-3e05539b163c
Account  Production (123456789012)
Region   us-east-1
When     2023-07-10 12:24:49 UTC
         2023-07-10 14:24:49 Europe/Berlin

Why it matters
  It matters.
  Harmless if: The first roles of a new account are set up.

What to do
  1. Ask alice why it is needed.
  2. If it is not, take it away:
     aws iam detach-user-policy --user-name malicious-iam-user \\
       --policy-arn arn:aws:iam::aws:policy/AdministratorAccess
  Commands are written for a POSIX shell, as sh, bash or zsh.

Links
  CloudTrail event:
  https://us-east-1.console.aws.amazon.com/cloudtrailv2/home?region=us-east-1#/events/f4923a37-92d5-4dfd-9786-6caef2b5f33c
  malicious-iam-user:
  https://us-east-1.console.aws.amazon.com/iam/home?region=us-east-1#/users/details/malicious-iam-user
  AdministratorAccess:
  https://us-east-1.console.aws.amazon.com/iam/home?region=us-east-1#/policies/details/arn%3Aaws%3Aiam%3A%3Aaws%3Apolicy%2FAdministratorAccess
  Documentation:
  https://docs.aws.amazon.com/example

------------------------------------------------------------------------
Alert ${alert.id} (high), detection
identity/administrator-policy-attached, event
f4923a37-92d5-4dfd-9786-6caef2b5f33c
`)
})

test('has no line for what is not known', () => {
  const { detail } = apiCall('iam:CreateUser', {
    userIdentity: null,
    sourceIPAddress: null,
    userAgent: null,
    eventTime: null,
    awsRegion: null,
    recipientAccountId: null,
  })
  const email = renderEmail(
    alertOf({ source: 'aws.iam', 'detail-type': 'AWS API Call via CloudTrail', detail }),
    context,
  )
  expect(email).not.toMatch(/^(From|Account|Region|When) /m)
  expect(email).not.toMatch(/unknown|undefined|null|Invalid/)
})

test('says what could not be read', () => {
  const email = renderEmail(alertOf(apiCall('iam:CreateUser', { userAgent: 7 })), context)
  expect(email).toContain("Note: The event's field detail.userAgent could not be read")
})

test('no line is wider than 72 columns, but for URLs, and none holds a control character', () => {
  const check = (event: unknown, title: string, words: readonly string[]): void => {
    const spec = {
      title: () => title,
      why: title,
      respond: [title, { do: title, run: words }],
      falsePositives: [title],
    }
    const email = renderEmail(alertOf(event, spec), context)
    for (const line of email.split('\n')) {
      if (!line.startsWith('  https://')) expect(stringWidth(line), line).toBeLessThanOrEqual(72)
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
    }
  }
  const wholeEvent = mutatedSample.filter((payload) => {
    const { source, 'detail-type': type, detail } = Object(payload)
    return typeof source === 'string' && typeof type === 'string' && Object(detail) === detail && !Array.isArray(detail)
  })
  fc.assert(fc.property(wholeEvent, hostileText, fc.array(hostileText), check), { numRuns: 300 })
})

test('links are built from encoded parts', () => {
  const event = apiCall('iam:CreateUser', { requestParameters: { userName: 'a/../?x=1#\ud800' } })
  const links = renderEmail(alertOf(event), context).match(/https:\S+/g)
  expect(links).toContain(
    'https://us-east-1.console.aws.amazon.com/iam/home?region=us-east-1#/users/details/a%2F..%2F%3Fx%3D1%23%EF%BF%BD',
  )
})

test('of a log line that ends in JSON, it shows what the JSON says and not the JSON', async () => {
  const line = 'ERROR Uncaught Exception {"errorType":"TypeError","errorMessage":"x is undefined","stack":["at y"]}'
  const { published } = await runPayloads([logLines('/app', [line])], [applicationError])
  const email = published[0]?.messages.default ?? ''
  expect(email).toContain('ERROR in /app: Uncaught Exception: TypeError: x is undefined')
  expect(email).not.toMatch(/[{}]/)
})

const trace = [
  'TypeError: x is undefined',
  '    at charge (/var/task/app.py:12)',
  '    at handler (/var/task/app.py:3)',
]

test.each([
  ['lines', `ERROR gone\n${trace.join('\n')}`],
  ['a field of its own', JSON.stringify({ level: 'error', message: 'gone', stack: trace.join('\n') })],
  [
    'an error of its own',
    JSON.stringify({ level: 50, err: { type: 'TypeError', message: 'x', stack: trace.join('\n') } }),
  ],
  [
    'a list after words',
    `ERROR Invoke Error ${JSON.stringify({ errorType: 'TypeError', errorMessage: 'x', stack: trace })}`,
  ],
])('a stack trace keeps its lines: %s', async (_, line) => {
  const { published } = await runPayloads([logLines('/app', [line])], [applicationError])
  expect(published[0]?.messages.default).toContain(
    'TypeError: x is undefined\n      at charge (/var/task/app.py:12)\n      at handler (/var/task/app.py:3)\n',
  )
})

test('of a line in JSON it says the errors too, and their causes', async () => {
  const cause = { name: 'Timeout', message: 'no answer' }
  const line = JSON.stringify({
    level: 'error',
    msg: 'gone',
    err: { type: 'Error', message: 'could not charge', cause },
  })
  const { published } = await runPayloads([logLines('/app', [line])], [applicationError])
  expect(published[0]?.messages.default.replace(/\s+/g, ' ')).toContain(
    'Line with level error, msg gone, err Error: could not charge, caused by Timeout: no answer',
  )
})
