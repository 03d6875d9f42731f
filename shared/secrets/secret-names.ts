import { RecentTexts } from '../core/recent-texts.ts'
import { shown } from './readings.ts'

/** What a password is called elsewhere: German, French, Spanish, ..., Korean, Japanese, Chinese. Accents may be missing. */
const foreign = [
  'passwort|kennwort',
  'mots?[_ -]?de[_ -]?passe',
  'contrase(?:ñ|n\u0303?)a|(?<![a-z])clave',
  'senha',
  'wachtwoord',
  'has[lł]o',
  'heslo',
  'l[oö]senord|passord|adgangskode|salasana',
  'jelsz[oó]|parol[aă]|(?<![a-z])[sş]ifre',
  'пароль',
  '비밀번호|암호',
  'パスワード|暗証番号',
  '密码|密碼|口令',
].join('|')

/** Names whose whole value is a secret, a list or an object too: the ends of `masterUserPassword` and `x-api-key`. */
const holdingSecrets = [
  foreign,
  'passwords?|password[_-]?hash|passwd|passphrase|passcode|mnemonic|(?:seed|recovery|mnemonic)[_ -]?phrase|pwd|pswd|(?:^|[^a-z\\d])pass|(?<![a-z])pw|(?:db|database|user|admin|root|smtp|mail|ftp|ssh|sql|pg|redis|mongo|ldap|proxy|auth|login|http|api|app|vpn|wifi)[_-]?pass|secret[_-]?string|secret[_-]?binary|token|token[_-]?code|api[_-]?keys?|(?:private|priv|client)[_-]?key[_-]?data|priv[_-]?key|(?:licen[sc]e|hmac|pre[_-]?shared|cipher|aes|webhook|storage|deploy|subscription)[_-]?key|(?<![a-z])psk|private[_-]?key(?:[_-]?pem|[_-]?material)?|key[_-]?material|secret[_-]?key(?:[_-]?base)?|secret[_-]?access[_-]?key|signing[_-]?key|account[_-]?key|cookies?|sig|jsessionid|phpsessid|sessionid|otp|mfa[_-]?code|recovery[_-]?codes?|saml[_-]?(?:response|assertion)|client[_-]?assertion|code[_-]?verifier|auth(?:orization)?[_-]?code',
].join('|')

/** Names of a secret where the value is plain; an object of that name has fields of its own, as an ID and a status. */
const plainlySecret =
  'secret|access[_-]?key|encryption[_-]?key|master[_-]?key|app[_-]?key|auth[_-]?key|shared[_-]?key|credentials?|signature|authorization|_session|connect\\.sid'

/** The end of a name, for a regular expression that ignores case: one list for texts and for fields. */
export const secretNames = `${holdingSecrets}|${plainlySecret}`

const secretName = new RegExp(`(?:${secretNames})$`, 'i')
const holder = new RegExp(`(?:${holdingSecrets})$`, 'i')

/** Among them names of AWS's own: tokens that say which page or which change, and whom a token names. */
const harmless =
  /(?:^|[^a-z])no[_-]?password$|(?:next|client|client[_-]?request|creation|continuation|pagination|idempotency|change|lock|subject[_-]?from[_-]?web[_-]?identity)[_-]?token$|action[_-]?group[_-]?signature$/i

/** SSM's and others' ID of a session opens nothing; the cookie of that name is in small letters. */
const idOfSession = /[sS]ession[_-]?I[dD]$/

export function isSecretName(name: string): boolean {
  return endsAs(secretName, name, secretNamesSeen)
}

const secretNamesSeen = new RecentTexts<boolean>()

function endsAs(pattern: RegExp, name: string, known: RecentTexts<boolean>): boolean {
  const answer = known.get(name)
  if (answer !== undefined) return answer
  const seen = shown(name)
  const isSecret = pattern.test(seen) && !harmless.test(seen) && !idOfSession.test(seen)
  known.set(name, isSecret)
  return isSecret
}

/** Whether a plain value of that name is a secret; a PIN has four digits or more, and a pin of a device fewer. */
export function isSecretField(name: string, value: string | number): boolean {
  return isSecretName(name) || isSecretByBoth(shown(name), `${value}`)
}

/** Names that are a secret's where the value looks like one, and as often something else's, for a regular expression. */
export const doubtfulNames = String.raw`key|(?<![a-z\d])_?auth|(?<![a-z\d])code|(?<![a-z\d])pin(?:[_-]?(?:code|number))?`

