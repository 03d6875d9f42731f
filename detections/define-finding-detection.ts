import { type Detection, type DetectionSpec, defineDetection, type Step } from '../shared/core/detection.ts'
import type { Envelope } from '../shared/core/envelope.ts'
import type { Finding } from '../shared/core/event.ts'
import { onResource, saidBy } from '../shared/core/finding-words.ts'
import { textAt } from '../shared/core/json.ts'
import type { Severity } from '../shared/core/severity.ts'
import { aws } from '../shared/core/shell-command.ts'

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
  why,
  respond,
  falsePositives,
  ...stated
}: FindingDetectionSpec): Detection {
  return defineDetection<'finding'>({
    ...stated,
    severity: (e) => (e.isSample ? 'information' : severity(e)),
    why: (e, envelope) => {
      if (e.isSample) return `Nothing happened: somebody had ${e.product} make it, to see whether its findings arrive.`
      return typeof why === 'function' ? why(e, envelope) : why
    },
    respond: (e, envelope) => {
      if (e.isSample) return ['Look whether it came to everybody whom a real one should reach.']
      return typeof respond === 'function' ? respond(e, envelope) : respond
    },
    falsePositives: (e, envelope) => {
      if (e.isSample) return ['It always is: nothing was seen.']
      return typeof falsePositives === 'function' ? falsePositives(e, envelope) : falsePositives
    },
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
  /** By what the product calls it now: "archived", "resolved". */
  readonly why: (closedAs: string) => string
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
    ending: (e) => ({ title: overInWords(e), since: 'it was told', why: why(stateOf(e)) }),
    groupBy: groupOf,
    why: (e) => why(stateOf(e)),
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

/** Who archives, suppresses or resolves what was seen of somebody undoes nothing of it. */
export function heldForDone(closedAs: string): string {
  return closedAs === 'archived'
    ? 'Somebody archived the finding, or Security Hub no longer counts it: that undoes nothing of what was seen.'
    : `Somebody holds the finding for dealt with, and called it ${closedAs}: that undoes nothing of what was seen.`
}

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

/**
 * "GuardDuty on EC2 instance i-0abc: It mines", "GuardDuty: Reconnaissance of EC2 instance i-0abc": a product's own titles are long,
 * and a subject that is cut still names the thing.
 */
export function titleOf(e: Finding): string {
  return `${e.product}${onResource(e)}: ${saidBy(e)}`
}

/** "Macie finding on S3 bucket orders archived: The bucket is public" */
function overInWords(e: Finding): string {
  const what = e.closedAs === 'passed' ? 'check' : 'finding'
  return `${e.product} ${what}${onResource(e)} ${stateOf(e)}: ${saidBy(e)}`
}

function stateOf({ closedAs }: Finding): string {
  return closedAs ?? 'closed'
}

function groupOf(e: Finding): string {
  return JSON.stringify([e.account.id, e.identity ?? [e.region, e.type, e.resources.map(({ name }) => name)]])
}

/** How a finding of Security Hub is closed there, so that its alert ends; in the newer format a call of its own does that. */
export function closeInSecurityHub(purpose: string, status: 'RESOLVED' | 'SUPPRESSED', envelope: Envelope): Step {
  const [id, product, region] = ['Id', 'ProductArn', 'Region'].map((name) =>
    textAt(envelope, 'detail', 'findings', 0, name),
  )
  if (id === undefined || product === undefined || region === undefined) return purpose.replace(/:$/, '.')
  return {
    do: purpose,
    run: aws`securityhub batch-update-findings --finding-identifiers Id=${id},ProductArn=${product} --workflow Status=${status} --region ${region}`,
  }
}
