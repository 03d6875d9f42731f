import { isMasked, maskOf } from './masks.ts'
import { isSecretName } from './secret-names.ts'
import { endOfQuotes } from './spans.ts'

/**
 * SQL says names and values in two lists: `(name, password) VALUES ('bob', 'x')`, and PostgreSQL of what is there already
 * `Key (name, token)=(bob, x)`.
 */
const columns = /\(([^()]{1,2000})\)(?:\s{0,9}=\s{0,9}|[^();]{0,80}?\bvalues?\s{0,9})(?=\()/gi

/** `[parameters: ('bob', 'x')]` and `parameters: $1 = 'bob', $2 = 'x'`, of a statement that has places for them. */
const parameters =
  /\b(?:parameters|params|binds|bindings|bind\s(?:variables|parameters)|args|values)\\{0,8}["']?\s{0,3}[:=]\s{0,3}/gi
const stand = String.raw`(?:\?|%s|\$\d{1,3}|[:@]p?\d{1,3})`
const setToStand = new RegExp(String.raw`([\w.]{1,80})[\x60"\]\\]{0,3}\s{0,3}(?:=|<>|like)\s{0,3}${stand}`, 'gi')
const isStand = new RegExp(`^${stand}$`)

/** Names that an index bears: what the engine says of a value that it has already. */
const taken: readonly RegExp[] = [
  // MySQL: `Duplicate entry 'x' for key 'users.api_token_UNIQUE'`.
  /(?<=\bDuplicate entry \\{0,8}')(?<value>[^'\n]{1,1000}?)(?=\\{0,8}' for key \\{0,8}'(?<key>[\w.$-]{1,200}))/g,
  // SQL Server: `with unique index 'IX_Users_ApiToken'. The duplicate key value is (x).`
  /(?<=\b(?:index|constraint|KEY constraint) \\{0,8}'(?<key>[\w.$-]{1,200})\\{0,8}'\.[^()\n]{0,200}duplicate key value is \()(?<value>[^)\n]{1,1000})(?=\))/g,
]

