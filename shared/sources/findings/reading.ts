import type { Finding } from '../../core/event.ts'
import type { JsonObject } from '../../core/json.ts'
import type { Resource } from '../../core/resource.ts'
import { type Severity, severities } from '../../core/severity.ts'

/** What the file of a product reads of one of its findings. */
export interface FindingReading
  extends Pick<
    Finding,
    | 'product'
    | 'type'
    | 'title'
    | 'description'
    | 'severity'
    | 'state'
    | 'closedAs'
    | 'isSample'
    | 'who'
    | 'from'
    | 'seen'
    | 'remediation'
  > {
  /** The product's own ID, the same by whichever feed it comes. */
  readonly id: string | undefined
  /** Which account and region it is about: a finding is often sent to another. */
  readonly account: string | undefined
  readonly region: string | undefined
  readonly updated: string | undefined
  readonly resources: readonly Resource[]
}

/** @param detail of the event; never throws */
export type ReadFinding = (detail: JsonObject) => FindingReading

/** The last part of an ARN or ID: the feeds disagree on what stands before it. */
export function lastPart(id: string | undefined): string | undefined {
  return id?.split('/').at(-1)
}

/** The words that AWS has for severities: "HIGH", "Medium", "Informational". */
export function severityNamed(word: string | undefined): Severity | undefined {
  const lower = word?.toLowerCase()
  if (lower === 'informational') return 'information'
  return severities.find((severity) => severity === lower)
}

/** "203.0.113.9 in Germany (Example Hosting)" */
export function addressInWords(
  address: string | undefined,
  { country, network }: { readonly country: string | undefined; readonly network: string | undefined },
): string | undefined {
  if (address === undefined) return undefined
  return `${address}${country === undefined ? '' : ` in ${country}`}${network === undefined ? '' : ` (${network})`}`
}
