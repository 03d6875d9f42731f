/** Secrets that tell by their own form what they are. Each pattern takes linear time. */
export function redactForms(text: string, mark: string): string {
  return patterns
    .reduce((redacted, pattern) => redacted.replace(pattern, mark), text)
    .replace(inAddress, `$1${mark}`)
    .replace(withScheme, (whole, scheme: string, secret: string) =>
      /[\d=+/_~]/.test(secret) || secret.length >= 20 ? `${scheme} ${mark}` : whole,
    )
    .replace(fortyCharacters, (word) => (isMixed(word) ? mark : word))
}

const patterns: readonly RegExp[] = [
  /-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----.*?(?:-----END [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----|$)/gs,
  /(?<![\w-])eyJ[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]*)?/g,
  // Of GitHub, GitLab, npm, Slack, Stripe, OpenAI, Anthropic, SendGrid and Google.
  /(?<![\w-])(?:gh[opsur]_|github_pat_|glpat-|npm_|xox[abeoprs]-|[sr]k_live_|sk-(?:proj|ant|svcacct)-|SG\.|AIza)[\w.-]{10,}/g,
  /(?<=hooks\.slack\.com\/services\/)[\w/]{10,}/g,
  // Session tokens of AWS.
  /(?<![\w+/=])(?:FwoG|FQoG|IQoJ)[\w+/%=-]{50,}/g,
]

/** The password in `postgres://user:password@host`. */
const inAddress = /(:\/\/[^\s:/@]{0,100}:)[^\s/]{1,200}(?=@)/g

/** Words may follow, too: "basic authentication failed". */
const withScheme = /\b(bearer|basic)\s{1,9}([\w.~+/=-]{8,})/gi

/** As many as AWS's secret access keys have. */
const fortyCharacters = /(?<![\w+/=-])[A-Za-z\d+/]{40}(?![\w+/=-])/g

/** Whether small letters, capitals and digits alternate as in no name and no path. */
function isMixed(word: string): boolean {
  const runs = word.match(/[a-z]+|[A-Z]+|\d+/g) ?? []
  return runs.length >= 12 && /\d/.test(word) && /[a-z]/.test(word) && /[A-Z]/.test(word)
}
