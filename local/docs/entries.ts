import type { Detection } from '../../shared/core/detection.ts'
import { type Severity, severities } from '../../shared/core/severity.ts'
import { type Examples, payloadsOf } from '../../test/examples.ts'
import { runPayloads } from '../../test/run.ts'

/** What the catalogue says of one detection. */
export interface Entry {
  readonly detection: Detection
  /** The title of its first example. */
  readonly title: string
  /** Those that its examples have, from the gravest down. */
  readonly severities: readonly Severity[]
  readonly fires: number
  readonly silent: number
}

const folder = new URL('../../detections/', import.meta.url)

export async function entryOf(detection: Detection): Promise<Entry> {
  const module: { default: Examples } = await import(new URL(`${detection.id}.examples.ts`, folder).href)
  const { fires, silent } = module.default
  return {
    detection,
    title: fires[0]?.title ?? '',
    severities: await severitiesOf(detection, module.default),
    fires: fires.length,
    silent: silent.length,
  }
}

async function severitiesOf(detection: Detection, { fires }: Examples): Promise<readonly Severity[]> {
  if (detection.fixedSeverity !== undefined) return [detection.fixedSeverity]
  const found = new Set<string | undefined>()
  for (const example of fires) {
    const { published } = await runPayloads(payloadsOf(example), [detection])
    for (const { attributes } of published) found.add(example.severity ?? String(attributes['severity']))
  }
  return severities.filter((severity) => found.has(severity))
}
