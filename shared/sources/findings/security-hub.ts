import { flagAt, isJsonObject, type JsonObject, listAt, numberAt, objectAt, textAt } from '../../core/json.ts'
import type { Severity } from '../../core/severity.ts'
import { readTime } from '../event-base.ts'
import { resourceInOtherCloud } from '../other-cloud.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import {
  type FindingReading,
  lastPart,
  mostLines,
  packageInWords,
  type ReadFinding,
  severityNamed,
  textsIn,
} from './reading.ts'

/** Products by the last part of `ProductArn`. */
const products: ReadonlyMap<string, string> = new Map([
  ['access-analyzer', 'IAM Access Analyzer'],
  ['config', 'AWS Config'],
  ['firewall-manager', 'Firewall Manager'],
  ['guardduty', 'GuardDuty'],
  ['health', 'AWS Health'],
  ['inspector', 'Inspector'],
  ['macie', 'Macie'],
  ['securityhub', 'Security Hub'],
  ['ssm-patch-manager', 'Patch Manager'],
])

/** A finding in AWS's own format: of Security Hub's controls, or of a product that reports to it. */
export const readSecurityHub: ReadFinding = (detail) => readFirst(detail, readAsff)

/** The same in OCSF, as the newer Security Hub sends it. */
export const readSecurityHubV2: ReadFinding = (detail) => readFirst(detail, readOcsf)

/** @see https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-findings-format-syntax.html */
function readAsff(finding: JsonObject): FindingReading {
  const product = productOf(textAt(finding, 'ProductArn'), textAt(finding, 'ProductName'))
  const compliance = textAt(finding, 'Compliance', 'Status')
  const control = textAt(finding, 'Compliance', 'SecurityControlId')
  const closedAs = closedAsOf({
    compliance,
    workflow: textAt(finding, 'Workflow', 'Status'),
    isArchived: textAt(finding, 'RecordState') === 'ARCHIVED',
  })
  const [type] = listAt(finding, 'Types')
  return {
    product,
    id: idOf(product, textAt(finding, 'Id')),
    account: textAt(finding, 'AwsAccountId'),
    region: textAt(finding, 'Region'),
    updated: textAt(finding, 'UpdatedAt'),
    type:
      control ??
      textAt(finding, 'Vulnerabilities', 0, 'Id') ??
      lastPart(typeof type === 'string' ? type : undefined) ??
      '',
    title: withoutNumber(textAt(finding, 'Title') ?? ''),
    description: worded(textAt(finding, 'Description')),
    severity:
      severityNamed(textAt(finding, 'Severity', 'Label')) ?? severityOf(numberAt(finding, 'Severity', 'Normalized')),
    state: stateOf(closedAs, compliance),
    closedAs,
    isSample: flagAt(finding, 'Sample') === true || flagAt(finding, 'ProductFields', sampleField) === true,
    who: undefined,
    from: undefined,
    seen: {
      first: readTime(textAt(finding, 'FirstObservedAt')),
      last: readTime(textAt(finding, 'LastObservedAt')),
      times: numberAt(finding, 'ProductFields', 'aws/guardduty/service/count'),
    },
    evidence: evidenceIn(finding),
    remediation: textAt(finding, 'Remediation', 'Recommendation', 'Url'),
    resources: listAt(finding, 'Resources').flatMap((one) => {
      const id = textAt(one, 'Id')
      return id === undefined ? [] : [resourceIn(id, textAt(one, 'Type'))]
    }),
  }
}

/**
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-ocsf-findings.html
 * @see https://schema.ocsf.io/1.6.0/classes/compliance_finding
 */
function readOcsf(finding: JsonObject): FindingReading {
  const info = objectAt(finding, 'finding_info')
  const product = productOf(
    textAt(finding, 'metadata', 'product', 'uid'),
    textAt(finding, 'metadata', 'product', 'name'),
  )
  const status = textAt(finding, 'status')?.toLowerCase()
  const compliance = textAt(finding, 'compliance', 'status')
  const closedAs = closedAsOf({
    compliance,
    workflow: status,
    isArchived: status === 'archived',
  })
  const [type] = listAt(info, 'types')
  return {
    product,
    id: idOf(product, textAt(info, 'uid')),
    account: textAt(finding, 'cloud', 'account', 'uid'),
    region: textAt(finding, 'cloud', 'region'),
    updated: textAt(info, 'modified_time_dt') ?? textAt(finding, 'time_dt'),
    type: textAt(finding, 'compliance', 'control') ?? lastPart(typeof type === 'string' ? type : undefined) ?? '',
    title: withoutNumber(textAt(info, 'title') ?? ''),
    description: worded(textAt(info, 'desc')),
    severity: severityNamed(textAt(finding, 'severity')) ?? ofOcsf.get(numberAt(finding, 'severity_id') ?? 0),
    state: stateOf(closedAs, compliance),
    closedAs,
    isSample: false,
    who: undefined,
    from: undefined,
    seen: {
      first: readTime(textAt(info, 'first_seen_time_dt')),
      last: readTime(textAt(info, 'last_seen_time_dt')),
      times: undefined,
    },
    evidence: [],
    remediation: textAt(finding, 'remediation', 'desc'),
    resources: listAt(finding, 'resources').flatMap((one) => {
      const uid = textAt(one, 'uid')
      return uid === undefined ? [] : [resourceIn(uid, textAt(one, 'type'))]
    }),
  }
}

