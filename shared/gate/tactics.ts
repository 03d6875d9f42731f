import tactics from './tactics.json' with { type: 'json' }

const byTechnique: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(tactics).map(([technique, names]) => [technique, names.split(' ')]),
)

/** ATT&CK's tactics that techniques serve, by their short names, as `persistence`; none for a technique that it has not. */
export function tacticsOf(techniques: readonly string[] = []): readonly string[] {
  return [...new Set(techniques.flatMap((id) => byTechnique.get(id) ?? byTechnique.get(id.slice(0, 5)) ?? []))]
}