export function maskValuesOfColumns(text: string): string {
  if (!/[(?%$]|\bDuplicate/.test(text)) return text
  const { masked, areBound } = maskRows(text)
  const withoutTaken = taken.reduce((so, pattern) => so.replace(pattern, maskTaken), masked)
  return areBound || bindsSecret(text) ? maskParameters(withoutTaken) : withoutTaken
}

function maskTaken(value: string, ...rest: readonly unknown[]): string {
  const groups = rest.at(-1)
  const key = typeof groups === 'object' && groups !== null && 'key' in groups ? `${groups.key}` : ''
  return namesSecretKey(key) ? maskOf(value.length) : value
}

/** `users.uq_users_api_token_key`: of an index the columns' names are a part. */
function namesSecretKey(key: string): boolean {
  return isSecretName(key.replace(/(?:[_.-](?:unique|uniq|uq|uk|key|index|idx|ix|\d{1,4}))+$/i, ''))
}

/** The values in the places of secret names, and whether the places are to be filled in from elsewhere. */
function maskRows(text: string): { readonly masked: string; readonly areBound: boolean } {
  const found: Value[] = []
  let areBound = false
  columns.lastIndex = 0
  for (let names = columns.exec(text); names !== null; names = columns.exec(text)) {
    const places = secretColumns(names[1] ?? '')
    if (places.length === 0) continue
    const { rows, end } = rowsFrom(text, columns.lastIndex)
    for (const values of rows) for (const place of places) found.push(...values.slice(place, place + 1))
    columns.lastIndex = end
  }
  const secrets = found.filter(({ start, end }) => {
    const value = text.slice(start, end)
    if (isStand.test(value)) areBound = true
    return !isPlain(value)
  })
  return { masked: maskValues(text, secrets), areBound }
}

function rowsFrom(text: string, start: number): { readonly rows: readonly (readonly Value[])[]; readonly end: number } {
  const rows: (readonly Value[])[] = []
  for (let at = start; ; at = nextRow.lastIndex) {
    const { values, end } = valuesFrom(text, at)
    rows.push(values)
    nextRow.lastIndex = end
    if (!nextRow.test(text)) return { rows, end }
  }
}

function maskValues(text: string, values: readonly Value[]): string {
  const parts: string[] = []
  let done = 0
  for (const { start, end } of values) {
    if (start === end || isMasked(text, start)) continue
    parts.push(text.slice(done, start), maskOf(end - start))
    done = end
  }
  return parts.join('') + text.slice(done)
}

const nextRow = /\s{0,9},\s{0,9}(?=\()/y

function secretColumns(list: string): readonly number[] {
  const names = list.split(',').map(
    (name) =>
      name
        .replace(/[\s"'`[\]\\]+/g, '')
        .split('.')
        .at(-1) ?? '',
  )
  return names.flatMap((name, i) => (isSecretName(name) ? [i] : []))
}

/** No value, or one that is filled in. */
function isPlain(value: string): boolean {
  return (
    isStand.test(value) || /^(?:null|default|true|false|\.{3}|[:@]\w{1,80}|\w{1,40}\(\)|%\(\w{1,80}\)s)$/i.test(value)
  )
}

interface Value {
  readonly start: number
  readonly end: number
}

/** The values between brackets that open at `start`, without their quotes. */
function valuesFrom(text: string, start: number): { readonly values: readonly Value[]; readonly end: number } {
  const values: Value[] = []
  const token = /[(),[\]]|\\{0,8}["']/g
  token.lastIndex = start + 1
  let open = 0
  let first = start + 1
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const [sign] = found
    if (/["']$/.test(sign)) token.lastIndex = endOfQuotes(text, token.lastIndex - 1)
    else if (open === 0 && /[,)\]]/.test(sign)) {
      values.push(withoutQuotes(text, first, found.index))
      first = token.lastIndex
      if (sign !== ',') return { values, end: token.lastIndex }
    } else if (sign !== ',') open += '(['.includes(sign) ? 1 : -1
  }
  return { values: [...values, withoutQuotes(text, first, text.length)], end: text.length }
}

const ends = /^\s*(?:[bnu]?\\{0,8}["'])?|(?:\\{0,8}["'])?\s*$/gi

function withoutQuotes(text: string, start: number, end: number): Value {
  const value = text.slice(start, end)
  const [before = '', after = ''] = value.match(ends) ?? []
  return before.length + after.length >= value.length
    ? { start, end: start }
    : { start: start + before.length, end: end - after.length }
}

/** `SET password = $1`. */
function bindsSecret(text: string): boolean {
  return [...text.matchAll(setToStand)].some(([, name = '']) => isSecretName(name))
}

/** Which of them is whose is said in as many ways as there are databases: all are hidden. */
function maskParameters(text: string): string {
  const found: Value[] = []
  parameters.lastIndex = 0
  while (parameters.test(text)) {
    const start = parameters.lastIndex
    const { values, end } = /[[(]/.test(text.charAt(start)) ? valuesFrom(text, start) : numberedFrom(text, start)
    for (const value of values) found.push(value)
    parameters.lastIndex = end
  }
  return maskValues(text, found)
}

const numbered = /[$:@]\d{1,3}\s{0,3}=\s{0,3}/y
const unquoted = /[^\s,"')]*/y

function numberedFrom(text: string, start: number): { readonly values: readonly Value[]; readonly end: number } {
  const values: Value[] = []
  let at = start
  for (numbered.lastIndex = at; numbered.test(text); numbered.lastIndex = at) {
    const first = numbered.lastIndex
    const isQuoted = /["']/.test(text.charAt(first))
    unquoted.lastIndex = first
    unquoted.test(text)
    const end = isQuoted ? endOfQuotes(text, first) : unquoted.lastIndex
    values.push(isQuoted ? { start: first + 1, end: Math.max(first + 1, end - 1) } : { start: first, end })
    at = end + (/^,\s{0,3}/.exec(text.slice(end, end + 4))?.[0].length ?? 0)
  }
  return { values, end: at }
}
