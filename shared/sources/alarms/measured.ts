import type { Measured } from '../../core/event.ts'
import { isJsonObject, type Json, type JsonObject, numberAt, objectAt, textAt } from '../../core/json.ts'
import type { Resource } from '../../core/resource.ts'
import { dimensionNames, namespaceNames } from './dimension-names.ts'
import { isPlural, metricInWords } from './metric-in-words.ts'

/** What an alarm looks at, and what that is of, where it is one thing of AWS. */
export interface MeasuredOf extends Measured {
  readonly resource: Resource | undefined
}

/**
 * @param metrics `configuration.metrics` of an alarm's event: of several, the one with `returnData` is what is compared
 * @param series which of the series of a query it is about, by dimensions
 */
export function measuredBy(metrics: readonly Json[], series: JsonObject = {}): MeasuredOf | undefined {
  const all = metrics.filter(isJsonObject)
  const [compared] = all.filter((one) => one['returnData'] !== false && !isBand(one))
  if (compared === undefined) return undefined
  const stat = objectAt(compared, 'metricStat')
  if (textAt(stat, 'metric', 'name') !== undefined) return ofMetric(stat)
  return ofExpression(compared, all, series)
}

function isBand(one: JsonObject): boolean {
  return /^\s*ANOMALY_DETECTION_BAND/i.test(textAt(one, 'expression') ?? '')
}

function measured(words: string, unit?: string, resource?: Resource): MeasuredOf {
  return { words, verb: isPlural(words) ? 'are' : 'is', unit, resource }
}

