import type { Finding } from '../../core/event.ts'
import type { Json, JsonObject } from '../../core/json.ts'
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
    | 'evidence'
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

/**
 * What products write where they have nothing to say: Inspector writes `None Provided` for how to mend a weakness.
 * @see https://docs.aws.amazon.com/inspector/latest/user/eventbridge-integration.html#event-finding
 */
export function unlessPlaceholder(text: string | undefined): string | undefined {
  return text === undefined ||
    /^\W*(?:none|n\/?a|null|unknown|no(?:ne|t) (?:provided|available|applicable))?\W*$/i.test(text)
    ? undefined
    : text
}

export function textsIn(...values: readonly (Json | undefined)[]): readonly string[] {
  return values.filter((value) => typeof value === 'string' && value !== '').map(String)
}

/** "Package: openssl 1.1.1k, mended in 1.1.1w"; none where it has no name. */
export function packageInWords(
  name: string | undefined,
  version: string | undefined,
  mended: string | undefined,
): readonly string[] {
  if (name === undefined) return []
  const fixed = mended === undefined || mended === 'NotAvailable' ? '' : `, mended in ${mended}`
  return [`Package: ${name}${version === undefined ? '' : ` ${version}`}${fixed}`]
}

/** So many lines of a kind are enough to begin with. */
export const mostLines = 10

/** "203.0.113.9 in Germany (Example Hosting)" */
export function addressInWords(
  address: string | undefined,
  { country, network }: { readonly country: string | undefined; readonly network: string | undefined },
): string | undefined {
  if (address === undefined) return undefined
  return `${address}${country === undefined || country === 'Unknown' ? '' : ` in ${country}`}${network === undefined ? '' : ` (${network})`}`
}
