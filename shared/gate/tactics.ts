import { ownValue } from '../core/own-value.ts'
import tactics from './tactics.json' with { type: 'json' }

/** ATT&CK's tactics that techniques serve, by their short names, as `persistence`; none for a technique that it has not. */
export function tacticsOf(techniques: readonly string[] = []): readonly string[] {
  return [...new Set(techniques.flatMap((id) => servedBy(id) ?? servedBy(id.slice(0, 5)) ?? []))]
}

function servedBy(technique: string): readonly string[] | undefined {
  return ownValue<string>(tactics, technique)?.split(' ')
}
