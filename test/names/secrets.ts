import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import * as z from 'zod'
import { redact } from '../../shared/secrets/redact.ts'
import { installPython } from '../e2e/python.ts'
import { type PublishedSecret, secretsOf } from '../published-forms.ts'

/*
 * Makes texts of each form of a secret that Kingfisher publishes, and looks for what is not hidden in them. Its forms are for
 * scanners of source code: half of them have a provider's name near by, and after it a value that has no form of its own.
 * A value of such a form is hidden where its name says that it is a secret, and so are these counted and not tried.
 */
const stays: Readonly<Record<string, string>> = {
  'betterleaks.aws-access-token':
    "The ID of a key says whose it is: an alert needs it. The form of the secret is another rule's.",
  'betterleaks.curl-auth-header': 'fast-check makes no texts for it; test/secrets.ts has its kinds.',
  'betterleaks.curl-auth-user': 'fast-check knows no end of a word: `curlma --user`. test/secrets.ts has its kinds.',
  'betterleaks.freemius-secret-key': 'It takes quotes within quotes.',
  'betterleaks.jwt-base64': 'It takes backslashes and lines in the middle of a word.',
  'betterleaks.lichess-personal-access-token': 'It takes small letters alone, as in `lip_sync_of_a_video`.',
  'betterleaks.mongodb-connection-string': 'It takes quotes in a password; test/secrets.ts has addresses.',
  'betterleaks.private-key': 'It takes any text between two lines of dashes; test/secrets.ts has keys.',
  'veles.secrets/bitbucketcredentials': 'It takes a slash in the name of a user; test/secrets.ts has addresses.',
  'veles.secrets/codecatalystcredentials': 'It takes a slash in the name of a user; test/secrets.ts has addresses.',
  'veles.secrets/codecommitcredentials': 'It takes a slash in the name of a user; test/secrets.ts has addresses.',
}

const schema = z.array(z.object({ id: z.string(), source: z.string(), group: z.number() }))
const script = new URL('read_secret_rules.py', import.meta.url).pathname
const forms = schema.parse(JSON.parse(execFileSync(installPython(), [script], { maxBuffer: 1e8 }).toString()))

/** What Betterleaks and Veles write between a name and a value. */
const nearName = /\(\?:=\|>\|:|\{0,\d+\}\?|\)\\s\*\[=:\]\./

const shown: string[] = []
let tried = 0
for (const form of forms) {
  if (form.id in stays) continue
  const secrets = fc.sample(secretsOf(form), { numRuns: 50, seed: 7 })
  const isNear = nearName.test(form.source)
  if (isNear && commonStart(secrets).length < 3) continue
  tried += 1
  const leak = secrets.find((secret) => isShown(isNear ? secret.secret : secret.text, secret))
  if (leak !== undefined) shown.push(`${form.id} is not hidden: ${leak.text}`)
}
const unknown = Object.keys(stays).filter((id) => !forms.some((form) => form.id === id))

function isShown(text: string, { secret }: PublishedSecret): boolean {
  const redacted = redact(`could not use ${text} now`)
  // Of an address with a password the rest stays.
  return redacted.includes(/[@;"'\s]/.test(secret) ? secret : secret.slice(-8))
}

function commonStart(secrets: readonly PublishedSecret[]): string {
  const [first = '', ...others] = secrets.map(({ secret }) => secret)
  let length = first.length
  while (others.some((other) => !other.startsWith(first.slice(0, length)))) length -= 1
  return first.slice(0, length)
}

for (const problem of [...shown, ...unknown.map((id) => `test/names/secrets.ts: no rule is named ${id}`)])
  console.log(problem)
console.log(`${tried} of ${forms.length} published forms tried, ${shown.length} not hidden`)
if (tried < 250 || shown.length + unknown.length > 0) process.exitCode = 1