/** Of several each comes as an event of its own (shared/transports/eventbridge.ts). An empty list tells of nothing. */
function readFirst(detail: JsonObject, read: (finding: JsonObject) => FindingReading): FindingReading {
  const [first] = listAt(detail, 'findings')
  if (isJsonObject(first)) return read(first)
  return { ...read({}), state: 'closed', closedAs: 'empty' }
}

function productOf(arn: string | undefined, name: string | undefined): string {
  return products.get(lastPart(arn) ?? '') ?? name ?? 'Security Hub'
}

/** The feeds of these products agree on the last part of an ID alone; what others send is theirs as a whole. */
const withOwnFeed: readonly string[] = ['GuardDuty', 'Inspector', 'Macie']

function idOf(product: string, id: string | undefined): string | undefined {
  return withOwnFeed.includes(product) ? lastPart(id) : id
}

/** @see https://schema.ocsf.io/1.6.0/classes/compliance_finding severity_id */
const ofOcsf: ReadonlyMap<number, Severity> = new Map([
  [1, 'information'],
  [2, 'low'],
  [3, 'medium'],
  [4, 'high'],
  [5, 'critical'],
  [6, 'critical'],
])

interface Life {
  readonly compliance: string | undefined
  readonly workflow: string | undefined
  readonly isArchived: boolean
}

/** Why nobody need look at it any more. */
function closedAsOf({ compliance, workflow, isArchived }: Life): string | undefined {
  const state = workflow?.toLowerCase()
  if (state === 'suppressed' || state === 'resolved') return state
  if (isArchived) return 'archived'
  if (/^not/i.test(compliance ?? '')) return 'no longer checked'
  return /^pass/i.test(compliance ?? '') ? 'passed' : undefined
}

/** A check that only warns has not failed; what is no check has no such state. */
function stateOf(closedAs: string | undefined, compliance: string | undefined): FindingReading['state'] {
  if (closedAs !== undefined) return 'closed'
  return compliance === undefined || /^fail/i.test(compliance) ? 'active' : 'undecided'
}

/** So GuardDuty marks its samples. */
const sampleField = 'aws/guardduty/service/additionalInfo/sample'

/** Of an attack sequence, the signs; of a weakness, the packages; of a process, its program. */
function evidenceIn(finding: JsonObject): readonly string[] {
  const signs = listAt(finding, 'Detection', 'Sequence', 'Signals').map((signal) => textAt(signal, 'Name'))
  const packages = listAt(finding, 'Vulnerabilities', 0, 'VulnerablePackages').flatMap((one) =>
    packageInWords(textAt(one, 'Name'), textAt(one, 'Version'), textAt(one, 'FixedInVersion')),
  )
  return [
    ...textsIn(...signs.slice(0, mostLines)).map((sign) => `Sign: ${sign}`),
    ...packages.slice(0, mostLines),
    ...textsIn(textAt(finding, 'Process', 'Path')).map((path) => `Process: ${path}`),
  ]
}

/** Some products say nothing but dots. */
function worded(text: string | undefined): string | undefined {
  return text !== undefined && /\w/.test(text) ? text : undefined
}

/** Older findings say 0 to 100 only. */
function severityOf(normalized: number | undefined) {
  if (normalized === undefined) return undefined
  if (normalized >= 90) return 'critical'
  if (normalized >= 70) return 'high'
  if (normalized >= 40) return 'medium'
  return normalized >= 1 ? 'low' : 'information'
}

/** "3.1 Ensure a log metric filter..." */
function withoutNumber(title: string): string {
  return title.replace(/^(?:[A-Z]\w*\.)?\d+(?:\.\d+)*\s+(?=\S)/, '')
}

/** An account is called `AWS::::Account:111122223333`, `AwsAccount`. */
function resourceIn(id: string, type: string | undefined) {
  const account = /^AWS::::Account:(\d{12})$/.exec(id)?.[1]
  if (account !== undefined) return { type: 'AWS::::Account', name: account, arn: undefined }
  const elsewhere = resourceInOtherCloud(undefined, id, {})
  if (elsewhere !== undefined) return elsewhere
  const found = resourceOfArn(id)
  if (found.type !== '' || type === undefined) return found
  return { ...found, type: typeInCloudFormation(type) }
}

/** `AwsEc2Instance` as `AWS::EC2::Instance`, `AwsRdsDbInstance` as `AWS::RDS::DBInstance`. */
function typeInCloudFormation(type: string): string {
  return type.replace(/^Aws([A-Z][a-z\d]*)([A-Z]\w*)$/, (_, service: string, kind: string) => {
    const spelled = service.length > 3 ? service : service.toUpperCase()
    return `AWS::${spelled}::${kind.replace(/^Db(?=[A-Z])/, 'DB')}`
  })
}
