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

/**
 * What the tokens of providers begin with, as their documentation says; a run of a token's characters follows. Longer and
 * shorter ones than a provider makes today count too: a log may have cut them. The tests hold the forms against those that
 * secretlint publishes.
 */
const prefixes: readonly string[] = [
  // Of AWS: Bedrock's keys, tokens for EKS and ECR, session tokens.
  'ABSK(?=[\\w+/]{30})',
  'bedrock-api-key-',
  'k8s-aws-v1\\.',
  'QVdTOm(?=[\\w+/]{30})',
  '(?:FwoG|FQoG|IQoJ)(?=[\\w+/%=-]{50})',
  'amzn\\.mws\\.',
  // Where code is kept, built and published.
  'gh[opsur]_(?=\\w{16})',
  'github_pat_',
  'gl(?:pat|ptt|rt|dt|soat|cbt|ft|imt|oas)-',
  'glagent-',
  // npm's own variables are small letters: `npm_config_user_agent`.
  'npm_(?=\\w{16})(?=[a-z_]{0,40}[A-Z\\d])',
  'pypi-AgE',
  'rubygems_',
  'CLOJARS_',
  'dckr_[op]at_',
  'AKCp(?=\\w{40})',
  'cmVmd(?=\\w{40})',
  'AT(?:ATT3|CTT3|BB)(?=[\\w=-]{20})',
  'CFPAT-',
  'PMAK-',
  'sgp_(?=[\\da-f_]{20})',
  // Models.
  'sk-(?:proj|ant|svcacct|admin|or)-',
  'sk-(?=[a-zA-Z\\d]{20})',
  'gsk_',
  'hf_(?=[A-Za-z]{20})',
  'r8_(?=[A-Za-z\\d]{20})',
  'xai-(?=[A-Za-z\\d]{20})',
  'pplx-(?=[A-Za-z\\d]{20})',
  // Clouds, infrastructure, observability.
  'AIza(?=[\\w-]{20})',
  'ya29\\.',
  'GOCSPX-',
  'do[opr]_v1_',
  'hv[sbr]\\.',
  'dapi(?=[\\da-fA-F]{32})',
  'dp\\.(?:pt|st|ct|sa|scim|audit)\\.',
  'dt0[cs]\\d\\d\\.',
  '(?:fm2|fo1)_(?=[\\w-]{20})',
  'gl(?:c|sa)_',
  'HRKU-',
  'NR(?:AK|II|JS|RA)-',
  'nfp_',
  'pscale_(?:tkn|oauth|pw)_',
  'pul-(?=[\\da-f]{20})',
  'sntry[su]_',
  'sbp_(?=[\\da-f]{20})',
  'sb_secret_',
  'tskey-',
  'vc[piark]_(?=\\w{20})',
  'AGE-SECRET-KEY-1',
  'ops_ey',
  'A3-(?=[A-Z\\d]{6}-)',
  'sha256~',
  // Money, messages, documents.
  '[sr]k_(?:live|test|prod)_',
  'whsec_',
  'sq0[a-z]{3}-',
  'EAAA(?=[\\w-]{50})',
  'EAA(?=[A-Za-z\\d]{80})',
  'shp(?:at|ca|pa|ss|tka)_|shp(?:pa|ca|at|ss)a_',
  'shippo_(?:live|test)_',
  'FLWSECK',
  'duffel_(?:live|test)_',
  'xox[abceoprs]-',
  'x(?:app|wfp)-(?=[A-Za-z\\d]-|[\\w-]{20})',
  'SG\\.(?=[\\w-]{1,100}\\.[\\w-]{8})',
  'x(?:keysib|smtpsib)-',
  'key-(?=[\\da-f]{32})',
  'lin_(?:api|oauth)_(?=\\w{16})',
  'ntn_',
  'secret_(?=[A-Za-z\\d]{40})',
  'figd_',
  'tfp_',
  'pat(?=[A-Za-z\\d]{14}\\.[\\da-f]{30})',
]

const patterns: readonly RegExp[] = [
  /-{4,5} ?BEGIN[A-Z\d ]{0,30}PRIVATE KEY(?: BLOCK)? ?-{4,5}.*?(?:-{4,5} ?END[A-Z\d ]{0,30}PRIVATE KEY(?: BLOCK)? ?-{4,5}|$)/gs,
  /(?<=PuTTY-User-Key-File-\d: ).*$/gs,
  new RegExp(String.raw`(?<![A-Za-z\d])(?:${prefixes.join('|')})[\w.~+/%=-]{8,}`, 'g'),
  /(?<![\w-])eyJ[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]*){0,3}/g,
  /(?<=hooks\.slack\.com\/(?:services|workflows|triggers)\/)[\w/]+/gi,
  /(?<=\bdiscord(?:app)?\.com\/api\/webhooks\/\d{1,30}\/)[\w-]{10,}/g,
  /(?<=\.webhook\.office\.com\/webhookb2\/)[\w@/-]{10,}/g,
  /(?<=:\/\/)[^\s/@:]{1,256}(?=:x-oauth-basic@)/g,
  /(?<![\w.])s\.(?=[a-z\d]{0,24}[A-Z])(?=[A-Za-z]{0,24}\d)[A-Za-z\d]{24}(?![\w.])/g,
  // Of Azure, Telegram, Discord, Terraform Cloud and Mailchimp.
  /(?<![\w~.-])[\w~.]{3}\dQ~[\w~.-]{31,34}/g,
  /(?<!\d)\d{8,10}:AA[\w-]{32,}/g,
  /(?<![\w-])[MNO][\w-]{22,25}\.[\w-]{6}\.[\w-]{27,}/g,
  /(?<![A-Za-z\d])[A-Za-z\d]{14}\.atlasv1\.[\w-]{20,}/g,
  /(?<![\da-f])[\da-f]{32}-us\d{1,2}(?!\d)/g,
  // Hashes of passwords, as crypt(3) and others write them.
  /\$(?:2[abxy]|[156y]|argon2(?:id|i|d)|scrypt|pbkdf2[\w-]{0,20})\$[\w./+=,$-]{20,}/g,
]

/** The password in `postgres://user:password@host`. */
const inAddress = /(:\/\/[^\s:/@]{0,100}:)([^\s/]{1,200})(?=@)/g

function isMark(secret: string, mark: string): boolean {
  return secret === mark || /^(?:\*+|x{3,}|\$\{?\w+\}?)$/.test(secret)
}

/** Words may follow, too: "basic authentication failed". */
const withScheme = /\b(bearer|basic)\s{1,9}([\w.~+/=-]{8,})/gi

/** As many as AWS's secret access keys have, and as a line of a key in PEM. */
const mixedCharacters = /(?<![\w+/-])(?:[A-Za-z\d+/]{40}|[A-Za-z\d+/]{64}|[A-Za-z\d+/]{76})(?![\w+/=-])/g

/** Whether small letters, capitals and digits alternate as in no name and no path. */
function isMixed(word: string): boolean {
  const runs = word.match(/[a-z]+|[A-Z]+|\d+/g) ?? []
  return runs.length >= 12 && /\d/.test(word) && /[a-z]/.test(word) && /[A-Z]/.test(word)
}
