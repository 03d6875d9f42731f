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
  after('-p|--password', 'useradd|usermod|adduser|groupmod'),
  after('-a', 'redis-cli|valkey-cli'),
  after('-c', 'snmpwalk|snmpget|snmpset|snmpbulkwalk'),
  after('-P', 'unzip|zip|sqlcmd|bcp'),
  after('-w', 'ldapsearch|ldapmodify|ldapadd|ldapwhoami'),
  after('-storepass|-keypass|-srcstorepass|-deststorepass', 'keytool|jarsigner'),
  after('-pass|-passin|-passout', 'openssl', { before: String.raw`[\s=]{1,3}pass:` }),
  after('-U|--user', 'smbclient|rpcclient|smbmap', { before: String.raw`[\s=]{0,3}["']?[^\s%"']{1,100}%` }),
]

const other =
  /@|aws_se|htpasswd|--from-literal|SecureString|\bnet\suser\s|chpasswd|\becho\s|\bprintf\s|<<<|-[pP]\s|\b(?:AUTH|AUTHENTICATE|PASS|LOGIN|requirepass|masterauth|SETUSER)\s/i

/** A word with letters and digits, as passwords are made up, to the end of a word. */
const madeUp = String.raw`(?=(?:\\{0,8}["'])?(?=[^\s"'/:=()]{0,40}\d)(?=[^\s"'/:=()]{0,40}[A-Za-z])[^\s"'/:=()]{6,200}(?:[\s"',;)\\\]]|$))`

/** What reads a password from what is written to it. */
const readers = String.raw`(?:(?:sudo\s{1,3})?passwd\b|sudo\s{1,3}(?:-\w{1,10}\s{1,3}){0,3}-\w{0,5}S|(?:sudo\s{1,3})?cryptsetup\b|(?:sudo\s{1,3})?[\w./-]{1,60}[^|;\n]{0,200}--(?:pass\w{0,6}-)?(?:stdin|fd[\s=]0))`

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
  new RegExp(
    String.raw`(?<=\b(?:echo|printf)\s(?:-[neE]{1,3}\s)?)(?=[^|\n]{1,200}\|\s{0,9}${readers})(?!["']?[\w.-]{1,64}:)`,
    'g',
  ),
  new RegExp(String.raw`(?<=\b${readers}[^|;\n]{0,100}<<<\s?)(?=\S)`, 'g'),
  // A command of which only the arguments are shown.
  new RegExp(String.raw`(?<=[[(]\s?\\{0,8}["']-[pP]\s)${madeUp}`, 'g'),
  // What clients of Redis, mail and files say to a server; a word of a sentence is no user's name.
  new RegExp(
    String.raw`(?<=\bAUTH\s(?:(?!(?:failed|error|for|of|from|to|by|with|as|is|on|in)\s)[\w.@-]{1,64}\s)?)${madeUp}`,
    'g',
  ),
  /(?<=\bAUTH(?:ENTICATE)?\s(?:PLAIN|LOGIN|XOAUTH2|CRAM-MD5)\s)(?=[A-Za-z\d+/]{8,}={0,2}(?:[\s"'\\]|$))/g,
  new RegExp(String.raw`(?<=\bPASS\s)(?!Test|Example|Benchmark|[\w.-]{1,100}\.[a-z]{2,4}\b)${madeUp}`, 'g'),
  new RegExp(
    String.raw`(?<=(?<![\w.])[A-Za-z]{0,4}\d{1,6}\sLOGIN\s(?:\\{0,8}["'])?[\w.@+-]{1,64}(?:\\{0,8}["'])?\s)${madeUp}`,
    'g',
  ),
  /(?<=\b(?:requirepass|masterauth)\s{1,9})(?=[^\s-])/g,
  /(?<=\bACL\sSETUSER\s[^\n|;]{1,200}\s[>#])(?=\S{4})/g,
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
