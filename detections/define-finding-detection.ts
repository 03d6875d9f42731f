import { type Detection, type DetectionSpec, defineDetection } from '../shared/core/detection.ts'
import type { Envelope } from '../shared/core/envelope.ts'
import type { Finding } from '../shared/core/event.ts'
import { resourceInWords } from '../shared/core/resource.ts'
import type { Severity } from '../shared/core/severity.ts'

type Stated = Pick<DetectionSpec<'finding'>, 'id' | 'gravest' | 'why' | 'respond' | 'falsePositives' | 'references'>

interface FindingDetectionSpec extends Stated {
  /** As Finding has it; where left out, every product that has no detection of its own. */
  readonly product?: string
  readonly title?: (finding: Finding) => string
  /** Of what is no sample: that is information only. */
  readonly severity: (finding: Finding) => Severity
}

/** A finding is told once until it is closed, however often its product updates it: an update that is graver is told again. */
const toldFor = { minutes: 30 * 24 * 60 } as const

/** What a product found and still holds. */
export function defineFindingDetection({
  product,
  title = titleOf,
  severity,
  ...stated
}: FindingDetectionSpec): Detection {
  return defineDetection<'finding'>({
    ...stated,
    severity: (e) => (e.isSample ? 'information' : severity(e)),
    on: 'finding',
    // By its product's own feed, and by Security Hub's two: what one rule lets through comes once.
    pattern: {},
    where: (e, envelope) => isOf(e, product) && e.state === 'active' && !comesByItself(e, envelope),
    title: (e) => `${e.isSample ? 'Sample, not real: ' : ''}${title(e)}`,
    groupBy: groupOf,
    window: toldFor,
  })
}

interface ClosingSpec extends Pick<FindingDetectionSpec, 'id' | 'product' | 'references'> {
  readonly closes: string
  readonly why: string
}

/** That it is over: archived, suppressed, resolved, or that the check passes. */
export function defineClosingDetection({ product, why, ...stated }: ClosingSpec): Detection {
  return defineDetection<'finding'>({
    ...stated,
    on: 'finding',
    pattern: {},
    where: (e) => isOf(e, product) && e.state === 'closed',
    onlyCloses: true,
    severity: 'information',
    title: overInWords,
    ending: (e) => ({ title: overInWords(e), since: 'it was told', why }),
    groupBy: groupOf,
    why,
    respond: [],
    falsePositives: [],
  })
}

/**
 * These send what they have of the account and region themselves, too, under another ID than Security Hub: that way it is told.
 * What they have of another account or region comes through Security Hub alone.
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-internal-providers.html
 */
function comesByItself({ product, account, region }: Finding, envelope: Envelope): boolean {
  if (!withOwnEvents.includes(product) || envelope.source !== 'aws.securityhub') return false
  return envelope['account'] === account.id && envelope['region'] === region
}

const withOwnEvents: readonly string[] = ['AWS Config', 'AWS Health', 'IAM Access Analyzer']

/**
 * What a check finds is how things stand, mostly for long: no breach for which somebody gets up at night, though its product calls
 * it critical, and a first scan finds dozens of that at once.
 */
export function byDay(severity: Severity): Severity {
  return severity === 'critical' ? 'high' : severity
}

const withOwnDetection: readonly string[] = ['GuardDuty', 'IAM Access Analyzer', 'Inspector', 'Macie', 'Security Hub']

function isOf(e: Finding, product: string | undefined): boolean {
  return product === undefined ? !withOwnDetection.includes(e.product) : e.product === product
}

/** "GuardDuty: Reconnaissance of EC2 instance i-0abc" */
export function titleOf({ product, title, resources }: Finding): string {
  const [first] = resources
  const said = title.replace(/\.$/, '')
  const isNamed = first === undefined || said.includes(first.name)
  return `${product}: ${said}${isNamed ? '' : `, ${resourceInWords(first)}`}`
}

function overInWords(e: Finding): string {
  return `${titleOf(e)}: ${e.closedAs ?? 'closed'}`
}

function groupOf(e: Finding): string {
  return JSON.stringify([e.account.id, e.identity ?? [e.region, e.type, e.resources.map(({ name }) => name)]])
}
