/** Letters, capitals and digits that look like chance, and are no one's secret. */
function run(length: number, alphabet = 'aB3dE6gH9jK2mN5pQ8sT1vW4xY7z'): string {
  return Array.from({ length }, (_, i) => alphabet.charAt((i * 11 + 5) % alphabet.length)).join('')
}

const hex = (length: number): string => run(length, '0a7c3e9b5d1f2486')
const capitals = (length: number): string => run(length, 'KQ7W2ZP9XM4V')

/** Secrets that are known by their form, by whose they are. */
const tokens: Readonly<Record<string, string>> = {
  'AWS secret access key': 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  'AWS session token': `IQoJb3JpZ2luX2Vj${run(200)}==`,
  'Bedrock key': `ABSK${run(120)}=`,
  'Bedrock short-term key': `bedrock-api-key-${run(80)}`,
  'EKS token': `k8s-aws-v1.${run(90)}`,
  'ECR password': `QVdTOm${run(90)}`,
  JWT: `eyJ${run(30)}.eyJ${run(60)}.${run(43)}`,
  'private key': `-----BEGIN RSA PRIVATE KEY-----\n${run(64)}\n${run(64)}\n-----END RSA PRIVATE KEY-----`,
  'OpenSSH key': `-----BEGIN OPENSSH PRIVATE KEY-----\n${run(70)}\n-----END OPENSSH PRIVATE KEY-----`,
  'EC key on one line': `-----BEGIN EC PRIVATE KEY-----\\n${run(64)}\\n-----END EC PRIVATE KEY-----`,
  'bcrypt hash': `$2b$12$${run(53)}`,
  'SHA-512 hash': `$6$${run(8)}$${run(86)}`,
  'argon2 hash': `$argon2id$v=19$m=65536,t=3,p=4$${run(22)}$${run(43)}`,
  '1Password': `ops_eyJ${run(120)}`,
  '1Password secret key': `A3-${capitals(6)}-${capitals(11)}-${capitals(5)}-${capitals(5)}-${capitals(5)}`,
  age: `AGE-SECRET-KEY-1${capitals(58)}`,
  Anthropic: `sk-ant-api03-${run(93)}AA`,
  Artifactory: `AKCp${run(69)}`,
  Atlassian: `ATATT3${run(120)}`,
  'Azure client secret': `${run(3)}8Q~${run(34)}`,
  Bitbucket: `ATBB${run(32)}`,
  Databricks: `dapi${hex(32)}`,
  DigitalOcean: `dop_v1_${hex(64)}`,
  Discord: `M${run(23)}.${run(6)}.${run(38)}`,
  'Docker Hub': `dckr_pat_${run(27)}`,
  Doppler: `dp.pt.${run(43)}`,
  Dynatrace: `dt0c01.${capitals(24)}.${capitals(64)}`,
  Figma: `figd_${run(40)}`,
  GitHub: `ghp_${run(36)}`,
  'GitHub app': `ghs_${run(36)}`,
  'GitHub fine-grained': `github_pat_${run(82)}`,
  GitLab: `glpat-${run(20)}`,
  'Google API key': `AIza${run(35)}`,
  'Google OAuth': `ya29.${run(60)}`,
  'Google OAuth client': `GOCSPX-${run(28)}`,
  Grafana: `glsa_${run(32)}_${hex(8)}`,
  Groq: `gsk_${run(52)}`,
  Heroku: `HRKU-${run(60)}`,
  'Hugging Face': `hf_${run(34, 'aBdEgHjKmNpQsTvWxYz')}`,
  Linear: `lin_api_${run(40)}`,
  Mailchimp: `${hex(32)}-us14`,
  Mailgun: `key-${hex(32)}`,
  Netlify: `nfp_${run(36)}`,
  'New Relic': `NRAK-${capitals(27)}`,
  Notion: `ntn_${run(46)}`,
  npm: `npm_${run(36)}`,
  OpenAI: `sk-${run(20)}T3BlbkFJ${run(20)}`,
  'OpenAI project': `sk-proj-${run(74)}T3BlbkFJ${run(74)}`,
  OpenShift: `sha256~${run(43)}`,
  Perplexity: `pplx-${run(48)}`,
  PlanetScale: `pscale_tkn_${run(43)}`,
  Postman: `PMAK-${hex(24)}-${hex(34)}`,
  Pulumi: `pul-${hex(40)}`,
  PyPI: `pypi-AgEIcHlwaS5vcmc${run(60)}`,
  Replicate: `r8_${run(37)}`,
  RubyGems: `rubygems_${hex(48)}`,
  SendGrid: `SG.${run(22)}.${run(43)}`,
  Sentry: `sntrys_${run(60)}`,
  Shopify: `shpat_${hex(32)}`,
  Slack: `xoxb-${run(12, '1234567890')}-${run(12, '1234567890')}-${run(24)}`,
  'Slack app': `xapp-1-${capitals(10)}-${run(12, '1234567890')}-${hex(64)}`,
  Square: `sq0csp-${run(43)}`,
  'Stripe live': `sk_live_${run(24)}`,
  'Stripe test': `sk_test_${run(24)}`,
  'Stripe restricted': `rk_test_${run(24)}`,
  'Stripe webhook': `whsec_${run(32)}`,
  Supabase: `sbp_${hex(40)}`,
  Tailscale: `tskey-auth-${run(16)}-${run(32)}`,
  Telegram: `${run(10, '1234567890')}:AA${run(33)}`,
  'Terraform Cloud': `${run(14)}.atlasv1.${run(64)}`,
  Typeform: `tfp_${run(44)}`,
  Vault: `hvs.${run(95)}`,
  'Vault batch': `hvb.${run(140)}`,
  Vercel: `vcp_${run(24)}`,
  xAI: `xai-${run(80)}`,
}