const plainKey =
  /(?:public|primary|partition|sort|range|hash|cache|object|foreign|unique|idempotency|deduplication|row|index|routing|message|group|bucket|s3|lock|state|ssh|registry|host|translation|i18n)[_-]?key$/i

function isSecretByBoth(name: string, value: string): boolean {
  if (/(?:^|[^a-z\d])pin(?:[_-]?(?:code|number))?$/i.test(name)) return /^\d{4,12}$/.test(value)
  if (/(?:^|[^a-z\d])_?auth$/i.test(name)) return isBasicAuth(value) || isMadeOfChance(value)
  if (/(?:^|[^a-z\d])code$/i.test(name)) return isMadeOfChance(value)
  // S3 calls the name of an object its key.
  if (!/[a-z\d]{2}[_-]?key$/i.test(name) || plainKey.test(name)) return false
  return isMadeOfChance(value) || (/[A-Z\d]_KEY$/.test(name) && /^(?=.*[A-Za-z])(?=.*\d)[^\s/:]{8,}$/.test(value))
}

/** A user and a password in base64, as Docker and npm keep them. */
function isBasicAuth(value: string): boolean {
  return /^[A-Za-z\d+/]{8,}={0,2}$/.test(value) && /^[ -9;-~]+:[ -~]+$/.test(Buffer.from(value, 'base64').toString())
}

/** Letters of both kinds and digits that alternate as in no name, or as many digits in hexadecimal as a key has. */
export function isMadeOfChance(value: string): boolean {
  if (/^(?:[\da-f]{32,}|[\dA-F]{32,})$/.test(value)) return true
  if (!/^(?=.*[a-z])(?=.*\d)[\w.~+/=-]{16,}$/.test(value) || /^[\da-f]{8}-[\da-f]{4}-/i.test(value)) return false
  const runs = value.match(/[A-Z]?[a-z]+|[A-Z]+|\d+/g) ?? []
  if (/[A-Z]/.test(value)) return runs.length >= value.length / 4
  return /^[a-z\d]{18,}$/.test(value) && runs.length >= value.length / 3
}

/** Whether a list or an object of that name is a secret as a whole. */
export function holdsSecrets(name: string): boolean {
  return endsAs(holder, name, holdersSeen)
}

const holdersSeen = new RecentTexts<boolean>()

/**
 * What stands where a secret might, and is none: an access key's ID, an ARN, a flag, a kind of authorization, a signal,
 * what somebody hid already, and what still is to be filled in, as by CloudFormation.
 */
const harmlessValues = [
  String.raw`A[KS]IA[A-Z\d]{12,}(?![\w+=-])`,
  'arn:aws[a-z-]{0,12}:[a-z]',
  String.raw`\{\{[^}]{0,100}\}\}`,
  String.raw`!(?:Ref|GetAtt|Sub|ImportValue)\s`,
].join('|')

/** The same, of what must be the whole value: `$DB_PASSWORD`, and not the password `$un!rise`. */
const harmlessWords = [
  'true|false|yes|no|null|none|nil|undefined|empty|success|failure|AWS_IAM|CUSTOM|SIG[A-Z]{2,7}',
  String.raw`HIDDEN_DUE_TO_SECURITY_REASONS|<?sensitiveDataRemoved>?|\*{2,}|x{3,}|<[\w -]{0,30}>`,
  String.raw`\[?(?:redacted|filtered|masked|hidden)\]?`,
  String.raw`\$[A-Z_]\w{0,100}|\$\d{1,3}|\?|[:@]p?\d{1,3}|\$\{\w{1,100}\}|%[a-z]`,
].join('|')

const end = String.raw`(?=[.!?]?(?:[\s"'\\,;:&)}\]<>|]|$)|%22)`

/** Whether a secret's place in a text holds none; the text goes on after it. */
export const harmlessValue = new RegExp(`^(?:${harmlessValues}|(?:${harmlessWords})${end})`, 'i')

/** Whether a field holds no secret in a secret's place. */
export const harmlessField = new RegExp(String.raw`^(?:(?:${harmlessValues})\S*|${harmlessWords})$`, 'i')

/** A sentence that goes on after a name and a colon: "password: must have 12 characters". */
export const sentence =
  /^(?:must|should|cannot|can|is|was|are|has|does|may|not|in|of|for|the|this|a|an|and|or|to|from|too|required|invalid|incorrect|expired|missing|wrong|failed|reset|changed|rejected|mismatch|malformed|unknown)(?=[\s,.;:!?)]|$)/i
