import { type MetricName, metricNames } from './metric-names.ts'

/** "CPUUtilization" as "CPU", "PaymentFailureCount" as "payment failures". */
export function metricInWords(namespace: string, name: string): MetricName {
  const known = metricNames.get(`${namespace} ${name}`) ?? metricNames.get(name)
  if (known !== undefined) return known
  const words = wordsOf(
    name.slice(0, 100).replace(/(?<=.)_?(?:Milliseconds|Millis|Seconds|Bytes|ms|seconds|bytes)$/, ''),
  )
  const unit = unitIn(name)
  return { words: counted(words), ...(unit !== undefined && { unit }) }
}

/** "DBMigrationRequired" as "DB migration required", "queue_depth" as "queue depth". */
function wordsOf(name: string): string {
  const words = name
    .replaceAll(/[_\s]+/g, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .trim()
    .split(' ')
    .map((word) => (/^[A-Z][a-z]+$/.test(word) ? word.toLowerCase() : word))
    .join(' ')
  return words === '' ? name : words
}

/** "call count" as "calls" */
function counted(words: string): string {
  const of = /^(.*[a-z]) (?:count|Count)$/.exec(words)?.[1]
  if (of === undefined || of.endsWith('ed')) return words
  if (of.endsWith('s')) return of
  return of.endsWith('y') ? `${of.slice(0, -1)}ies` : `${of}s`
}

function unitIn(name: string): MetricName['unit'] {
  if (/(?:Utilization|Percent|Percentage|_percent|_utilization)$/.test(name)) return '%'
  if (/(?:Bytes|_bytes)$/.test(name)) return 'bytes'
  if (/(?:Milliseconds|Millis|_ms)$/.test(name)) return 'ms'
  return /(?:Seconds|_seconds)$/.test(name) ? 's' : undefined
}

/** What follows the noun, in "requests waiting for an instance". */
const after =
  /[(,]|\s(?:of|from|in|to|by|that|for|at|with|behind|after|beyond|not|until|waiting|left|since|on|reset|red|yellow)(?:\s|$)/

/** Whether "are" follows, and not "is". */
export function isPlural(words: string): boolean {
  const noun = (words.split(after)[0] ?? '').trim().replace(/(?:\s\w+ed)+$/, '')
  return /(?:[^sui]s|ies|IOPS)$/i.test(noun)
}
