import type { LogLevel } from '../../core/event.ts'
import { levelOf } from './level.ts'

/** What others write before a line: syslog, docker compose, Kubernetes, Ruby. */
export const headers: readonly RegExp[] = [
  /^(?:<\d+>\d? ?)?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S+ [^:\s]+: /,
  /^[\w.-]{1,64}\s{1,64}\|\s{1,64}/,
  /^\S{1,64} std(?:out|err) [FP] /,
  /^[DIWEFA], \[\S{1,64} #\d+\]\s{1,9}/,
]

/** Lines that state their level by another form than a word: klog, and the last words of a program or a Lambda. */
const forms: readonly (readonly [RegExp, LogLevel])[] = [
  [/^I\d{4} \d\d:\d\d:\d\d\.\d+ .{0,200}?\] /, 'info'],
  [/^W\d{4} \d\d:\d\d:\d\d\.\d+ .{0,200}?\] /, 'warn'],
  [/^E\d{4} \d\d:\d\d:\d\d\.\d+ .{0,200}?\] /, 'error'],
  [/^F\d{4} \d\d:\d\d:\d\d\.\d+ .{0,200}?\] /, 'fatal'],
  [/^(?=panic: |fatal error: |Unhandled exception\. |thread '[^']{0,64}' panicked at )/, 'fatal'],
  [/^(?=Exception in thread ")/, 'error'],
  [/^(?:\[[^\]]{1,40}\] )?PHP (?:Fatal|Parse) error:\s{1,9}/, 'fatal'],
  [/^(?:\[[^\]]{1,40}\] )?PHP Warning:\s{1,9}/, 'warn'],
  // .NET and zap
  [/^dbug: (?=\S{1,200}\[\d+\])/, 'debug'],
  [/^info: (?=\S{1,200}\[\d+\])/, 'info'],
  [/^warn: (?=\S{1,200}\[\d+\])/, 'warn'],
  [/^fail: (?=\S{1,200}\[\d+\])/, 'error'],
  [/^crit: (?=\S{1,200}\[\d+\])/, 'fatal'],
  [/^\d{4}-\d\d-\d\dT\S{1,30}\tdebug\t/, 'debug'],
  [/^\d{4}-\d\d-\d\dT\S{1,30}\tinfo\t/, 'info'],
  [/^\d{4}-\d\d-\d\dT\S{1,30}\twarn\t/, 'warn'],
  [/^\d{4}-\d\d-\d\dT\S{1,30}\terror\t/, 'error'],
  [/^\d{4}-\d\d-\d\dT\S{1,30}\t(?:dpanic|panic|fatal)\t/, 'fatal'],
  [/^\S{1,40} [\da-f-]{36} (?=Task timed out after )/, 'error'],
  [/^RequestId: [\da-f-]{36} (?:Error: )?(?=Runtime exited |Process exited )/, 'error'],
]

/** Words before a level are times, IDs, threads and the like: in "No ERROR was found" the word is part of a sentence. */
const mostWordsBefore = 9
const dateWord = /^\[?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec),?$/
const zone = /^(?:UTC|GMT|[A-Z]{2,3}T)$/
/** PostgreSQL continues an error in lines of their own, and those that say what came before. */
const otherThanLevel = /(?:^|:)(?:DETAIL|HINT|STATEMENT|CONTEXT|QUERY|LOCATION):$/
const threadName = /^(?!no$|not$|zero$|without$)[a-z][a-zA-Z]*$/

const instant = String.raw`\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?|\d\d:\d\d:\d\d(?:[.,]\d+)?`
const request = String.raw`[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}`

/** What stands between a level and what is said: times and requests; nginx's process and connection; Spring Boot's thread and logger. */
const heads: readonly RegExp[] = [
  new RegExp(`^(?:\\[?(?:${instant}|RequestId: ${request}|${request})\\]?:?\\s+)+`, 'i'),
  /^\d{1,9}#\d{1,9}: (?:\*\d{1,12} )?/,
  /^\d{1,9} --- \[[^\]]{0,80}\] \S{1,100}\s{1,40}: /,
]

/** Of Django's form a logger, a process and a thread follow the time. */
const loggerAndNumbers = /^[A-Za-z_][\w.]{0,100}(?: \d{1,20}){1,2} (?=\S)/

function withoutHead(rest: string): string {
  const said = heads.reduce((text, head) => text.replace(head, ''), rest)
  const isAfterTime = said !== rest && heads[0]?.test(rest) === true
  return (isAfterTime ? said.replace(loggerAndNumbers, '') : said) || rest
}

/** The level that a line states by its form or as one of its first words, and what the line says after it. */
export function readFirstWords(statement: string): { readonly level: LogLevel; readonly rest: string } | undefined {
  for (const [form, level] of forms) {
    if (form.test(statement)) return { level, rest: withoutHead(statement.replace(form, '')) }
  }
  const word = /[^\s|]+/g
  let threads = 0
  for (let i = 0; i <= mostWordsBefore; i++) {
    const found = word.exec(statement)
    if (found === null || otherThanLevel.test(found[0])) return undefined
    const level = levelInWord(found[0], /^$|\d/.test(statement.slice(0, found.index).trim()))
    if (level !== undefined) {
      return {
        level: level.is,
        rest: withoutHead(statement.slice(found.index + level.end).replace(/^(?:[\s|\]:)>]|-+(?=[\s:|]|$))+/, '')),
      }
    }
    const isThread = i > 0 && threads === 0 && threadName.test(found[0])
    if (isThread) threads++
    else if (!isHeader(found[0])) return undefined
  }
  return undefined
}

function isHeader(word: string): boolean {
  return /[\d[\](){}:=._@-]/.test(word) || dateWord.test(word) || zone.test(word)
}

/**
 * `ERROR`, `[ERROR]`, `ERROR:root:text` (Python), `UTC:app@db:[77]:ERROR:` (PostgreSQL), `app.ERROR:` (Monolog),
 * `[2026-11-21][WARN` (Elasticsearch), and, between brackets that come first or after a time, in small letters:
 * `[error]` (nginx), `[core:error]` (Apache), `[Warning]` (MySQL).
 */
function levelInWord(word: string, afterTime: boolean): { readonly is: LogLevel; readonly end: number } | undefined {
  for (const form of afterTime ? [...wordForms, bracketForm] : wordForms) {
    const found = form.exec(word)
    const is = levelOf(found?.[1])
    if (found !== null && is !== undefined) return { is, end: found.index + found[0].length }
  }
  return undefined
}

const bracketForm = /^\[(?:[a-z_\d]+:)?([A-Za-z]+)\]/
const wordForms: readonly RegExp[] = [
  /^[[(<"'*]*([A-Z]+)(?=$|[\])>"'*,:/])/,
  /:([A-Z]+):$/,
  /^[\w-]{1,64}\.([A-Z]+):$/,
  /\]\[([A-Z]+)(?:\]|$)/,
]
