import { maskAll, maskOf } from './masks.ts'
import { tokenPrefixes } from './token-prefixes.ts'

/** Secrets that tell by their own form what they are. Each pattern takes linear time. */
export function maskForms(text: string): string {
  let masked = text
  for (const [needed, pattern] of patterns) if (text.includes(needed)) masked = maskAll(masked, pattern)
  if (hexadecimal.test(text)) masked = patternsOfHexadecimal.reduce(maskAll, masked)
  if (port.test(text)) masked = maskAll(masked, afterPort)
  if (text.includes('://')) masked = masked.replace(inAddress, maskInAddress)
  masked = masked.replace(withScheme, maskAfterScheme)
  if (!longWord.test(text)) return masked
  return patternsOfLongWords
    .reduce(maskAll, masked)
    .replace(mixedCharacters, (word) => (isMixed(word) ? maskOf(word.length) : word))
}

function maskInAddress(whole: string, before: string, secret: string): string {
  return isStandIn.test(secret) ? whole : before + maskOf(secret.length)
}

function maskAfterScheme(whole: string, secret: string): string {
  const isSecret = /[\d=+/_~]/.test(secret) || secret.length >= 20
  return isSecret ? whole.slice(0, -secret.length) + maskOf(secret.length) : whole
}

const keyBody =
  /(?<![\w+/])(?:MII[A-Z][\w+/][AQgw]IBA(?:AK[BC]|DA)|MHcCAQEEI|MIG\wAgEBBD|MIHcAgEBBE|MI[GH]\wAgEAMB[AM]GByqGSM49|MC4CAQAwBQYDK2VwBCIEI|b3BlbnNzaC1rZXktdjE)[\w+/]{8,}={0,2}(?:(?:\s|\\{1,8}[nr]){1,4}[A-Za-z\d+/]{16,}={0,2}(?![\w+/=.:-]))*/g

