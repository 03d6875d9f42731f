/** Names whose whole value is a secret, a list or an object too: the ends of `masterUserPassword` and `x-api-key`. */
const holdingSecrets =
  'passwords?|password[_-]?hash|passwd|passphrase|passcode|pwd|[_-]pass|secret[_-]?string|secret[_-]?binary|token|api[_-]?keys?|private[_-]?key|secret[_-]?key(?:[_-]?base)?|secret[_-]?access[_-]?key|signing[_-]?key|account[_-]?key|cookies?|sig'

/** Names of a secret where the value is plain; an object of that name has fields of its own, as an ID and a status. */
const plainlySecret = 'secret|access[_-]?key|credentials?|signature|authorization'

/** The end of a name, for a regular expression that ignores case: one list for texts and for fields. */
export const secretNames = `${holdingSecrets}|${plainlySecret}`

const secretName = new RegExp(`(?:${secretNames})$`, 'i')
const holder = new RegExp(`(?:${holdingSecrets})$`, 'i')
const harmless =
  /(?:^|[^a-z])no[_-]?password$|(?:next|client|client[_-]?request|continuation|pagination|idempotency)[_-]?token$/i

export function isSecretName(name: string): boolean {
  return secretName.test(name) && !harmless.test(name)
}

/** Whether a list or an object of that name is a secret as a whole. */
export function holdsSecrets(name: string): boolean {
  return holder.test(name) && !harmless.test(name)
}

/** What stands where a secret might, and is none: an access key's ID, a flag, a signal. */
export const harmlessValue = /^(?:A[KS]IA[A-Z\d]{12,}|true|false|null|none|nil|undefined|SIG[A-Z]{2,7})(?![\w+/=-])/i
