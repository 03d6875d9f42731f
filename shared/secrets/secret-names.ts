/** Names whose whole value is a secret, a list or an object too: the ends of `masterUserPassword` and `x-api-key`. */
const holdingSecrets =
  'passwords?|password[_-]?hash|passwd|passphrase|passcode|pwd|pswd|passwort|senha|contrase[ñn]a|비밀번호|(?:^|[^a-z\\d])pass|(?<![a-z])pw|secret[_-]?string|secret[_-]?binary|token|token[_-]?code|api[_-]?keys?|private[_-]?key(?:[_-]?pem|[_-]?material)?|key[_-]?material|secret[_-]?key(?:[_-]?base)?|secret[_-]?access[_-]?key|signing[_-]?key|account[_-]?key|cookies?|sig|jsessionid|phpsessid|otp|mfa[_-]?code|recovery[_-]?codes?'

/** Names of a secret where the value is plain; an object of that name has fields of its own, as an ID and a status. */
const plainlySecret =
  'secret|access[_-]?key|encryption[_-]?key|master[_-]?key|app[_-]?key|auth[_-]?key|shared[_-]?key|credentials?|signature|authorization'

/** The end of a name, for a regular expression that ignores case: one list for texts and for fields. */
export const secretNames = `${holdingSecrets}|${plainlySecret}`

const secretName = new RegExp(`(?:${secretNames})$`, 'i')
const holder = new RegExp(`(?:${holdingSecrets})$`, 'i')

/** Among them names of AWS's own: tokens that say which page or which change, and whom a token names. */
const harmless =
  /(?:^|[^a-z])no[_-]?password$|(?:next|client|client[_-]?request|creation|continuation|pagination|idempotency|change|lock|subject[_-]?from[_-]?web[_-]?identity)[_-]?token$|action[_-]?group[_-]?signature$/i

export function isSecretName(name: string): boolean {
  return secretName.test(name) && !harmless.test(name)
}

/** Whether a list or an object of that name is a secret as a whole. */
export function holdsSecrets(name: string): boolean {
  return holder.test(name) && !harmless.test(name)
}

/**
 * What stands where a secret might, and is none: an access key's ID, an ARN, a flag, a kind of authorization, a signal,
 * what somebody hid already, and what still is to be filled in.
 */
export const harmlessValue = new RegExp(
  `^(?:${[
    String.raw`A[KS]IA[A-Z\d]{12,}(?![\w+/=-])`,
    'arn:aws[a-z-]{0,12}:[a-z]',
    String.raw`(?:true|false|yes|no|null|none|nil|undefined|empty|success|failure|AWS_IAM|CUSTOM|SIG[A-Z]{2,7})(?![\w+/=-])`,
    String.raw`(?:HIDDEN_DUE_TO_SECURITY_REASONS|<?sensitiveDataRemoved>?|\*{2,}|x{3,}|<[\w -]{0,30}>)(?![\w+/=-])`,
    String.raw`\[?(?:redacted|filtered|masked|hidden)\]?(?![\w+/=-])`,
    String.raw`(?:\$\{?\w{1,100}\}?|%[a-z])(?![\w+/=-])|\{\{[^}]{0,100}\}\}`,
  ].join('|')})`,
  'i',
)

/** A sentence that goes on after a name and a colon: "password: must have 12 characters". */
export const sentence =
  /^(?:must|should|cannot|can|is|was|are|has|does|may|not|in|of|for|the|this|a|an|and|or|to|from|too|required|invalid|incorrect|expired|missing|wrong|failed|reset|changed|rejected|mismatch|malformed|unknown)(?=[\s,.;:!?)]|$)/i
