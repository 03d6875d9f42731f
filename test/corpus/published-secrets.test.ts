import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { redact } from '../../shared/secrets/redact.ts'
import { type PublishedSecret, secretsOf } from '../published-forms.ts'

/**
 * The forms of secrets that secretlint's recommended rules look for (MIT), as they stand in the package. They are made for
 * source code, and want each character of a token; ours want its beginning, and so must hide all that these find.
 */
const require = createRequire(import.meta.url)
const rules = readFileSync(require.resolve('@secretlint/secretlint-rule-preset-recommend'), 'utf8')

const forms = [...rules.matchAll(/(\w*(?:pattern|patten)\w*) = \/((?:\[[^\]]*\]|[^/\\\n[]|\\.)+)\/[a-z]*;/gi)].map(
  ([, name = '', source = '']) => ({ name, source }),
)

/** What a rule finds that is no secret by itself, and why it stays. */
const notSecret: Readonly<Record<string, string>> = {
  AWSAccessKeyIDPattern: 'The ID of a key says whose it is: an alert needs it.',
  PRIVATE_KEY_PATTERN: 'It finds the first line of a key alone; PEM_CONTENT_PATTERN finds the key.',
  MONGODB_PATTERN: 'A user and a password may be missing; URL_PATTERN has both.',
  MYSQL_URI_PATTERN: 'A user and a password may be missing; URL_PATTERN has both.',
  POSTGRESQL_URI_PATTERN: 'A user and a password may be missing; URL_PATTERN has both.',
  AuthTokenPattern: 'Its value may be anything, and its name says what it is.',
  REGEXP_LITERAL_PATTERN: 'It is a part of the rules themselves.',
}

const checked = forms.filter(({ name, source }) => !(name in notSecret) && !source.startsWith('\\${'))

test('the rules are read from the package', () => {
  expect(forms.length).toBeGreaterThanOrEqual(30)
  expect(Object.keys(notSecret).filter((name) => !forms.some((form) => form.name === name))).toEqual([])
})

test.each(checked)('$name: $source', ({ source }) => {
  fc.assert(
    fc.property(secretsOf({ source }).filter(isLongEnough), ({ text }) => {
      expect(redact(`could not use ${text} now`)).toContain('[redacted]')
    }),
    { numRuns: 50 },
  )
})

/** The rules' shortest are shorter than any token that was ever made: `xapp-A-A`. */
function isLongEnough({ text }: PublishedSecret): boolean {
  return text.length >= 32
}
