import { familyOf } from '../../shared/core/alert.ts'
import type { Detection } from '../../shared/core/detection.ts'

/** Of MITRE ATT&CK. Its IDs change between versions: a corpus test knows those of this one. */
const attackVersion = '19'

/**
 * The text of docs/attack-layer.json, which MITRE's ATT&CK Navigator opens and colours: how many detections there are for
 * each technique, and which.
 * @see https://github.com/mitre-attack/attack-navigator/blob/master/layers/spec/v4.5/layerformat.md
 */
export function attackLayer(all: readonly Detection[]): string {
  const byTechnique = new Map<string, readonly string[]>()
  for (const { id, mitre = [] } of all.filter((detection) => familyOf(detection.id) !== 'custom')) {
    for (const technique of mitre) byTechnique.set(technique, [...(byTechnique.get(technique) ?? []), id])
  }
  const techniques = [...byTechnique]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([techniqueID, ids]) => ({ techniqueID, score: ids.length, comment: ids.toSorted().join(', ') }))
  const layer = {
    name: 'Tocsin',
    versions: { attack: attackVersion, navigator: '5.1.0', layer: '4.5' },
    domain: 'enterprise-attack',
    description: 'The detections of Tocsin for each technique; npm run docs writes this file.',
    filters: { platforms: ['IaaS', 'Identity Provider'] },
    techniques,
    gradient: {
      colors: ['#fff4cc', '#d1495b'],
      minValue: 1,
      maxValue: Math.max(...techniques.map(({ score }) => score)),
    },
  }
  return `${JSON.stringify(layer, undefined, 2)}\n`
}
