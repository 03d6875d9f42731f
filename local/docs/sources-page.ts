import type { Detection } from '../../shared/core/detection.ts'
import { escaped, table } from './markdown.ts'
import { type Fate, sampleFates } from './sample-fates.ts'

/** The text of docs/sources.md. */
export function sourcesPage(detections: readonly Detection[]): string {
  const fates = sampleFates(detections)
  const told = fates.filter(({ tells, ends }) => tells.length + ends.length > 0)
  const silent = fates.filter((fate) => !told.includes(fate))
  return [
    '# What is heard, and what is not',
    `\`npm run docs\` writes this page; do not edit it. Of ${fates.length} sample events, real ones and such as AWS documents, ${told.length} are told or end an alert,
and ${silent.length} are left out, each for the reason that stands beside it. Reasons stand in \`silent.json\` in each folder of samples.`,
    '## Told',
    table(['Source', 'Detail type', 'Function', 'Detections', 'Sample'], told.map(toldRow)),
    '## Silent, and why',
    table(['Source', 'Detail type', 'Sample', 'Reason'], silent.map(silentRow)),
  ]
    .join('\n\n')
    .concat('\n')
}

function toldRow(fate: Fate): readonly string[] {
  const ids = [...fate.tells, ...fate.ends.map((id) => `${id} (ends)`)]
  return [...kindOf(fate), fate.function ?? '', ids.join(', '), linkTo(fate)]
}

function silentRow(fate: Fate): readonly string[] {
  return [...kindOf(fate), linkTo(fate), escaped(fate.reason ?? '')]
}

function kindOf({ envelopes }: Fate): readonly [string, string] {
  const [first] = envelopes
  return first === undefined ? ['', 'no event of EventBridge'] : [first.source, escaped(first['detail-type'])]
}

function linkTo({ path }: Fate): string {
  return `[${path.replace(/^(?:events|test\/samples)\//, '')}](../${path})`
}
