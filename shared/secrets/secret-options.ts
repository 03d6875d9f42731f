import { isMasked, maskOf } from './masks.ts'

const option = /(?<![\w-])-[-a-zA-Z]/

/** What stands before a secret on a command line whose option does not say so by its name. */
const afterOptions: readonly RegExp[] = [
  // `curl -u app:hunter2`; two numbers are a user's and a group's.
  after('-u|-U|--user|--proxy-user|-a|--auth|--creds', 'curl|wget|https?|xh|ab|siege|hey|oha|skopeo|oras', {
    before: String.raw`[\s=]{0,3}["']?[^\s:"'/-][^\s:"'/]{0,99}:(?!\d{1,9}(?:\s|$)|//)`,
  }),
  // `mysql -phunter2`: with a space before it, the word names a database.
  after('-p', 'mysql|mysqldump|mysqladmin|mysqlimport|mariadb|mariadb-dump', { before: '(?=[^\\s-])' }),
  after('-p', 'sshpass|snowsql|mongo|mongosh|mongodump|mongorestore|influx|7z'),
  after('-p', String.raw`(?:docker|podman|buildah|helm|az|oc|crane|skopeo|npm)\s{1,9}(?:registry\s{1,9})?login`),
  after('-a', 'redis-cli|valkey-cli'),
  after('-c', 'snmpwalk|snmpget|snmpset|snmpbulkwalk'),
  after('-P', 'unzip|zip|sqlcmd|bcp'),
  after('-w', 'ldapsearch|ldapmodify|ldapadd|ldapwhoami'),
  after('-storepass|-keypass|-srcstorepass|-deststorepass', 'keytool|jarsigner'),
  after('-pass|-passin|-passout', 'openssl', { before: String.raw`[\s=]{1,3}pass:` }),
  after('-U|--user', 'smbclient|rpcclient|smbmap', { before: String.raw`[\s=]{0,3}["']?[^\s%"']{1,100}%` }),
]

const other = /@|aws_se|htpasswd|--from-literal|SecureString|\bnet\suser\s|chpasswd/i

/** The same where no option stands before it. */
const afterOthers: readonly RegExp[] = [
  after('aws_secret_access_key|aws_session_token', String.raw`configure\s{1,9}set`),
  // `sqlplus scott/tiger@db`
  after(String.raw`[\w$#]{1,30}\/(?=[^\s@]{1,100}@)`, 'sqlplus|sqlcl|sqlldr|expdp|impdp|exp|imp|rman', { before: '' }),
  /(?<=\b(?:connect|log[io]n|userid)[\s=]{1,3}[\w$#]{1,30}\/)(?=[^\s@/]{4,100}@[\w/])/gi,
  /(?<=\bjdbc:oracle:\w{1,10}:[\w$#]{1,30}\/)(?=[^\s@]{1,100}@)/gi,
  // The last word of `htpasswd -b FILE USER PASSWORD`.
  /\bhtpasswd(?=[^\n|;]{0,100}\s-[a-zA-Z]{0,8}b)[^\n|;>"']{1,200}\s(?=\\{0,8}["']|[^\s|;>"'\\]+\s{0,9}(?:$|[\n|;>&"\\]))/g,
  /(?<=--from-literal[\s=]["']?[\w.-]{1,100}=)/g,
  /(?<=\bConvertTo-SecureString\s{1,3}(?:-String\s{1,3})?)(?=\\{0,8}["'])/gi,
  /(?<=\bnet\suser\s[^\s/]{1,64}\s)(?=[^\s/*])/gi,
  /(?<=\becho\s["']?[\w.-]{1,64}:)(?=[^\s"'|]{1,200}["']?\s{0,9}\|\s{0,9}(?:sudo\s)?chpasswd)/g,
]

/** An option of a program that stands up to 300 characters before it, in the same command. */
function after(options: string, programs: string, { before = String.raw`[\s=]{1,3}(?!-)` } = {}): RegExp {
  return new RegExp(String.raw`(?<![\w-])(?:${options})(?<=\b(?:${programs})\b[^\n|;]{0,300})${before}`, 'g')
}

const value = /(\\{1,8}["'])(?:(?!\1).){0,300}(?:\1)?|"[^"]*"?|'[^']*'?|[^\s"'|;]+/y

export function maskOptions(text: string): string {
  const masked = option.test(text) ? afterOptions.reduce(maskAfter, text) : text
  return other.test(text) ? afterOthers.reduce(maskAfter, masked) : masked
}

function maskAfter(text: string, introduction: RegExp): string {
  const parts: string[] = []
  let done = 0
  introduction.lastIndex = 0
  for (let found = introduction.exec(text); found !== null; found = introduction.exec(text)) {
    const start = found.index + found[0].length
    // `-u 'app:hunter 2'` opens its quotes before the user's name.
    const opened = /["'](?=[^"']*$)/.exec(found[0])?.[0]
    value.lastIndex = start
    const closing = opened === undefined ? -1 : text.indexOf(opened, start)
    const end = closing > start ? closing : value.test(text) ? value.lastIndex : start
    if (end > start && !isMasked(text, start)) {
      parts.push(text.slice(done, start), maskOf(end - start))
      done = end
    }
    introduction.lastIndex = Math.max(end, found.index + 1)
  }
  return parts.join('') + text.slice(done)
}
