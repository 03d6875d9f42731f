import { isJsonObject, type Json, type JsonObject, numberAt, objectAt, textAt } from '../../core/json.ts'
import type { Resource } from '../../core/resource.ts'
import { dimensionNames, metricNames, namespaceNames } from './metric-names.ts'

/** What an alarm looks at. */
export interface Measured {
  /** "5xx errors of load balancer app/web" */
  readonly words: string
  /** What it is of, where it is one thing of AWS. */
  readonly resource: Resource | undefined
}

/**
 * @param metrics `configuration.metrics` of an alarm's event: of several, the one with `returnData` is what is compared
 */
export function measuredBy(metrics: readonly Json[]): Measured | undefined {
  const all = metrics.filter(isJsonObject)
  const [compared] = all.filter((one) => one['returnData'] !== false && !isBand(one))
  if (compared === undefined) return undefined
  const stat = objectAt(compared, 'metricStat')
  if (textAt(stat, 'metric', 'name') !== undefined) return ofMetric(stat)
  return ofExpression(compared, all)
}

function isBand(one: JsonObject): boolean {
  return /^\s*ANOMALY_DETECTION_BAND/i.test(textAt(one, 'expression') ?? '')
}

function ofMetric(stat: JsonObject): Measured {
  const metric = objectAt(stat, 'metric')
  const namespace = textAt(metric, 'namespace') ?? ''
  const of = thingIn(namespace, objectAt(metric, 'dimensions'))
  const name = metricInWords(textAt(metric, 'name') ?? '')
  return {
    words: `${statInWords(textAt(stat, 'stat'))}${name}${of.words === '' ? '' : ` of ${of.words}`}${periodInWords(stat)}`,
    resource: of.resource,
  }
}

/** Metric math goes by its label; where all it is made of is of one thing, of that. */
function ofExpression(compared: JsonObject, all: readonly JsonObject[]): Measured | undefined {
  const expression = textAt(compared, 'expression')
  const rule = /INSIGHT_RULE_METRIC\(\s*["']([^"']+)["']\s*,?\s*["']?(\w*)/i.exec(expression ?? '')
  if (rule !== null)
    return {
      words: `${metricInWords(rule[2] ?? '')} of Contributor Insights rule ${rule[1]}`.trim(),
      resource: undefined,
    }
  const query = /^\s*SELECT\s+(\w+)\(\s*"?([^")]+)"?\s*\)\s+FROM\s+(?:SCHEMA\()?"?([\w/.-]+)/i.exec(expression ?? '')
  if (query !== null) {
    const [, stat, name = '', namespace = ''] = query
    return {
      words: `${statInWords(stat)}${metricInWords(name)} in ${namespaceNames.get(namespace) ?? namespace}`,
      resource: undefined,
    }
  }
  const label = textAt(compared, 'label') ?? expression
  const parts = all
    .map((one) => objectAt(one, 'metricStat', 'metric'))
    .filter((metric) => textAt(metric, 'name') !== undefined)
  const things = parts.map((metric) => thingIn(textAt(metric, 'namespace') ?? '', objectAt(metric, 'dimensions')))
  const [first] = things
  const isOfOne = first !== undefined && first.words !== '' && things.every(({ words }) => words === first.words)
  if (label === undefined) return undefined
  return { words: isOfOne ? `${label} of ${first.words}` : label, resource: isOfOne ? first.resource : undefined }
}

interface Thing {
  readonly words: string
  readonly resource: Resource | undefined
}

/** "load balancer app/web", "service web, cluster main": by the dimensions, the narrowest first. */
function thingIn(namespace: string, dimensions: JsonObject): Thing {
  const named = Object.entries(dimensions).flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [{ name, value }] : [],
  )
  if (named.length === 0) {
    const service = namespaceNames.get(namespace)
    return { words: service ?? (namespace.startsWith('AWS/') ? namespace.slice(4) : ''), resource: undefined }
  }
  const known = named
    .map(({ name, value }) => ({
      known: dimensionNames.get(`${namespace} ${name}`) ?? dimensionNames.get(name),
      name,
      value,
    }))
    .toSorted((a, b) => (a.known?.rank ?? 9) - (b.known?.rank ?? 9))
  const words = known.map(({ known: form, name, value }) =>
    form === undefined ? `${name} ${value}` : `${form.words} ${form.read?.(value) ?? value}`,
  )
  const [first] = known
  const type = first?.known?.type
  return {
    words: words.join(', '),
    resource:
      type === undefined || first === undefined
        ? undefined
        : { type, name: first.known?.read?.(first.value) ?? first.value, arn: undefined },
  }
}

/** "CPUUtilization" as "CPU utilization". */
export function metricInWords(name: string): string {
  const known = metricNames.get(name)
  if (known !== undefined) return known
  return name
    .replaceAll('_', ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(' ')
    .map((word, i) => (i > 0 && /^[A-Z][a-z]+$/.test(word) ? word.toLowerCase() : word))
    .join(' ')
}

/** "average ", "p99 "; sums and counts are what they are. */
function statInWords(stat: string | undefined): string {
  switch (stat?.toLowerCase()) {
    case 'average':
    case 'avg':
      return 'average '
    case 'maximum':
    case 'max':
      return 'highest '
    case 'minimum':
    case 'min':
      return 'lowest '
    case 'samplecount':
    case 'count':
      return 'number of '
    case 'sum':
    case undefined:
      return ''
    default:
      return `${stat} `
  }
}

/** " in 5 min" */
function periodInWords(stat: JsonObject): string {
  const seconds = numberAt(stat, 'period')
  if (seconds === undefined || textAt(stat, 'stat') !== 'Sum') return ''
  return seconds % 60 === 0 ? ` in ${seconds / 60} min` : ` in ${seconds} s`
}
