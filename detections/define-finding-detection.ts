import { type Detection, type DetectionSpec, defineDetection } from '../shared/core/detection.ts'
import type { Envelope } from '../shared/core/envelope.ts'
import type { Finding } from '../shared/core/event.ts'
import { resourceInWords } from '../shared/core/resource.ts'

type Stated = Pick<
  DetectionSpec<'finding'>,
  'id' | 'severity' | 'gravest' | 'why' | 'respond' | 'falsePositives' | 'references'
>

interface FindingDetectionSpec extends Stated {
  /** As Finding has it; where left out, every product that has no detection of its own. */
  readonly product?: string
  readonly title?: (finding: Finding) => string
}

/** A finding is told once until it is closed, however often its product updates it: an update that is graver is told again. */
const toldFor = { minutes: 30 * 24 * 60 } as const

/** What a product found and still holds. */
export function defineFindingDetection({ product, title = titleOf, ...stated }: FindingDetectionSpec): Detection {
  return defineDetection<'finding'>({
    ...stated,
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
 * Access Analyzer sends its findings of the account itself, too, under another ID than Security Hub: that way they are told. A
 * finding of another account comes through Security Hub alone.
 */
function comesByItself({ product, account }: Finding, { source, account: owner }: Envelope): boolean {
  return product === 'IAM Access Analyzer' && source === 'aws.securityhub' && owner === account.id
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