const addressInGo = /(?<=[\w.-]:)[^\s"':]{1,200}?(?=@(?:tcp6?|unix)\()/g

/** What makes a text worth a closer look: a part that each of the secrets has, and their forms. */
const patterns: readonly (readonly [needed: string, pattern: RegExp])[] = [
  [
    '----',
    /-{4,5} ?BEGIN[A-Z\d ]{0,60}PRIVATE KEY(?: BLOCK)? ?-{4,5}.*?(?:-{4,5} ?END[A-Z\d ]{0,60}PRIVATE KEY(?: BLOCK)? ?-{4,5}|$)/gis,
  ],
  ['PuTTY', /(?<=PuTTY-User-Key-File-\d: ).*$/gs],
  ['', new RegExp(String.raw`(?<![A-Za-z\d])(?:${tokenPrefixes.join('|')})[\w.~+/%=-]{8,}`, 'g')],
  ['eyJ', /(?<![\w-])eyJ[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]*){0,3}/g],
  ['.', /(?<![\w-])e[yw][\w-]{16,}\.e[yw][\w\\/-]{16,}(?:\.[\w\\/-]*={0,2})?/g],
  ['slack', /(?<=hooks\.slack\.com\/(?:services|workflows|triggers)\/)[\w/+]+/gi],
  ['discord', /(?<=\bdiscord(?:app)?\.com\/api\/webhooks\/\d{1,30}\/)[\w-]{10,}/g],
  ['webhook.office', /(?<=\.webhook\.office\.com\/webhookb2\/)[\w@/-]{10,}/g],
  // Where PagerDuty, Splunk, Squadcast and others take alerts: whoever has the address can raise and close incidents.
  [
    '://',
    /(?<=:\/\/[^\s/?#"'@]{1,200}\/(?:[\w.-]{1,40}\/){0,4}(?:hooks?|webhooks?|integrations?|incidents|alerts?|catch|key|ping)\/(?:[\w.-]{1,40}\/){0,3})(?=[A-Za-z-]{0,40}\d)(?:[\da-f]{24,64}|[\dA-F]{24,64}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?=[A-Za-z_]{0,40}\d{1,20}[A-Za-z_]{1,40}\d)(?=[A-Za-z\d_]{0,60}[A-Z])(?=[A-Za-z\d_]{0,60}[a-z])[A-Za-z\d_]{20,64})(?![\w-])/g,
  ],
  ['x-oauth-basic', /(?<=:\/\/)[^\s/@:]{1,256}(?=:x-oauth-basic@)/g],
  // A form of many: a part of it says that it is a key, `ramp_sec_...`, `sk_car_...`.
  [
    '_',
    /(?<![A-Za-z\d])(?:[a-z\d]{1,20}_){0,3}(?:sk|pat|apikey|key|secret|sec|token)_(?:[a-z\d]{1,10}_){0,2}(?=[A-Za-z]{0,40}\d)[A-Za-z\d]{20,}/g,
  ],
  ['s.', /(?<![\w.])s\.(?=[A-Za-z]{0,24}\d)[A-Za-z\d]{24}(?![\w.])/g],
  // Of Azure, Telegram, Discord, Terraform Cloud and Mailchimp.
  ['Q~', /(?<![\w~.-])[\w~.]{3}\dQ~[\w~.-]{31,34}/g],
  [':AA', /(?<!\d)\d{8,10}:AA[\w-]{32,}/g],
  ['.', /(?<![\w-])[MNO][\w-]{22,25}\.[\w-]{6}\.[\w-]{27,}/g],
  ['atlasv1', /(?<![A-Za-z\d])[A-Za-z\d]{14}\.atlasv1\.[\w=-]{20,}/g],
  // Of Facebook, Fly, Salesforce, Slack's browser, MaxMind, Tableau and Z.ai; addresses at which GitLab takes mail.
  ['', /(?<!\d)\d{15,16}[|%][\w-]{27,}/g],
  ['FlyV1', /(?<=\bFlyV1\s)[\w=,+/-]{20,}/g],
  ['!', /(?<![A-Za-z\d])00[A-Za-z\d]{13}![\w.-]{20,}/g],
  ['xoxd-', /xoxd-[\w\\/+%=-]{20,}/g],
  ['_mmk', /(?<![A-Za-z\d])[A-Za-z\d]{6}_[A-Za-z\d]{29}_mmk/g],
  ['==:', /(?<![\w+/])[A-Za-z\d+/]{22}==:[A-Za-z\d]{32}/g],
  ['incoming+', /(?<=\bincoming\+)[\w.-]{1,300}(?=@)/g],
  // A token and a private key that were encoded once more; the first of the two is public where it is a certificate's.
  ['LS0tLS1CRUdJTi', /LS0tLS1CRUdJTi(?!BDRVJU|BQVUJM)[\w+/-]{8,}={0,2}/g],
  ['ZXlK', /(?<![\w+/-])ZXlK[\w+/-]{40,}={0,2}/g],
  // Hashes of passwords, as crypt(3) and others write them.
  ['$', /\$(?:2[abxy]|[156yPH]|apr1|sha1|argon2(?:id|i|d)|scrypt|pbkdf2[\w-]{0,20})\$[\w./+=,$-]{20,}/g],
  ['{', /\{(?:S?SHA|S?MD5|CRYPT)\d{0,3}\}[\w./+$-]{12,}={0,2}/g],
  ['$', /(?<![\w$])(?:pbkdf2_sha\d{1,3}|bcrypt_sha256|scrypt:\d{1,9}:\d:\d|SCRAM-SHA-\d{1,3})\$[\w./+=,:$-]{20,}/g],
  // A private key whose first line is missing, by what DER begins with (RFC 8017, RFC 5915, RFC 5958), and OpenSSH's.
  ...['MI', 'MHcCAQEEI', 'MC4CAQAw', 'b3BlbnNzaC1rZXktdjE'].map((needed) => [needed, keyBody] as const),
  // `https://TOKEN@github.com`; Amazon's IDs of SSH keys are names.
  ['://', /(?<=:\/\/)(?!APKA)(?=[^\s/@:]{0,80}\d)[\w.~%-]{16,256}(?=@)/g],
  // Go's address of a database: `user:password@tcp(host)`.
  ['@tcp', addressInGo],
  ['@unix', addressInGo],
]

const longWord = /[A-Za-z\d+/]{40}/
const patternsOfLongWords: readonly RegExp[] = [
  // A key's ID and the key in one word.
  /(?<=(?<![A-Z\d])A[KS]IA[A-Z\d]{12,20}\/)[A-Za-z\d+/]{40}(?![\w+/=-])/g,
  // The marks that Microsoft puts into its keys.
  /(?<![\w+/])[A-Za-z\d+/]{40,76}(?:JQQJ9|\+(?:ASt|ARm|AMC|AIoT|ACR|AEh)|AzFu|AzSe|AzCa|ACDb|ACRA|APIM)[A-Za-z\d+/]{5,}={0,2}/g,
]

/** A line of PostgreSQL's `.pgpass`: host, port, database, user, password. */
const port = /:(?:\d{4,5}|\*):/
const afterPort =
  /(?<=[\w*]:(?:\d{4,5}|\*):(?=[\w.-]{0,63}[a-z*])[\w.*-]{1,64}:[\w.*-]{1,64}:)(?=\S{0,60}\d)[^\s:"']{5,200}(?=[\s"']|$)/gi

const hexadecimal = /[\da-fA-F]{32}/
const patternsOfHexadecimal: readonly RegExp[] = [
  /(?<![\da-f])[\da-f]{32}-us\d{1,2}(?!\d)/g,
  /(?<![\w-])[\da-fA-F]{32}\.(?=[A-Za-z]{0,16}\d)[A-Za-z\d]{16}(?![\w.])/g,
]

/** The password in `postgres://user:password@host`. One with a slash in it is no valid address, and stands in logs because of it. */
const inAddress = /(:\/\/[^\s:/@]{0,100}:)([^\s/]{1,200}(?=@)|(?!\d{1,5}\/)[^\s"'<>@]{1,200}(?=@))/g

const isStandIn = /^(?:\[redacted\]|\*+|x{3,}|\$\{?\w+\}?)$/

/** Words may follow, too: "basic authentication failed". */
const withScheme = /\b(?:bearer|basic)\s{1,9}([\w.~+/=-]{8,})/gi

/** As many as AWS's secret access keys have, and as a line of a key in PEM and in OpenSSH's form. S3's ID of a request, for AWS's support, looks alike. */
const mixedCharacters =
  /(?<![\w+/-])(?<!(?:x-amz-id-2|Extended Request ID|[Hh]ost ?I[Dd])["\s:=]{1,6}|<HostId>)(?:[A-Za-z\d+/]{40}|[A-Za-z\d+/]{64}|[A-Za-z\d+/]{70}|[A-Za-z\d+/]{76})(?![\w+/=-])/g

/** Whether small letters, capitals and digits alternate as in no name and no path. */
function isMixed(word: string): boolean {
  const runs = word.match(/[a-z]+|[A-Z]+|\d+/g) ?? []
  return runs.length >= 12 && /\d/.test(word) && /[a-z]/.test(word) && /[A-Z]/.test(word)
}
