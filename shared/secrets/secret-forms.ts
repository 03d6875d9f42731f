import { tokenPrefixes } from './token-prefixes.ts'

/** Secrets that tell by their own form what they are. Each pattern takes linear time. */
export function redactForms(text: string, mark: string): string {
  return patterns
    .reduce((redacted, pattern) => redacted.replace(pattern, mark), text)
    .replace(inAddress, (whole, before: string, secret: string) => (isMark(secret, mark) ? whole : `${before}${mark}`))
    .replace(withScheme, (whole, scheme: string, secret: string) =>
      /[\d=+/_~]/.test(secret) || secret.length >= 20 ? `${scheme} ${mark}` : whole,
    )
    .replace(mixedCharacters, (word) => (isMixed(word) ? mark : word))
}

const patterns: readonly RegExp[] = [
  // A key's ID and the key in one word.
  /(?<=(?<![A-Z\d])A[KS]IA[A-Z\d]{12,20}\/)[A-Za-z\d+/]{40}(?![\w+/=-])/g,
  /-{4,5} ?BEGIN[A-Z\d ]{0,60}PRIVATE KEY(?: BLOCK)? ?-{4,5}.*?(?:-{4,5} ?END[A-Z\d ]{0,60}PRIVATE KEY(?: BLOCK)? ?-{4,5}|$)/gis,
  /(?<=PuTTY-User-Key-File-\d: ).*$/gs,
  new RegExp(String.raw`(?<![A-Za-z\d])(?:${tokenPrefixes.join('|')})[\w.~+/%=-]{8,}`, 'g'),
  /(?<![\w-])eyJ[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]*){0,3}/g,
  /(?<![\w-])e[yw][\w-]{16,}\.e[yw][\w\\/-]{16,}(?:\.[\w\\/-]*={0,2})?/g,
  /(?<=hooks\.slack\.com\/(?:services|workflows|triggers)\/)[\w/+]+/gi,
  /(?<=\bdiscord(?:app)?\.com\/api\/webhooks\/\d{1,30}\/)[\w-]{10,}/g,
  /(?<=\.webhook\.office\.com\/webhookb2\/)[\w@/-]{10,}/g,
  /(?<=:\/\/)[^\s/@:]{1,256}(?=:x-oauth-basic@)/g,
  // A form of many: a part of it says that it is a key, `ramp_sec_...`, `sk_car_...`.
  /(?<![A-Za-z\d])(?:[a-z\d]{1,20}_){0,3}(?:sk|pat|apikey|key|secret|sec|token)_(?:[a-z\d]{1,10}_){0,2}(?=[A-Za-z]{0,40}\d)[A-Za-z\d]{20,}/g,
  /(?<![\w.])s\.(?=[A-Za-z]{0,24}\d)[A-Za-z\d]{24}(?![\w.])/g,
  // Of Azure, Telegram, Discord, Terraform Cloud and Mailchimp.
  /(?<![\w~.-])[\w~.]{3}\dQ~[\w~.-]{31,34}/g,
  /(?<!\d)\d{8,10}:AA[\w-]{32,}/g,
  /(?<![\w-])[MNO][\w-]{22,25}\.[\w-]{6}\.[\w-]{27,}/g,
  /(?<![A-Za-z\d])[A-Za-z\d]{14}\.atlasv1\.[\w=-]{20,}/g,
  /(?<![\da-f])[\da-f]{32}-us\d{1,2}(?!\d)/g,
  // Of Facebook, Fly, Salesforce, Slack's browser, MaxMind, Tableau and Z.ai; addresses at which GitLab takes mail.
  /(?<!\d)\d{15,16}[|%][\w-]{27,}/g,
  /(?<=\bFlyV1\s)[\w=,+/-]{20,}/g,
  /(?<![A-Za-z\d])00[A-Za-z\d]{13}![\w.-]{20,}/g,
  /xoxd-[\w\\/+%=-]{20,}/g,
  /(?<![A-Za-z\d])[A-Za-z\d]{6}_[A-Za-z\d]{29}_mmk/g,
  /(?<![\w+/])[A-Za-z\d+/]{22}==:[A-Za-z\d]{32}/g,
  /(?<![\w-])[\da-fA-F]{32}\.(?=[A-Za-z]{0,16}\d)[A-Za-z\d]{16}(?![\w.])/g,
  /(?<=\bincoming\+)[\w.-]{1,300}(?=@)/g,
  // A token that was encoded once more, and the marks that Microsoft puts into its keys.
  /(?<![\w+/-])ZXlK[\w+/-]{40,}={0,2}/g,
  /(?<![\w+/])[A-Za-z\d+/]{40,76}(?:JQQJ9|\+(?:ASt|ARm|AMC|AIoT|ACR|AEh)|AzFu|AzSe|AzCa|ACDb|ACRA|APIM)[A-Za-z\d+/]{5,}={0,2}/g,
  // Hashes of passwords, as crypt(3) and others write them.
  /\$(?:2[abxy]|[156yPH]|apr1|sha1|argon2(?:id|i|d)|scrypt|pbkdf2[\w-]{0,20})\$[\w./+=,$-]{20,}/g,
  /\{(?:S?SHA|S?MD5|CRYPT)\d{0,3}\}[\w./+$-]{12,}={0,2}/g,
  /(?<![\w$])(?:pbkdf2_sha\d{1,3}|bcrypt_sha256|scrypt:\d{1,9}:\d:\d|SCRAM-SHA-\d{1,3})\$[\w./+=,:$-]{20,}/g,
]

/** The password in `postgres://user:password@host`. One with a slash in it is no valid address, and stands in logs because of it. */
const inAddress = /(:\/\/[^\s:/@]{0,100}:)([^\s/]{1,200}(?=@)|(?!\d{1,5}\/)[^\s"'<>@]{1,200}(?=@))/g

function isMark(secret: string, mark: string): boolean {
  return secret === mark || /^(?:\*+|x{3,}|\$\{?\w+\}?)$/.test(secret)
}

/** Words may follow, too: "basic authentication failed". */
const withScheme = /\b(bearer|basic)\s{1,9}([\w.~+/=-]{8,})/gi

/** As many as AWS's secret access keys have, and as a line of a key in PEM. S3's ID of a request, for AWS's support, looks alike. */
const mixedCharacters =
  /(?<![\w+/-])(?<!(?:x-amz-id-2|Extended Request ID|[Hh]ost ?I[Dd])["\s:=]{1,6}|<HostId>)(?:[A-Za-z\d+/]{40}|[A-Za-z\d+/]{64}|[A-Za-z\d+/]{76})(?![\w+/=-])/g

/** Whether small letters, capitals and digits alternate as in no name and no path. */
function isMixed(word: string): boolean {
  const runs = word.match(/[a-z]+|[A-Z]+|\d+/g) ?? []
  return runs.length >= 12 && /\d/.test(word) && /[a-z]/.test(word) && /[A-Z]/.test(word)
}
