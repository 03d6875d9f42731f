import fc from 'fast-check'
import { expect, test } from 'vitest'
import { introductions, mayIntroduce } from '../../../../shared/secrets/introductions.ts'
import { interrupted } from '../../../interrupted-secrets.ts'
import { secretTexts } from '../../../secrets.ts'

function introduces(text: string): boolean {
  introductions.lastIndex = 0
  return introductions.test(text)
}

test('every text of a secret that is introduced may be', () => {
  const texts = [1, 2, 3].flatMap((seed) => [...secretTexts, ...interrupted(seed)]).map(({ text }) => text)
  const introduced = texts.filter(introduces)
  expect(introduced.length).toBeGreaterThan(500)
  expect(introduced.filter((text) => !mayIntroduce(text))).toEqual([])
})

const words = [
  ...['пароль', '암호', '暗証番号', '密码', 'şifre', 'hasło', '_session', '_pass', '.pass', 'jelszó', 'connect.sid'],
  ...['password', 'Passwords', 'passwd', 'passphrase', 'passcode', 'pwd', 'pass', 'pw', 'db-password', 'DB_PASSWORD'],
  ...['token', 'secret', 'secretKeyBase', 'api key', 'api_key', 'apiKeys', 'accessKey', 'access-key', 'privateKey'],
  ...['cookie', 'credentials', 'signature', 'sig', 'otp', 'mfa', '2fa', 'one-time', 'verification', 'identified by'],
  ...[
    'key',
    'auth',
    'code',
    'pin',
    'pin_code',
    'Kennwort',
    'mot de passe',
    'contraseña',
    '비밀번호',
    'パスワード',
    '口令',
  ],
  ...['name', 'value', 'is', 'was', 'provided', 'user', 'u=bob', 'p=', 'email=', 'hunter2hunter2aB3', '845921', 'x'],
]
const marks = [
  ...[
    ' ',
    '  ',
    '\n',
    '\t',
    '\r\n',
    '\u2029',
    '\\n',
    '\\\\n',
    '\\t',
    '"',
    "'",
    '\\"',
    '\\\\"',
    '%22',
    '&quot;',
    '&#34;',
  ],
  ...['\\u0022', ':', '=', '=>', ':=', '：', '＝', '→', '->', '-->', '%3D', '%3A', '%5D', ';s:5:', ']', '[', '(', ')'],
  ...['<', '>', '</', '-', '--', '--db-', ',', '?', '&', '_', '!!str ', '<<EOF', '|', '.'],
]

test('whatever is introduced may be', () => {
  const part = fc.oneof(fc.constantFrom(...words), fc.constantFrom(...marks), fc.constantFrom(...marks))
  const text = fc.array(part, { minLength: 2, maxLength: 8 }).map((parts) => parts.join(''))
  let introduced = 0
  const holds = fc.property(text, (told) => {
    if (!introduces(told)) return
    introduced++
    expect(mayIntroduce(told), told).toBe(true)
  })
  fc.assert(holds, { numRuns: 60_000, examples: [['->pass passwordpassword'], ['--비밀번호 password'], ['-- pass  ']] })
  expect(introduced).toBeGreaterThan(6_000)
})

test.each([
  'alice called iam:CreateAccessKey on IAM user bob from 203.0.113.7',
  'aws iam delete-access-key --access-key-id AKIAIOSFODNN7EXAMPLE --user-name bob',
  'arn:aws:iam::111122223333:role/Deploy',
  'aws-cli/2.15.30 Python/3.11.8 Linux/5.10 exe/x86_64.amzn.2 prompt/off command/iam.create-access-key',
])('%s is not looked at closely', (text) => expect(mayIntroduce(text)).toBe(false))