function ofMetric(stat: JsonObject): MeasuredOf {
  const { words, unit, isPlain, thing } = metricOf(objectAt(stat, 'metric'))
  const said = isPlain === true ? words : statInWords(textAt(stat, 'stat'), words)
  const of = `${said}${thing.words}${isPlain === true ? '' : periodInWords(stat)}`
  return measured(of, unit ?? units.get(textAt(stat, 'unit') ?? ''), thing.resource)
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDatum.html Unit */
const units: ReadonlyMap<string, string> = new Map([
  ['Bytes', 'bytes'],
  ['Milliseconds', 'ms'],
  ['Percent', '%'],
  ['Seconds', 's'],
])

function metricOf(metric: JsonObject) {
  const namespace = textAt(metric, 'namespace') ?? ''
  const name = textAt(metric, 'name') ?? ''
  const dimensions = objectAt(metric, 'dimensions')
  if (namespace === 'AWS/Usage') {
    return {
      words: name === 'CallCount' ? 'calls' : 'use',
      thing: { words: ` of ${quotaIn(dimensions)}`, resource: undefined },
    }
  }
  return { ...metricInWords(namespace, name), thing: thingIn(namespace, dimensions) }
}

/**
 * "quota vCPU (EC2)", "GetMetricData (CloudWatch)"
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Service-Quota-Integration.html
 */
function quotaIn(dimensions: JsonObject): string {
  const [resource, service] = [textAt(dimensions, 'Resource'), textAt(dimensions, 'Service')]
  if (resource === undefined) return service === undefined ? 'a quota' : `a quota of ${service}`
  const of = service === undefined ? resource : `${resource} (${service})`
  return textAt(dimensions, 'Type') === 'API' ? of : `quota ${of}`
}

/** Metric math goes by its label; where all it is made of is of one thing, of that. */
function ofExpression(compared: JsonObject, all: readonly JsonObject[], series: JsonObject): MeasuredOf | undefined {
  const expression = textAt(compared, 'expression') ?? ''
  const ofOther = ofInsightRule(expression) ?? ofQuery(expression, series)
  if (ofOther !== undefined) return ofOther
  const parts = all
    .map((one) => objectAt(one, 'metricStat', 'metric'))
    .filter((metric) => textAt(metric, 'name') !== undefined)
  const [first] = parts
  if (first !== undefined && /\bSERVICE_QUOTA\s*\(/i.test(expression)) {
    return measured(
      `used share of ${quotaIn(objectAt(first, 'dimensions'))}`,
      expression.includes('100') ? '%' : undefined,
    )
  }
  const metrics = parts.map(metricOf)
  const things = new Set(metrics.map(({ thing }) => thing.words))
  const [thing] = things.size === 1 ? metrics.map((one) => one.thing) : []
  const label = labelOf(compared) ?? calculation(metrics.map(({ words }) => words))
  return label === undefined ? undefined : measured(`${label}${thing?.words ?? ''}`, undefined, thing?.resource)
}

/** CloudWatch's own labels, and those that it fills in itself, say nothing. */
function labelOf(compared: JsonObject): string | undefined {
  const label = textAt(compared, 'label')?.trim().slice(0, 100)
  const isNone = label === undefined || label === '' || /^Expression\d+$|\$\{/i.test(label)
  return isNone || label === textAt(compared, 'id') ? undefined : label
}

function calculation(words: readonly string[]): string | undefined {
  const named = [...new Set(words)]
  const more = named.length > 3 ? ` and ${named.length - 3} more` : ''
  return named.length === 0 ? undefined : `calculation from ${named.slice(0, 3).join(', ')}${more}`
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/ContributorInsights-GraphReportData.html */
function ofInsightRule(expression: string): MeasuredOf | undefined {
  const [, rule, metric = ''] = /INSIGHT_RULE_METRIC\(\s*["']([^"']+)["']\s*,?\s*["']?(\w*)/i.exec(expression) ?? []
  if (rule === undefined) return undefined
  const words = metric === '' ? 'result' : metricInWords('', metric).words
  return measured(`${words} of Contributor Insights rule ${rule}`)
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-metrics-insights-querylanguage.html */
function ofQuery(expression: string, series: JsonObject): MeasuredOf | undefined {
  const [, stat, name, namespace = ''] =
    /^\s*SELECT\s+(\w+)\(\s*"?([^")]+)"?\s*\)\s+FROM\s+(?:SCHEMA\(\s*)?"?([\w/.#: -]+?)"?\s*(?:[,)\s]|$)/i.exec(
      expression,
    ) ?? []
  if (name === undefined) return undefined
  const { words, unit, isPlain } = metricInWords(namespace, name)
  const [, group] = /\sGROUP\s+BY\s+(.+?)(?:\s+ORDER\s+BY\s|\s+LIMIT\s|\s*$)/i.exec(expression) ?? []
  const [, condition] = /\sWHERE\s+(.+?)(?:\s+GROUP\s+BY\s|\s+ORDER\s+BY\s|\s+LIMIT\s|\s*$)/i.exec(expression) ?? []
  const where = condition === undefined || condition.length > 60 ? '' : ` where ${condition}`
  const each =
    group === undefined
      ? ''
      : `, by ${group
          .split(/\s*,\s*/)
          .map(dimensionInWords)
          .join(' and ')}`
  const said = isPlain === true ? words : statInWords(stat, words)
  if (Object.keys(series).length > 0) return measured(`${said}${thingIn(namespace, series).words}`, unit)
  return measured(`${said}${serviceIn(namespace)}${where}${each}`, unit)
}

function dimensionInWords(name: string): string {
  const bare = name.replaceAll('"', '')
  return dimensionNames.get(bare)?.words ?? bare
}

interface Thing {
  /** " of load balancer app/web", " of service web (cluster main)", " in Shop": by the dimensions, the narrowest first. */
  readonly words: string
  readonly resource: Resource | undefined
}

function thingIn(namespace: string, dimensions: JsonObject): Thing {
  const named = Object.entries(dimensions)
    .flatMap(([name, value]) =>
      typeof value === 'string' && value.trim() !== '' ? [dimensionOf(namespace, name, value)] : [],
    )
    .filter(({ said, rank }) => said !== '' && rank < 8)
    .toSorted((a, b) => a.rank - b.rank)
  const narrow = named.filter(({ rank }) => rank < 6)
  const told = narrow.length > 0 ? narrow : named
  if (told.length === 0) return { words: serviceIn(namespace), resource: undefined }
  const resource = told.find(({ type }) => type !== undefined)
  const [first, ...others] = told.slice(0, 4).map(({ words, said }) => `${words} ${said}`)
  return {
    words: ` of ${first}${others.length === 0 ? '' : ` (${others.join(', ')})`}`,
    resource: resource?.type === undefined ? undefined : { type: resource.type, name: resource.name, arn: undefined },
  }
}

/** Those of one's own programs come after what is AWS's. */
const unknownRank = 5

function dimensionOf(namespace: string, name: string, value: string) {
  const known = dimensionNames.get(`${namespace} ${name}`) ?? dimensionNames.get(name)
  const said = (known?.read?.(value) ?? value).slice(0, 100)
  // As other events name a load balancer.
  const own = known?.words === 'load balancer' ? said.replace(/^(?:app|net|gwy)\//, '') : said
  return { words: known?.words ?? name, rank: known?.rank ?? unknownRank, type: known?.type, said, name: own }
}

/** " of DynamoDB", " in Shop" */
function serviceIn(namespace: string): string {
  if (namespace === '') return ''
  const known = namespaceNames.get(namespace)
  if (known !== undefined) return ` of ${known}`
  return namespace.startsWith('AWS/') ? ` of ${namespace.slice(4)}` : ` in ${namespace}`
}

/** "average CPU", "p99 latency"; sums of what is counted are what they are. */
function statInWords(stat: string | undefined, words: string): string {
  switch (stat?.toLowerCase()) {
    case 'average':
    case 'avg':
      return `average ${words}`
    case 'maximum':
    case 'max':
      return words.startsWith('highest ') ? words : `highest ${words}`
    case 'minimum':
    case 'min':
      return `lowest ${words}`
    case 'samplecount':
    case 'count':
      return `number of values of ${words}`
    case 'sum':
      return isPlural(words) ? words : `total ${words}`
    case undefined:
      return words
    default:
      return `${stat} ${words}`
  }
}

/** " in 5 min" */
function periodInWords(stat: JsonObject): string {
  const seconds = numberAt(stat, 'period')
  if (seconds === undefined || textAt(stat, 'stat')?.toLowerCase() !== 'sum') return ''
  if (seconds % 3600 === 0) return ` in ${seconds / 3600} h`
  return seconds % 60 === 0 ? ` in ${seconds / 60} min` : ` in ${seconds} s`
}