/** Stands where the secret does. */
const here = '\u0000'

/** Texts that make a word a secret by what stands before it. */
const introductions: readonly string[] = [
  `password=${here}`,
  `password: ${here}`,
  `password := ${here}`,
  `password => '${here}'`,
  `DB_PASSWORD=${here} NODE_ENV=production`,
  `"password":"${here}"`,
  `\\"password\\":\\"${here}\\"`,
  `'passwd': '${here}', 'user': 'bob'`,
  `User(name=bob, password=${here})`,
  `Server=db;User Id=app;Pwd=${here};Encrypt=yes`,
  `{Password:${here} User:bob}`,
  `<password>${here}</password>`,
  `<add key="DbPassword" value="${here}" />`,
  `{"name":"API_TOKEN","value":"${here}"}`,
  `%22password%22%3A%22${here}%22`,
  `GET /reset?token=${here}&user=bob`,
  `https://bob:${here}@db.example.com/orders`,
  `postgres://app:${here}@10.0.0.7:5432/orders`,
  `Authorization: Bearer ${here}`,
  `Authorization: Basic ${here}`,
  `authorization=${here}`,
  `X-Api-Key: ${here}`,
  `x-vault-token: ${here}`,
  `Cookie: session=${here}; theme=dark`,
  `Set-Cookie: JSESSIONID=${here}; Path=/`,
  `client_secret=${here}`,
  `clientSecret: "${here}"`,
  `private_key = ${here}`,
  `the password is ${here}`,
  `CREATE USER bob IDENTIFIED BY '${here}'`,
  `ALTER ROLE bob WITH PASSWORD '${here}'`,
  `--db-password ${here}`,
  `--password=${here}`,
  `--client-secret ${here} --region us-east-1`,
  `-Dspring.datasource.password=${here}`,
  `curl -u app:${here} https://api.example.com/`,
  `curl -s --user 'app:${here}' https://api.example.com/`,
  `curl -uapp:${here} https://api.example.com/`,
  `aws configure set aws_secret_access_key ${here}`,
  `{'password': b'${here}'}`,
  `user=bob pass=${here}`,
  `{"pass":"${here}"}`,
  `비밀번호: ${here}`,
  `curl -U proxy:${here} -u app:${here} https://api.example.com/`,
  `mysql -uapp -p${here} orders`,
  `sshpass -p ${here} ssh bob@10.0.0.7`,
  `docker login -u bob -p ${here} registry.example.com`,
  `redis-cli -h cache -a ${here} ping`,
  `ldapsearch -D cn=bob -w ${here}`,
  `keytool -list -storepass ${here}`,
  `openssl rsa -passin pass:${here} -in key.pem`,
  `net user bob ${here} /add`,
  `echo bob:${here} | sudo chpasswd`,
]

export interface SecretText {
  readonly text: string
  /** What must be nowhere. */
  readonly secret: string
}

/** A secret each in the middle of a text, by whatever shows that it is one. */
export const secretTexts: readonly SecretText[] = [
  ...Object.values(tokens).map((secret) => ({ text: `could not use ${secret} now`, secret: bodyOf(secret) })),
  ...introductions.map((text, i) => {
    const secret = `hunter2-Example${100 + i}`
    return { text: text.replaceAll(here, secret), secret }
  }),
]

/** Of a key in PEM the lines between: its first and last line are in any book. */
function bodyOf(secret: string): string {
  return /KEY-----(?:\n|\\n)(\w+)/.exec(secret)?.[1] ?? secret
}
